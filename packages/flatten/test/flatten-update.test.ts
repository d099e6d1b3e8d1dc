import fc from 'fast-check'
import { updateKinds } from '@telelake/telegram-schema'
import { describe, expect, it } from 'vitest'
import { catalogue, flattenUpdate, MappedFieldError } from '../src/index.ts'
import type { CatalogueColumn, ColumnType, Row } from '../src/index.ts'
import { context, fixtures } from './fixtures.ts'
import type { Json } from './fixtures.ts'

const flatten = (update: Json): Row => flattenUpdate(update, context)

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value)
const isText = (value: unknown): boolean => typeof value === 'string'
const typeChecks: Record<ColumnType, (value: unknown) => boolean> = {
  bigint: isInteger,
  timestamp: isInteger,
  int: (value) => isInteger(value) && Math.abs(value as number) < 2 ** 31,
  boolean: (value) => typeof value === 'boolean',
  string: isText,
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value as string),
  'array<string>': (value) => Array.isArray(value) && value.every(isText),
  'array<bigint>': (value) => Array.isArray(value) && value.every(isInteger),
}
const fits = (cell: unknown, { type, nullable }: CatalogueColumn): boolean =>
  cell === null ? nullable : typeChecks[type](cell)

const message = (fields: Json): Json => ({
  update_id: 1,
  message: { message_id: 1, date: 1_773_144_000, chat: { id: 5, type: 'private' }, ...fields },
})

/** Names of all fields at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysIn(inner),
  ])
}

/** The payload of a fixture with a field, wherever it has it, replaced. */
function broken([update, field, value]: [Json, string, unknown]): unknown {
  const text = JSON.stringify(Object.values(update)[1], (key, inner: unknown) =>
    key === field ? value : inner,
  )
  return JSON.parse(text ?? 'null')
}

describe('flattenUpdate', () => {
  it('has cases', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(140)
  })

  for (const { name, update, row } of fixtures)
    it(`makes the row of ${name}`, () => {
      expect(flatten(update)).toEqual(row)
    })

  it('gives every row the columns of the catalogue and the day of its partition, always in the same order', () => {
    const orders = new Set(fixtures.map(({ update }) => Object.keys(flatten(update)).join()))

    expect(orders.size).toBe(1)
    expect([...orders][0]?.split(',').sort()).toEqual(
      [...catalogue.map((column) => column.name), 'event_date'].sort(),
    )
  })

  it('leaves what is derived from text empty when asked for the update as it is', () => {
    const question = fixtures.find(({ name }) => name === 'text-question')!
    const row = flattenUpdate(question.update, { ...context, text: 'as-is' })

    expect(row).toMatchObject({
      text: 'Bom dia, como faço para trocar a senha?',
      is_question: null,
      question_key: null,
    })
  })

  for (const [what, update, error] of [
    ['no id', { message: {} }, 'update_id: expected integer, 0 or more, got undefined'],
    [
      'a negative id',
      { update_id: -1 },
      'update_id: expected integer, 0 or more, got an integer out of range',
    ],
    ['a payload that is text', { update_id: 1, message: 'hi' }, 'message: expected object, got string'],
    ['a payload that is a list', { update_id: 1, poll: [] }, 'poll: expected object, got array'],
    ['a payload that is null', { update_id: 1, chat_boost: null }, 'chat_boost: expected object, got null'],
    ['a date that is text', message({ date: '2026' }), 'message.date: expected integer seconds, got string'],
    [
      'a date with a fraction',
      message({ date: 1.5 }),
      'message.date: expected integer seconds, got a fraction',
    ],
    [
      'a date beyond the year 9999',
      message({ date: 1e15 }),
      'message.date: expected integer seconds, got an integer out of range',
    ],
    [
      'a negative date',
      message({ date: -1 }),
      'message.date: expected integer seconds, got an integer out of range',
    ],
    ['a chat that is a number', message({ chat: 7 }), 'message.chat: expected object, got number'],
    [
      'a chat id beyond 53 bits',
      message({ chat: { id: 2 ** 60 } }),
      'message.chat.id: expected integer, got an integer too large',
    ],
    ['text that is a number', message({ text: 7 }), 'message.text: expected string, got number'],
    ['an author that is a list', message({ from: [] }), 'message.from: expected object, got array'],
    [
      'entities that are an object',
      message({ text: '/a', entities: {} }),
      'message.entities: expected array, got object',
    ],
    [
      'an answered message that is text',
      message({ reply_to_message: 'x' }),
      'message.reply_to_message: expected object, got string',
    ],
  ] as [string, Json, string][])
    it(`refuses ${what} and names path, rule and kind`, () => {
      expect(() => flatten(update)).toThrow(MappedFieldError)
      expect(() => flatten(update)).toThrow(error)
    })

  it('refuses a day that is in the year 10000 on the calendar of the lake, and takes the last before it', () => {
    const at =
      (date: number): (() => unknown) =>
      () =>
        flattenUpdate(message({ date }), {
          ...context,
          calendar: {
            timeZone: 'Asia/Tokyo',
            at: (epochMs) => ({ ...context.calendar.at(epochMs), date: dateOf(epochMs + 9 * 3_600_000) }),
          },
        })
    const dateOf = (epochMs: number): string => new Date(epochMs).toISOString().replace(/T.*/, '')
    const lastInTokyo = Date.parse('9999-12-31T14:59:59Z') / 1000

    expect(at(lastInTokyo)()).toMatchObject({ event_date: '9999-12-31' })
    expect(at(lastInTokyo + 1)).toThrow(
      'event_at: expected integer seconds of a local day before the year 10000, got an integer out of range',
    )
  })

  it('counts words between white space of any kind, as RegExp does', () => {
    const units = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit))
    const counted = (text: string): unknown => flatten(message({ text })).word_count

    expect(counted(units.map((unit) => `a${unit}`).join(''))).toBe(
      units
        .map((unit) => `a${unit}`)
        .join('')
        .match(/\S+/g)?.length,
    )
    const text = fc
      .array(fc.constantFrom('a', 'é', '🙏', ' ', '\n', '\u2003', '\xa0'))
      .map((some) => some.join(''))
    fc.assert(
      fc.property(text, (some) => {
        expect(counted(some)).toBe(some.match(/\S+/g)?.length ?? 0)
      }),
    )
  })

  it('never puts a value into an error', () => {
    expect(() => flatten(message({ chat: { id: 'a private word' } }))).toThrow(/^(?!.*private)/)
  })

  it('accepts any type in fields that fill no column', () => {
    const odd = message({
      link_preview_options: 'x',
      effect_id: [],
      contact: 'c',
      venue: 7,
      forward_origin: {},
    })

    expect(flatten(odd)).toMatchObject({ update_type: 'message', content_type: 'contact' })
  })

  it('makes a row of any object with an id, or names what is wrong; the update is never changed', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    const kinds = fc.constantFrom(...updateKinds, 'new_kind')
    const fields = fc.constantFrom(...new Set(fixtures.flatMap(({ update }) => keysIn(update))))
    const known = fc.constantFrom(...fixtures.map(({ update }) => update))
    const update = fc
      .tuple(
        fc.nat(),
        kinds,
        fc.oneof(fc.dictionary(fields, json), json, fc.tuple(known, fields, json).map(broken)),
      )
      .map(([id, kind, payload]) => ({ update_id: id, [kind]: payload }))
    fc.assert(
      fc.property(update, (value) => {
        const before = JSON.stringify(value)
        try {
          const row = flatten(value)
          for (const column of catalogue)
            expect([column.name, fits(row[column.name as keyof Row], column)]).toEqual([column.name, true])
        } catch (error) {
          expect(error).toBeInstanceOf(MappedFieldError)
        }
        expect(JSON.stringify(value)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })
})
