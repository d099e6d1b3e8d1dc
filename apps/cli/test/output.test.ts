import type { Answer } from '@telelake/insights'
import { questions } from '@telelake/insights'
import { describe, expect, it } from 'vitest'
import { answerTable, resultTable } from '../src/output/answer-table.ts'
import { csvOf } from '../src/output/csv.ts'

describe('answerTable', () => {
  it('turns the heatmap: an hour a line, a weekday a column, a bar for all', () => {
    const answer: Answer = {
      question: questions[0]!,
      result: {
        columns: ['local_weekday', 'local_hour', 'messages', 'people'].map((name) => ({
          name,
          type: 'bigint',
        })),
        rows: [
          [1, 8, 30, 3],
          [7, 8, 10, 1],
          [3, 23, 4, 1],
        ],
      },
    }

    const lines = answerTable(answer).split('\n')

    expect(lines[0]).toBe('At what hours is the bot used most?')
    expect(lines[1]).toBe('       Mon  Tue  Wed  Thu  Fri  Sat  Sun  all')
    expect(lines[10]).toBe('08:00   30    0    0    0    0    0   10   40  ████████████████████')
    expect(lines[25]).toBe('23:00    0    0    4    0    0    0    0    4  ██')
  })

  it('says so when there are no rows', () => {
    expect(answerTable({ question: questions[1]!, result: { columns: [], rows: [] } })).toBe(
      'Which problems and questions are most frequent?\n(no rows)\n',
    )
  })
})

describe('resultTable', () => {
  it('puts numbers to the right, text to the left, nothing for null', () => {
    expect(
      resultTable(
        ['question', 'times_asked'],
        [
          ['a', 5],
          ['bcd', 12],
          [null, null],
        ],
      ),
    ).toBe('question  times_asked\na                   5\nbcd                12\n\n')
  })

  it('lets no text break a line, steer the terminal, or turn a line around', () => {
    const out = resultTable(['text'], [['a\nb\u001B[2Jc\u202Ed']])

    expect(out).toBe('text\na b [2Jc d\n')
  })

  it('cuts long text between characters', () => {
    const out = resultTable(['text'], [['👋'.repeat(60)]])

    expect(out).toBe(`text\n${'👋'.repeat(47)}…\n`)
  })
})

describe('csvOf', () => {
  it('quotes commas, quotes and line breaks, and leaves the rest alone', () => {
    expect(
      csvOf(
        ['a', 'b,c'],
        [
          ['plain', 'say "hi"'],
          ['two\nlines', null],
          [1.5, ['x', 'y']],
          [true, { k: 1 }],
        ],
      ),
    ).toBe('a,"b,c"\r\nplain,"say ""hi"""\r\n"two\nlines",\r\n1.5,"[""x"",""y""]"\r\ntrue,"{""k"":1}"\r\n')
  })
})

describe('csvOf of formulas', () => {
  it('keeps what somebody wrote from being a formula, and leaves numbers and other text alone', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '＝1', 'olá', '', -1, null]

    expect(csvOf(['=h', ...cells.slice(1).map(String)], [cells]).split('\r\n')).toEqual([
      "'=h,'+1,'-1,'@x,'＝1,olá,,'-1,null",
      "'=1+1,'+1,'-1,'@x,'＝1,olá,,-1,",
      '',
    ])
  })
})
