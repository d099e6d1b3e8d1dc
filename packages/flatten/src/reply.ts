import { textOf } from './content.ts'
import { boolean, integer, object, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'

/** What a message replies to and quotes. A bot sees its own messages only here, so their text is kept. */
export function readReply(message: JsonObject, path: string, sentAt: number | undefined, cells: Cells): void {
  const quote = object(message.quote, path, 'quote')
  if (quote !== undefined) cells.quote_text = string(quote.text, `${path}.quote`, 'text') ?? null

  const answered = object(message.reply_to_message, path, 'reply_to_message')
  if (answered === undefined) return
  const topic = object(answered.forum_topic_created, `${path}.reply_to_message`, 'forum_topic_created')
  if (topic !== undefined) {
    // Telegram adds the creation of the topic to every message of a topic that replies to nothing.
    cells.topic_name = string(topic.name, `${path}.reply_to_message.forum_topic_created`, 'name') ?? null
    return
  }
  const at = `${path}.reply_to_message`
  cells.reply_to_message_id = integer(answered.message_id, at, 'message_id') ?? null
  const answeredAt = unixTime(answered.date, at, 'date')
  if (answeredAt !== undefined) {
    cells.reply_to_sent_at = answeredAt
    if (sentAt !== undefined) cells.reply_latency_seconds = (sentAt - answeredAt) / 1000
  }
  const author = object(answered.from, at, 'from')
  if (author === undefined) return
  cells.reply_to_user_id = integer(author.id, `${at}.from`, 'id') ?? null
  cells.reply_to_is_bot = boolean(author.is_bot, `${at}.from`, 'is_bot') ?? null
  if (cells.reply_to_is_bot === true) cells.reply_to_text = textOf(answered, at) ?? null
}
