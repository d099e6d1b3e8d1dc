import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, flattenMessage, flattenUpdate, scrubText } from '../src/index.ts'
import type { Privacy, Row } from '../src/index.ts'
import { context, fixtures } from './fixtures.ts'

const updates = fixtures.map(({ update }) => update)
/** Stands in for a keyed hash: far from every id of a fixture, the same for the same id. */
const pseudonym = (id: number | string): number =>
  2 ** 51 + [...String(id)].reduce((h, c) => h * 31 + c.charCodeAt(0), 7)
const modes: Privacy[] = [{ mode: 'pseudonymise', pseudonym }, { mode: 'drop' }]
const content = new Set(catalogue.filter(({ pii }) => pii === 'content').map(({ name }) => name))

/** The update with every person and private chat in it replaced. */
function repeopled(
  update: object,
  ids: readonly number[],
  name: string,
): [Record<string, unknown>, Set<unknown>] {
  const secrets = new Set<unknown>()
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    const fields: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, change(inner)]),
    )
    const isPerson = 'is_bot' in fields || fields.type === 'private'
    if (isPerson && typeof fields.id === 'number') {
      fields.id = ids[fields.id % ids.length]
      secrets.add(fields.id)
      for (const key of ['first_name', 'last_name', 'username'])
        if (fields[key] !== undefined) secrets.add((fields[key] = `${name}_${key}`))
    }
    if (typeof fields.phone_number === 'string') secrets.add(fields.phone_number)
    if (typeof fields.sender_user_name === 'string') secrets.add((fields.sender_user_name = `${name}_hidden`))
    return fields
  }
  return [change(update) as Record<string, unknown>, secrets]
}

function valuesOf(row: Row): unknown[] {
  return Object.entries(row)
    .filter(([column]) => !content.has(column))
    .flatMap(([, cell]) => (Array.isArray(cell) ? (cell as unknown[]) : [cell]))
}

describe('privacy', () => {
  for (const privacy of modes)
    it(`leaves no id, name, username or phone number of a person in a row: ${privacy.mode}`, () => {
      const id = fc.integer({ min: 10_000_000, max: 2 ** 40 })
      const people = fc.tuple(fc.array(id, { minLength: 3, maxLength: 9 }), fc.stringMatching(/^[a-z]{6,9}$/))
      fc.assert(
        fc.property(fc.constantFrom(...updates), people, (update, [ids, name]) => {
          const [withPeople, secrets] = repeopled(update, ids, name)
          const cells = valuesOf(flattenUpdate(withPeople, { ...context, privacy }))

          expect(cells.filter((cell) => secrets.has(cell))).toEqual([])
          const texts = cells.filter((cell) => typeof cell === 'string').join('\n')
          expect([...secrets].filter((secret) => texts.includes(String(secret)))).toEqual([])
        }),
        { numRuns: 1000 },
      )
    })

  it('keeps everything in mode keep', () => {
    for (const update of updates)
      expect(flattenUpdate(update, { ...context, privacy: { mode: 'keep' } })).toEqual(
        flattenUpdate(update, context),
      )
  })

  it('gives one person one pseudonym as sender, chat, member and author of the message replied to', () => {
    const person = { id: 77, is_bot: false, first_name: 'Ana' }
    const message = { message_id: 1, date: 1, from: person, chat: { id: 77, type: 'private' } }
    const row = flattenUpdate(
      {
        update_id: 1,
        message: { ...message, reply_to_message: message, left_chat_member: person, text: undefined },
      },
      { ...context, privacy: { mode: 'pseudonymise', pseudonym } },
    )

    expect([row.user_id, row.chat_id, row.reply_to_user_id, row.left_user_id]).toEqual(
      Array(4).fill(pseudonym(77)),
    )
  })

  it('keeps the ids of groups and channels', () => {
    const row = flattenUpdate(
      {
        update_id: 1,
        message: { message_id: 1, date: 1, chat: { id: -1007, type: 'supergroup', title: 'Suporte' } },
      },
      { ...context, privacy: { mode: 'drop' } },
    )

    expect(row).toMatchObject({ chat_id: -1007, chat_title: 'Suporte', raw_key: context.rawKey })
  })

  it('leaves no number of a person in a command, and no name in the address of a profile', () => {
    const text = '/block_771234567 https://ana_s.t.me'
    const entities = [
      { type: 'bot_command', offset: 0, length: 16 },
      { type: 'url', offset: 17, length: 18 },
    ]
    const chat = { id: 771234567, title: 'Ana', username: 'ana_s' }
    const row = flattenUpdate(
      { update_id: 1, message: { message_id: 1, date: 1, chat, text, entities } },
      { ...context, privacy: { mode: 'drop' } },
    )

    expect(row).toMatchObject({
      command: '/block_[phone]',
      link_domains: ['t.me'],
      chat_title: null,
      chat_username: null,
    })
  })

  for (const privacy of modes)
    it(`replaces who is mentioned, in texts, captions, quotes and what is replied to: ${privacy.mode}`, () => {
      const entities = [
        { type: 'text_mention', offset: 3, length: 4, user: { id: 7, is_bot: false, first_name: 'Beto' } },
        { type: 'mention', offset: 8, length: 6 },
        { type: 'mention', offset: 15, length: 12 },
        { type: 'hashtag', offset: 28, length: 6 },
      ]
      const text = '🙏 Beto @ana_s @suporte_bot #ajuda'
      const masked = '🙏 [mention] [mention] @suporte_bot #ajuda'
      const inText = { message_id: 1, date: 1, chat: { id: -5, type: 'supergroup' }, text, entities }
      const replied = { ...inText, from: { id: 9, is_bot: true, first_name: 'B' } }
      const quote = { text, entities, position: 0 }
      const caption = { ...inText, text: undefined, caption: text, caption_entities: entities }
      const row = (message: object): Row => flattenUpdate({ update_id: 1, message }, { ...context, privacy })

      expect(row({ ...inText, reply_to_message: replied, quote })).toMatchObject({
        text: masked,
        hashtags: ['#ajuda'],
        mention_count: 3,
        is_addressed_to_bot: true,
        reply_to_text: masked,
        quote_text: masked,
      })
      expect(row(caption)).toMatchObject({ text: masked, hashtags: ['#ajuda'], mention_count: 3 })
    })

  it('leaves nothing of a mention, wherever entities say it is, and the rest of the text as it is', () => {
    const piece = fc.constantFrom('olá ', '🙏', 'é', ' #tag ', '\n')
    const person = fc.tuple(
      fc.constantFrom('mention', 'text_mention'),
      fc.constantFrom('@zoraide', 'Zoraide Sá'),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, person), { maxLength: 12 }), (parts) => {
        let text = ''
        const entities: object[] = []
        for (const part of parts) {
          const [type, covered] = typeof part === 'string' ? ['hashtag', part] : part
          const lead = covered.length - covered.trimStart().length
          if (typeof part !== 'string' || part.includes('#'))
            entities.push({ type, offset: text.length + lead, length: covered.trim().length })
          text += covered
        }
        const message = { message_id: 1, date: 1, chat: { id: -5 }, text, entities }
        const row = flattenUpdate({ update_id: 1, message }, { ...context, privacy: { mode: 'drop' } })

        expect(row.text).toBe(parts.map((part) => (typeof part === 'string' ? part : '[mention]')).join(''))
        expect(row.hashtags ?? []).toEqual(parts.filter((part) => part === ' #tag ').map(() => '#tag'))
      }),
    )
  })

  it('replaces overlapping mentions once, and ignores entities that cover no text', () => {
    const mention = (offset: unknown, length: unknown): object => ({ type: 'text_mention', offset, length })
    const entities = [
      mention(0, 4),
      mention(2, 6),
      mention(-3, 2),
      mention(90, 5),
      mention('0', 1),
      mention(9, 99),
    ]
    const message = { message_id: 1, date: 1, chat: { id: -5 }, text: 'Ana Beto Caio', entities }
    const row = flattenUpdate({ update_id: 1, message }, { ...context, privacy: { mode: 'drop' } })

    expect(row.text).toBe('[mention] [mention]')
  })

  it('leaves out the key of an original that names a chat', () => {
    const row = flattenMessage(
      { message_id: 3, date: 1, chat: { id: 77, type: 'private' }, text: 'olá' },
      {
        ...context,
        rawKey: 'raw/outbound/received_date=2026-03-11/77_3.json',
        direction: 'out',
        source: 'outbound',
        privacy: { mode: 'drop' },
      },
    )

    expect(row).toMatchObject({ raw_key: null, chat_id: null, update_id: null, text: 'olá' })
  })

  it('derives nothing from what it scrubs', () => {
    const text = 'meu e-mail é ana.souza@example.com, qual o prazo?'
    const row = flattenUpdate(
      { update_id: 1, message: { message_id: 1, date: 1, chat: { id: 7, type: 'private' }, text } },
      { ...context, privacy: { mode: 'drop' } },
    )

    expect(row.text).toBe('meu e-mail é [email], qual o prazo?')
    expect(`${row.text_norm} ${row.question_key}`).not.toMatch(/ana|souza|example/)
  })
})

describe('scrubText', () => {
  it('removes the whole address, whatever its length', () => {
    const local = fc.string({ unit: fc.constantFrom(...'ab.+_é𝒜'), minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(local, (name) => {
        expect(scrubText(`a ${name}@exemplo.com.br b`)).toBe('a [email] b')
      }),
    )
  })

  for (const [text, scrubbed] of [
    ['ana@example.com.br e joão.silva+x@müller.example', '[email] e [email]'],
    ["jose\u0301@example.com, O'Brien@example.com", '[email], [email]'],
    ['٠١٢٣٤٥٦٧٨٩ e 55 11 98765‑4321', '[phone] e [phone]'],
    ['2026-11-25 14:30, 25/11/2026 10h', '2026-11-25 14:30, 25/11/2026 10h'],
    ['ligue +55 (11) 99999-0000 ou 11 3333-4444', 'ligue [phone] ou [phone]'],
    ['CPF 529.982.247-25', 'CPF [cpf]'],
    ['cpf 52998224725', 'cpf [cpf]'],
    ['cartão 4111 1111 1111 1111', 'cartão [card]'],
    ['4111-1111-1111-1111', '[card]'],
    [
      'em 2026-11-25 ou 25/11/2026, pedido 1234, R$ 1.990,00',
      'em 2026-11-25 ou 25/11/2026, pedido 1234, R$ 1.990,00',
    ],
    ['código 12345678901234567890123', 'código [number]'],
    ['/bane @ana_souza e @suporte_bot', '/bane [mention] e @suporte_bot'],
  ] as const)
    it(`makes "${scrubbed}" of "${text}"`, () => {
      expect(scrubText(text)).toBe(scrubbed)
    })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-/ ()+@abç.') }), (text) => {
        expect(scrubText(scrubText(text))).toBe(scrubText(text))
      }),
    )
  })
})
