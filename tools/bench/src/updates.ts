import { entitiesOf, sentence } from './chatter.ts'
import { randomOf } from './random.ts'
import type { Random } from './random.ts'

/** The received day all generated updates lie on. */
export const benchDay = '2026-03-10'

/** Milliseconds since 1970 UTC at which that day begins. */
export const benchDayStart: number = Date.UTC(2026, 2, 10)

const FIRST_ID = 482_913_000
const USERS = 6000
const CHATS = 60
const firstNames = 'Ana João Maria José Luíza Antônio Bia Caio Débora Érica Rui Zé Thaís Conceição'.split(' ')
const lastNames = 'Silva Souza Gonçalves Araújo Magalhães Ribeiro Simões Leitão Brandão Nunes Lima'.split(' ')
const emoji = ['👍', '❤', '😂', '🙏', '🔥', '🎉', '🤔', '👎']

const bot = { id: 700_000_001, is_bot: true, first_name: 'Ajuda', username: 'ajuda_bot' }

type Json = Record<string, unknown>

/**
 * The nth update of a busy day, the same each time, of 600 bytes on average: texts with entities, replies, quotes,
 * media of several kinds, forwards, edits, reactions, members who come and go, taps on buttons.
 *
 * @param n - from 0
 * @param of - how many the day has; they are spread over its 24 hours
 */
export function updateAt(n: number, of: number): { update_id: number } {
  const random = randomOf(n)
  const date = benchDayStart / 1000 + Math.floor((n / of) * 86_400)
  return { update_id: FIRST_ID + n, ...payloadOf(n, date, random) }
}

function payloadOf(n: number, date: number, random: Random): Json {
  const chat = chatAt(random.few(CHATS))
  const message = (sentAt = date): Json => ({
    message_id: 10_000 + n,
    from: userAt(random.few(USERS)),
    chat,
    date: sentAt,
    ...(chat.is_forum === true && random.is(0.7)
      ? { message_thread_id: 2 + random.below(20), is_topic_message: true }
      : {}),
  })
  const kind = random.next()
  if (kind < 0.46) return { message: withText(message(), random) }
  if (kind < 0.66) {
    const sent = message()
    const answered = message(date - random.below(3000))
    if (random.is(0.15)) answered.from = bot
    sent.reply_to_message = random.is(0.8) ? withText(answered, random) : withMedia(answered, random)
    if (random.is(0.1)) sent.quote = { text: sentence(random), position: 0, is_manual: true }
    return { message: withText(sent, random) }
  }
  if (kind < 0.8) {
    const sent = message()
    if (random.is(0.25)) sent.forward_origin = originOf(date, random)
    return { message: withMedia(sent, random) }
  }
  if (kind < 0.86) return { edited_message: withText({ ...message(), edit_date: date + 1 }, random) }
  if (kind < 0.92) {
    const reaction = (): object[] => (random.is(0.8) ? [{ type: 'emoji', emoji: random.pick(emoji) }] : [])
    return {
      message_reaction: {
        chat,
        message_id: 10_000 + random.below(n + 1),
        user: userAt(random.few(USERS)),
        date,
        old_reaction: random.is(0.2) ? reaction() : [],
        new_reaction: reaction(),
      },
    }
  }
  if (kind < 0.95) {
    const member = userAt(random.few(USERS))
    return random.is(0.6)
      ? {
          message: {
            ...message(),
            new_chat_participant: member,
            new_chat_member: member,
            new_chat_members: [member],
          },
        }
      : { message: { ...message(), left_chat_participant: member, left_chat_member: member } }
  }
  if (kind < 0.98) {
    const user = userAt(random.few(USERS))
    const status = random.pick(['member', 'restricted', 'kicked', 'administrator'])
    const invite_link = { invite_link: 'https://t.me/+abcdefgh...', creator: user, is_primary: false }
    return {
      chat_member: {
        chat,
        from: userAt(random.few(USERS)),
        date,
        old_chat_member: { user, status: 'left' },
        new_chat_member: { user, status },
        ...(random.is(0.3) ? { invite_link } : {}),
      },
    }
  }
  const buttons = [
    { text: 'Sim ✅', callback_data: `sim:${n}` },
    { text: 'Não ❌', callback_data: `nao:${n}` },
  ]
  return {
    callback_query: {
      id: String(4_000_000_000_000 + n),
      from: userAt(random.few(USERS)),
      message: withText(
        { ...message(date - random.below(600)), from: bot, reply_markup: { inline_keyboard: [buttons] } },
        random,
      ),
      chat_instance: String(random.below(1e9)),
      data: `${random.pick(['sim', 'nao', 'ajudou:sim'])}:${n}`,
    },
  }
}

function userAt(index: number): Json {
  const random = randomOf(index * 7 + 1)
  return {
    id: 100_000_000 + random.below(7_000_000_000),
    is_bot: false,
    first_name: random.pick(firstNames),
    ...(random.is(0.6) ? { last_name: random.pick(lastNames) } : {}),
    ...(random.is(0.65) ? { username: `pessoa_${index}` } : {}),
    ...(random.is(0.75) ? { language_code: random.pick(['pt-br', 'pt-br', 'pt', 'en', 'es']) } : {}),
    ...(random.is(0.08) ? { is_premium: true } : {}),
  }
}

function chatAt(index: number): Json {
  return {
    id: -1_001_000_000_000 - index * 7919,
    title: `Grupo São Paulo ${index}`,
    ...(index % 2 === 0 ? { username: `grupo_${index}` } : {}),
    type: 'supergroup',
    ...(index % 5 === 0 ? { is_forum: true } : {}),
  }
}

function originOf(date: number, random: Random): Json {
  if (random.is(0.5))
    return {
      type: 'hidden_user',
      sender_user_name: random.pick(firstNames),
      date: date - random.below(86_400),
    }
  const chat = { id: -1_001_500_000_000 - random.below(1e6), title: 'Canal de notícias', type: 'channel' }
  return { type: 'channel', chat, message_id: random.below(1e5), date: date - random.below(86_400) }
}

function withText(message: Json, random: Random): Json {
  const text = sentence(random)
  const entities = entitiesOf(text)
  return { ...message, text, ...(entities.length > 0 ? { entities } : {}) }
}

function withMedia(message: Json, random: Random): Json {
  const file = (): Json => ({
    file_id: `AgACAgEAAxkBAAI${random.letters(60)}`,
    file_unique_id: `AQAD${random.letters(12)}`,
    file_size: random.below(2_000_000),
  })
  const thumbnail = { ...file(), width: 320, height: 240 }
  const kind = random.next()
  if (kind < 0.2) {
    const sticker = {
      width: 512,
      height: 512,
      emoji: random.pick(emoji),
      type: 'regular',
      thumbnail,
      ...file(),
    }
    return { ...message, sticker }
  }
  const media: Json =
    kind < 0.75
      ? { photo: [90, 320, 800].map((width) => ({ ...file(), width, height: (width * 3) / 4 })) }
      : kind < 0.88
        ? { video: { duration: random.below(300), mime_type: 'video/mp4', thumbnail, ...file() } }
        : { voice: { duration: random.below(120), mime_type: 'audio/ogg', ...file() } }
  if (random.is(0.4)) return { ...message, ...media }
  const caption = sentence(random)
  const caption_entities = entitiesOf(caption)
  return { ...message, ...media, caption, ...(caption_entities.length > 0 ? { caption_entities } : {}) }
}
