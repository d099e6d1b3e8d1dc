import { Update, payloadOf } from '@telelake/telegram-schema'

function describe(update: Update): string {
  const carried = payloadOf(update)
  switch (carried?.kind) {
    case 'message':
    case 'edited_message':
      return carried.payload.text ?? 'a message without text'
    case 'poll_answer':
      return `options ${carried.payload.option_ids.join()}`
    case 'chat_member': {
      const member = carried.payload.new_chat_member // `status` narrows it further
      return member.status === 'kicked' ? `${member.user.first_name} was banned` : member.status
    }
    default:
      return carried?.kind ?? 'empty' // may be a kind of a later Bot API
  }
}

const ana = { id: 1, is_bot: false, first_name: 'Ana' }
const chat = { id: -100, type: 'supergroup' }
for (const payload of [
  { message: { message_id: 1, date: 1, chat, text: 'olá' } },
  { poll_answer: { poll_id: '1', option_ids: [0, 2], option_persistent_ids: ['a', 'c'] } },
  {
    chat_member: {
      chat,
      from: ana,
      date: 1,
      old_chat_member: { status: 'member', user: ana },
      new_chat_member: { status: 'kicked', user: ana, until_date: 0 },
    },
  },
  { hologram: {} },
])
  console.log(describe(Update.parse({ update_id: 1, ...payload })))
