/** The received day all generated updates lie on. */
export const benchDay = '2026-03-10'

const FIRST_ID = 482_913_000
const DAY_START = Date.UTC(2026, 2, 10) / 1000
const words =
  `de que não com uma mais como quando muito já também pelo até isso depois mesmo alguém sabe instalar dúvida código
  função programação reunião grupo pessoal obrigado beleza bom dia boa tarde noite kkkk show ótimo informação questão
  variável python javascript banco dados servidor projeto vaga emprego salário trabalho remoto São Paulo professor aula
  escola notícia link vídeo foto regras bem-vindo parabéns futebol água café coração amanhã`.split(/\s+/)
const names = [
  'Ana',
  'João',
  'Maria',
  'José',
  'Luíza',
  'Antônio',
  'Bia',
  'Caio',
  'Débora',
  'Érica',
  'Rui',
  'Zé',
]
const emoji = ['👍', '❤️', '😂', '🙏', '🔥', '🇧🇷']

/**
 * The nth update of a busy day, the same each time: texts and replies, media, edits, reactions, joins, taps on buttons.
 *
 * @param n - from 0
 * @param of - how many the day has; they are spread over its 24 hours
 */
export function updateAt(n: number, of: number): { update_id: number } {
  const random = randomFrom(n)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const letters = (count: number): string =>
    Array.from(
      { length: count },
      () => 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789_-'[below(60)],
    ).join('')
  const sentence = (): string => {
    const text = Array.from({ length: 2 + below(18) }, () => pick(words)).join(' ')
    return random() < 0.25 ? `${text}?` : random() < 0.3 ? `${text} ${pick(emoji)}` : text
  }
  const user = (): object => {
    const id = below(6000)
    const of = randomFrom(id * 7 + 1)
    return {
      id: 100_000_000 + Math.floor(of() * 7_000_000_000),
      is_bot: false,
      first_name: names[id % names.length],
      ...(id % 3 > 0 ? { username: `user_${id}` } : {}),
      ...(id % 4 > 0 ? { language_code: 'pt-br' } : {}),
    }
  }
  const date = DAY_START + Math.floor((n / of) * 86_400)
  const chat = {
    id: -1_001_000_000_000 - below(60),
    title: `Grupo São Paulo ${below(60)}`,
    type: 'supergroup',
  }
  const message = (): Record<string, unknown> => ({ message_id: 10_000 + n, from: user(), chat, date })
  const file = (): object => ({
    file_id: letters(72),
    file_unique_id: letters(16),
    file_size: below(2_000_000),
  })
  const update_id = FIRST_ID + n
  const kind = random()
  if (kind < 0.5) return { update_id, message: { ...message(), text: sentence() } } as never
  if (kind < 0.68)
    return {
      update_id,
      message: { ...message(), reply_to_message: { ...message(), text: sentence() }, text: sentence() },
    } as never
  if (kind < 0.8) {
    const photo = [90, 320, 800].map((width) => ({ ...file(), width, height: width * 0.75 }))
    return { update_id, message: { ...message(), photo, caption: sentence() } } as never
  }
  if (kind < 0.86)
    return { update_id, edited_message: { ...message(), edit_date: date + 30, text: sentence() } } as never
  if (kind < 0.93) {
    const reaction = { chat, message_id: 10_000 + below(n + 1), user: user(), date }
    const new_reaction = [{ type: 'emoji', emoji: pick(emoji) }]
    return { update_id, message_reaction: { ...reaction, old_reaction: [], new_reaction } } as never
  }
  if (kind < 0.97) {
    const joined = user()
    return { update_id, message: { ...message(), new_chat_members: [joined] } } as never
  }
  return {
    update_id,
    callback_query: {
      id: String(4_000_000_000_000 + n),
      from: user(),
      message: { ...message(), text: sentence() },
      chat_instance: String(below(1e9)),
      data: `yes:${below(999)}`,
    },
  } as never
}

/** mulberry32: small, fast, good enough for made-up chatter. */
function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
