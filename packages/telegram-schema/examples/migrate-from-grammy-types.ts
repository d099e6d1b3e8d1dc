// before: import type { Message, Update } from '@grammyjs/types'
import { Update, isInaccessible, messageOf } from '@telelake/telegram-schema'
import type { Message } from '@telelake/telegram-schema'

// before: Message.TextMessage
type TextMessage = Message & { text: string }
const isText = (message: Message): message is TextMessage => message.text !== undefined

function firstWord(update: Update): string | undefined {
  const message = messageOf(update)
  if (message === undefined || isInaccessible(message) || !isText(message)) return undefined
  return message.text.split(' ')[0]
}

// What grammY hands over as ctx.update has its own types; parsing it gives these and checks it.
const fromGrammy: unknown = {
  update_id: 1,
  message: { message_id: 1, date: 1, chat: { id: 1, type: 'private', first_name: 'Ana' }, text: 'bom dia' },
}
console.log(firstWord(Update.parse(fromGrammy)))
