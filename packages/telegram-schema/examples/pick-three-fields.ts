import { Message } from '@telelake/telegram-schema'
import type * as z from 'zod'

/** A row for a log: three fields, of the chat only its id. Everything else is left out. */
const Row = Message.pick({ message_id: true, date: true })
  .extend({ chat: Message.shape.chat.pick({ id: true }).strip() })
  .strip()
type Row = z.infer<typeof Row>

const row: Row = Row.parse({
  message_id: 5,
  date: 1,
  chat: { id: -100, type: 'group', title: 'Vizinhos' },
  text: 'olá',
})
console.log(row)
