import { Message, chatTypeValues } from '@telelake/telegram-schema'

const later = {
  message_id: 5,
  date: 1,
  chat: { id: 1, type: 'galaxy' },
  scent: { name: 'rose' },
}
const message = Message.parse(later)
console.log('scent' in message && message.scent) // the types do not know it, the value has it
console.log((chatTypeValues as readonly string[]).includes(message.chat.type))
console.log(Message.strict().safeParse(later).success) // where you would rather refuse it
