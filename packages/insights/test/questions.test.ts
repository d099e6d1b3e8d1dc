import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { generated } from '../scripts/generate.ts'
import { askQuestion, languages, parseQuestion, questions, SqlFileError } from '../src/index.ts'
import type { Cell } from '../src/index.ts'
import { openDuckDb } from '../src/duckdb.ts'
import { answeringBot, lakeOf, says } from './lake-of.ts'
import type { Told, Update } from './lake-of.ts'

const march = { from: '2026-03-01', to: '2026-03-31' }

/** What DuckDB answers to one of the questions over a lake of updates, a record a row. */
async function answer(
  name: string,
  updates: readonly Update[],
  range = march,
  told: readonly Told[] = [],
): Promise<Record<string, Cell>[]> {
  const question = questions.find((each) => each.name === name)!
  const lake = await lakeOf(updates, { told })
  const engine = await openDuckDb(lake.folder)
  try {
    const { result } = await askQuestion(engine, question, range)
    expect(result.columns.map((column) => column.name)).toEqual(question.columns.map((column) => column.name))
    expect(
      result.columns.map((column) => column.type.replace('integer', 'int').replace('varchar', 'string')),
    ).toEqual(question.columns.map((column) => column.type))
    return result.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [result.columns[at]!.name, cell])),
    )
  } finally {
    engine.close()
    lake.remove()
  }
}

describe('busiest-hours', () => {
  it('counts messages and people by weekday and hour', async () => {
    expect(
      await answer('busiest-hours', [
        says(1, '2026-03-09T08:05:00Z', 'oi'),
        says(1, '2026-03-09T08:55:00Z', 'oi'),
        says(2, '2026-03-16T08:00:00Z', 'oi'),
        says(2, '2026-03-15T23:00:00Z', 'oi'),
      ]),
    ).toEqual([
      { local_weekday: 1, local_hour: 8, messages: 3, people: 2 },
      { local_weekday: 7, local_hour: 23, messages: 1, people: 1 },
    ])
  })

  it('leaves out service messages, edits, bots and days outside the range', async () => {
    const bot = { from: { id: 9, is_bot: true, first_name: 'Bot' } }
    const { message } = says(1, '2026-03-09T08:00:00Z', 'oi')

    expect(
      await answer('busiest-hours', [
        says(1, '2026-03-09T08:00:00Z', 'oi', { text: undefined, new_chat_members: [] }),
        says(1, '2026-03-09T08:00:00Z', 'oi', bot),
        { update_id: 900, edited_message: message },
        says(1, '2026-02-28T23:59:59Z', 'oi'),
        says(1, '2026-04-01T00:00:00Z', 'oi'),
      ]),
    ).toEqual([])
  })
})

describe('frequent-questions', () => {
  it('counts a question in all its wordings, shows the commonest, and wants two people', async () => {
    expect(
      await answer('frequent-questions', [
        says(1, '2026-03-09T08:00:00Z', 'como trocar a senha?'),
        says(2, '2026-03-10T08:00:00Z', 'Como faço para trocar a senha?'),
        says(3, '2026-03-11T08:00:00Z', 'como trocar a senha?'),
        says(4, '2026-03-12T08:00:00Z', 'qual o prazo de entrega?'),
        says(4, '2026-03-13T08:00:00Z', 'qual o prazo de entrega?'),
        says(5, '2026-03-13T08:00:00Z', 'bom dia'),
      ]),
    ).toEqual([
      {
        question: 'como trocar a senha?',
        asked: 3,
        people: 3,
        confirmed: 0,
        assumed: 0,
        human_assisted: 0,
        unresolved: 0,
        unknown: 3,
        pending: 0,
        wordings: 2,
        last_asked_on: '2026-03-11',
      },
    ])
  })
})

describe('hostile text', () => {
  it('goes through as it is', async () => {
    const texts = [
      `como trocar a senha'; DROP VIEW questions; --?`,
      'como trocar a senha <script>alert(1)</script>?',
      'como trocar a senha \u202E?',
      `como trocar ${'x'.repeat(4_000)}?`,
    ]
    const rows = await answer(
      'frequent-questions',
      texts.flatMap((text) => [1, 2].map((user) => says(user, '2026-03-09T08:00:00Z', text))),
    )

    expect(rows.length).toBeGreaterThan(0)
    for (const { question } of rows) expect(texts).toContain(question)
  })
})

describe('resolution', () => {
  const question = (user: number): Update => says(user, '2026-03-09T08:00:00Z', 'como trocar a senha?')
  const later = says(99, '2026-03-20T08:00:00Z', 'bom dia')

  async function outcomesOf(
    updates: readonly Update[],
    told: readonly Told[] = [],
  ): Promise<Record<string, Cell>> {
    const rows = await answer('resolution', updates, march, told)
    expect(rows.map((row) => row.outcome)).toEqual([
      'confirmed',
      'assumed',
      'human_assisted',
      'unresolved',
      'unknown',
      'pending',
    ])
    const found = rows.filter((row) => row.questions !== 0)
    return Object.fromEntries(
      found.map((row): [string, Cell] => [row.outcome as string, row.questions ?? null]),
    )
  }

  it('is confirmed by thanks, a reaction or a tapped button', async () => {
    const at = Date.parse('2026-03-09T08:05:00Z') / 1000
    const user = { id: 2, is_bot: false, first_name: 'U' }
    const reaction = {
      update_id: 9001,
      message_reaction: {
        chat: { id: -100, type: 'supergroup' },
        message_id: 1,
        user,
        date: at,
        old_reaction: [],
        new_reaction: [{ type: 'emoji', emoji: '👍' }],
      },
    }

    expect(
      await outcomesOf([
        question(1),
        says(1, '2026-03-09T08:05:00Z', 'deu certo, obrigada'),
        question(2),
        reaction,
        later,
      ]),
    ).toEqual({ confirmed: 2 })
  })

  it('is assumed when the bot is seen to have answered and nobody complained', async () => {
    expect(
      await outcomesOf([question(1), says(1, '2026-03-09T08:05:00Z', 'certo', answeringBot), later]),
    ).toEqual({ assumed: 1 })
  })

  it('is human-assisted when another person replied', async () => {
    const asked = question(1)
    const reply = { reply_to_message: { message_id: asked.update_id, from: { id: 1, is_bot: false } } }

    expect(await outcomesOf([asked, says(7, '2026-03-09T08:05:00Z', 'veja o menu', reply), later])).toEqual({
      human_assisted: 1,
    })
  })

  it('is unresolved after a complaint, a call for a human, or the same question again', async () => {
    expect(
      await outcomesOf([
        question(1),
        says(1, '2026-03-09T08:05:00Z', 'não funcionou'),
        question(2),
        says(2, '2026-03-09T08:05:00Z', 'quero falar com um atendente'),
        question(3),
        says(3, '2026-03-09T08:05:00Z', 'Como faço para trocar a senha?'),
        later,
      ]),
    ).toEqual({ unresolved: 3 })
  })

  it('goes by the last word: thanks after a complaint confirm, a complaint after thanks does not', async () => {
    expect(
      await outcomesOf([
        question(1),
        says(1, '2026-03-09T08:05:00Z', 'não funcionou'),
        says(1, '2026-03-09T08:15:00Z', 'agora deu certo, obrigado'),
        question(2),
        says(2, '2026-03-09T08:05:00Z', 'obrigado'),
        says(2, '2026-03-09T08:15:00Z', 'não funcionou'),
        later,
      ]),
    ).toEqual({ confirmed: 1, unresolved: 1 })
  })

  it('is unknown when nothing tells of an answer, and pending in the last day of the data', async () => {
    expect(
      await outcomesOf([question(1), later, says(2, '2026-03-19T20:00:00Z', 'como trocar a senha?')]),
    ).toEqual({
      unknown: 1,
      pending: 1,
    })
  })

  it('is assumed when the bot told that it answered, in a group by reply, in a private chat at all', async () => {
    const bot = { from: { id: 9, is_bot: true, first_name: 'Bot' } }
    const asked = question(1)
    const privately = says(2, '2026-03-09T08:00:00Z', 'como trocar a senha?', {}, 2)
    const answers = [
      says(9, '2026-03-09T08:00:02Z', 'no menu', { ...bot, reply_to_message: asked.message }),
      says(9, '2026-03-09T08:00:03Z', 'no menu', bot, 2),
    ]
    const told = answers.map((update): Told => ({ update, direction: 'out', source: 'outbound' }))

    expect(await outcomesOf([asked, privately, question(3), later], told)).toEqual({ assumed: 2, unknown: 1 })
    expect((await answer('bot-answer-time', [asked, privately, later], march, told))[0]).toMatchObject({
      questions: 2,
      answers_seen: 2,
      median_seconds: 2,
      p90_seconds: 3,
    })
  })

  it('thanks people, not a bot, in the history of a group without one', async () => {
    const history = [
      says(1, '2026-03-09T08:00:00Z', 'how do I reset my password?'),
      says(2, '2026-03-09T08:03:00Z', 'use the menu'),
      says(1, '2026-03-09T08:05:00Z', 'thanks, that worked'),
      says(3, '2026-03-09T09:00:00Z', 'the app is not working, any idea?'),
      later,
    ]
    const told = history.map((update): Told => ({ update, direction: 'in', source: 'import' }))

    expect(await outcomesOf([], told)).toEqual({ human_assisted: 1, unknown: 1 })
  })

  it('counts what happens in another chat, by another person, or after a day for nothing', async () => {
    expect(
      await outcomesOf([
        question(1),
        says(1, '2026-03-09T08:05:00Z', 'obrigado', {}, -200),
        says(2, '2026-03-09T08:05:00Z', 'obrigado'),
        says(1, '2026-03-10T08:00:01Z', 'obrigado'),
        later,
      ]),
    ).toEqual({ unknown: 1 })
  })

  it('gives shares that add up to all questions', async () => {
    const rows = await answer('resolution', [
      question(1),
      says(1, '2026-03-09T08:05:00Z', 'obrigado'),
      question(2),
      says(2, '2026-03-09T08:05:00Z', 'não funcionou'),
      question(3),
      later,
    ])

    expect(rows.reduce((sum, row) => sum + (row.share as number), 0)).toBeCloseTo(100, 0)
    expect(rows.map((row) => row.share)).toEqual([33.3, 0, 0, 33.3, 33.3, 0])
  })

  it('answers with a whole band of nothing over an empty lake', async () => {
    expect(await outcomesOf([])).toEqual({})
  })
})

describe('questions', () => {
  it('are what the generator makes of the files', () => {
    for (const [path, text] of Object.entries(generated()))
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text)
  })

  it('come in the order of the seed, with a drawing and a meaning for every column', () => {
    expect(questions.slice(0, 3).map(({ name }) => name)).toEqual([
      'busiest-hours',
      'frequent-questions',
      'resolution',
    ])
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length)
    for (const { columns, chart } of questions)
      for (const column of Object.values(chart.roles).flat())
        expect(columns.map(({ name }) => name)).toContain(column)
  })
})

describe('parseQuestion', () => {
  const translations = ['title', 'description'].flatMap((field) =>
    languages.map((language) => `-- ${field}.${language}: ${field} in ${language}`),
  )
  const text = [
    '-- name: n',
    ...translations,
    '-- parameters: from_date, to_date, chat_id',
    '-- column: a int none the number',
    '-- chart: bars x=a',
    'SELECT ?, ?, ?',
  ].join('\n')

  it('reads header and SQL', () => {
    expect(parseQuestion(text, 'n.sql')).toMatchObject({
      name: 'n',
      title: { en: 'title in en', 'pt-BR': 'title in pt-BR', es: 'title in es' },
      parameters: [{ name: 'from_date' }, { name: 'to_date' }, { name: 'chat_id', type: 'bigint' }],
      columns: [{ name: 'a', type: 'int', unit: 'none', meaning: 'the number' }],
      chart: { form: 'bars', roles: { x: ['a'] } },
      sql: 'SELECT ?, ?, ?',
    })
  })

  for (const [what, broken] of [
    ['no name', text.replace('-- name: n\n', '')],
    ['two names', text.replace('-- name: n', '-- name: n\n-- name: m')],
    ['a title missing in a language', text.replace('-- title.es: title in es\n', '')],
    ['a column without meaning', text.replace(' the number', '')],
    ['a column of an unknown unit', text.replace('int none', 'int apples')],
    ['a parameter nobody knows', text.replace('chat_id', 'colour')],
    ['a chart of a column that is not there', text.replace('x=a', 'x=b')],
    ['a chart of an unknown form', text.replace('bars', 'cake')],
    ['a `?` without parameter', text.replace('SELECT', 'SELECT ?,')],
  ] as const)
    it(`refuses a file with ${what}, by name`, () => {
      expect(() => parseQuestion(broken, 'n.sql')).toThrow(SqlFileError)
      expect(() => parseQuestion(broken, 'n.sql')).toThrow('(n.sql)')
    })
})
