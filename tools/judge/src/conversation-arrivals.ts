import type { Arrival } from './judged-lake.ts'
import type { Conversation, ConversationEvent } from './labelled.ts'

const START = Date.UTC(2026, 2, 10, 9)
const LAST_DAYS = 4 // after the last event something else happens, so that nothing is pending
const BOT = { id: 9, is_bot: true, first_name: 'Bot', username: 'a_bot' }
const FIRST_PERSON = 1000

/** The chat in which the conversation at a place is held: a private one, or a group of its own. */
export function chatOf({ place }: Conversation, at: number): number {
  return place === 'p' ? FIRST_PERSON + at : -1_000_000_000_000 - at
}

/** The number of the message that an event of a conversation sends. */
export function messageIdOf(event: number): number {
  return event + 1
}

/** Conversations as Telegram delivers them, each in a chat of its own; what the bot sends comes through its own log. */
export function conversationArrivals(conversations: readonly Conversation[]): Arrival[] {
  const arrivals = conversations.flatMap((conversation, at) =>
    conversation.events.map((event, place) => arrivalOf(conversation, at, event, place)),
  )
  const last = Math.max(...arrivals.map(({ at }) => at)) + LAST_DAYS * 86_400_000
  const chat = { id: 1, type: 'private', first_name: 'Last' }
  const end = { message_id: 1, from: { ...chat, is_bot: false }, chat, date: last / 1000, text: '.' }
  return [...arrivals.sort((a, b) => a.at - b.at), { at: last, update: { message: end } }]
}

function arrivalOf(conversation: Conversation, at: number, event: ConversationEvent, place: number): Arrival {
  const sentAt = START + Math.round(event.minute * 60) * 1000
  const person = FIRST_PERSON + at + (event.who === 'helper' ? 500_000 : 0)
  const id = chatOf(conversation, at)
  const chat = id > 0 ? { id, type: 'private', first_name: `P${id}` } : { id, type: 'supergroup', title: 'G' }
  const from = event.who === 'bot' ? BOT : { id: person, is_bot: false, first_name: `P${person}` }
  const date = sentAt / 1000
  const messageOf = (other: number): object => {
    const told = conversation.events[other] as ConversationEvent
    const author =
      told.who === 'bot'
        ? BOT
        : { id: FIRST_PERSON + at + (told.who === 'helper' ? 500_000 : 0), is_bot: false, first_name: 'P' }
    return {
      message_id: messageIdOf(other),
      from: author,
      chat,
      date: (START + Math.round(told.minute * 60) * 1000) / 1000,
      text: told.text,
    }
  }

  if (event.reacts_to !== undefined)
    return {
      at: sentAt,
      update: {
        message_reaction: {
          chat,
          message_id: messageIdOf(event.reacts_to),
          user: from,
          date,
          old_reaction: [],
          new_reaction: [{ type: 'emoji', emoji: event.emoji }],
        },
      },
    }
  if (event.taps !== undefined)
    return {
      at: sentAt,
      update: {
        callback_query: {
          id: `${at}-${place}`,
          from,
          message: messageOf(event.taps),
          chat_instance: String(at),
          data: event.data,
        },
      },
    }
  if (event.edits !== undefined)
    return {
      at: sentAt,
      update: { edited_message: { ...messageOf(event.edits), edit_date: date, text: event.text } },
    }
  const message = {
    message_id: messageIdOf(place),
    from,
    chat,
    date,
    text: event.text,
    ...(event.replies_to === undefined ? {} : { reply_to_message: messageOf(event.replies_to) }),
  }
  return event.who === 'bot' ? { at: sentAt, sent: message } : { at: sentAt, update: { message } }
}
