import { Message } from '@telelake/telegram-schema'
import * as z from 'zod'

/** Only what a searcher needs, with the text required. */
const TextMessage = Message.pick({ message_id: true, chat: true }).extend({ text: z.string() })

const found = TextMessage.parse({
  message_id: 0,
  chat: { id: -100, type: 'supergroup' },
  text: 'olá',
  later: 1,
})
console.log(found.chat.type, found.text, found)
