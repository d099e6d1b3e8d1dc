import { languages, questions } from '@telelake/insights'
import type { Cell } from '@telelake/insights'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeWeeks } from '../page/answer-records.ts'
import { athenaSql } from '../page/athena-sql.ts'
import { Format, plainText, shorten } from '../page/format.ts'
import { daysWithout, healthSentence, healthQuestion } from '../page/health.ts'
import { readState, writeState } from '../page/page-state.ts'
import { sentenceOf } from '../page/sentences.ts'

/** Numbers hold on to their units with a space that does not break. */
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ')
const range = { from: '2026-10-27', to: '2026-11-23' }
const sentence = (
  name: string,
  records: Record<string, Cell>[],
  language: (typeof languages)[number],
): string =>
  spaced(sentenceOf({ question: questions.find((each) => each.name === name)!, records, range }, language))

describe('sentenceOf', () => {
  const hours = [
    { local_weekday: 1, local_hour: 23, messages: 30 },
    { local_weekday: 2, local_hour: 0, messages: 30 },
    { local_weekday: 2, local_hour: 1, messages: 20 },
    { local_weekday: 7, local_hour: 12, messages: 20 },
  ]

  it('names the three busiest hours in a row, also over midnight', () => {
    expect(sentence('busiest-hours', hours, 'en')).toBe(
      'The peak is from 23:00 to 02:00: 80% of the messages.',
    )
    expect(sentence('busiest-hours', hours, 'pt-BR')).toBe('O pico é das 23 h às 2 h: 80 % das mensagens.')
    expect(sentence('busiest-hours', hours, 'es')).toBe('El pico es de 23 h a 2 h: 80 % de los mensajes.')
  })

  it('gives the resolution as a band, and what is not known', () => {
    const records = [
      { outcome: 'confirmed', share: 39.1, low: 39.7, rate: 60, high: 78.8 },
      { outcome: 'unknown', share: 18.5, low: 39.7, rate: 60, high: 78.8 },
    ]
    expect(sentence('resolution', records, 'en')).toBe(
      'Between 40% and 79% are resolved; 60% with signs of an answer, 19% without any sign.',
    )
  })

  it('has something to say of any row of any question, in every language', () => {
    for (const question of questions)
      for (const language of languages)
        for (const value of [0, 7]) {
          const records = [
            Object.fromEntries(
              question.columns.map(({ name, unit, type }) => [
                name,
                unit === 'day' || unit === 'week' ? '2026-11-02' : type === 'string' ? 'a text' : value,
              ]),
            ),
          ]
          const said = sentenceOf({ question, records, range }, language)
          expect(said, question.name).toMatch(/\S.*\.$/)
          expect(said, question.name).not.toMatch(/NaN|undefined|null|Infinity/)
        }
  })

  it('speaks of the runs as their manifests do', () => {
    const records = [
      { day: '2026-11-20', raw: 10, rejected: 1, missing_ids: 2 },
      { day: '2026-11-22', raw: 5, rejected: 0, missing_ids: 0 },
    ]
    expect(healthSentence({ question: healthQuestion, records, range }, 'en')).toBe(
      '15 updates received until 22 Nov; 1 rejected, 2 ids missing, 1 days without a run.',
    )
    expect(daysWithout([])).toBe(0)
  })
})

describe('wholeWeeks', () => {
  it('leaves out the weeks the range cuts, while two whole ones remain', () => {
    const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-23'].map((week) => ({ week }))

    expect(wholeWeeks(weeks, 'week', range).map(({ week }) => week)).toEqual(['2026-11-02', '2026-11-09'])
    expect(wholeWeeks(weeks.slice(2), 'week', range)).toHaveLength(2)
  })
})

describe('Format', () => {
  it('writes numbers, days and clocks as each language does', () => {
    const [en, pt, es] = languages.map((language) => new Format(language))

    expect([en!.number(4828), pt!.number(4828), es!.number(48_280)]).toEqual(['4,828', '4.828', '48.280'])
    expect([en!.day('2026-11-02'), pt!.day('2026-11-02'), es!.day('2026-11-02')]).toEqual([
      '2 Nov',
      '2 nov',
      '2 nov',
    ])
    expect([en!.weekday(1), pt!.weekday(7)]).toEqual(['Mon', 'dom'])
    expect([45, 180, 5400 * 2, 400_000].map((seconds) => spaced(en!.duration(seconds)))).toEqual([
      '45 s',
      '3 min',
      '3 h',
      '4.6 d',
    ])
  })

  it('keeps what people wrote on one line that turns nothing around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        expect(plainText(text)).not.toMatch(/[\n\r\u2028\u202A-\u202E\u2066-\u2069]/)
        expect(Array.from(shorten(text, limit)).length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the state in the URL', () => {
  it('is read as it was written', () => {
    const day = fc.constantFrom('2026-03-01', '2024-02-29', undefined)
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom(...languages),
          view: fc.constantFrom('answers' as const, 'dictionary' as const),
          from: day,
          to: day,
          chat: fc.constantFrom('-100123', '5', undefined),
        }),
        (state) => {
          expect(readState(writeState(state), ['fr'])).toEqual(state)
        },
      ),
    )
  })

  it('takes the language of the browser where none is said, and no nonsense', () => {
    expect(readState('', ['fr', 'pt-PT', 'en']).language).toBe('pt-BR')
    expect(readState('?language=xx&from=soon&chat=1;drop&view=all', [])).toEqual({
      language: 'en',
      view: 'answers',
      from: undefined,
      to: undefined,
      chat: undefined,
    })
  })
})

describe('athenaSql', () => {
  it('puts the values where the parameters were', () => {
    for (const question of questions) {
      const sql = athenaSql(question, { from: '2026-03-01', to: '2026-03-09', chat: undefined })
      expect(sql, question.name).not.toContain('?')
    }
    expect(athenaSql(questions[0]!, { from: '2026-03-01', to: '2026-03-09', chat: '-5' })).toMatch(
      /BETWEEN CAST\('2026-03-01' AS date\) AND CAST\('2026-03-09' AS date\)[^]*CAST\(-5 AS bigint\)/,
    )
  })
})
