import {
  Update,
  eventTime,
  isInaccessible,
  messageOf,
  payloadOf,
  updateKind,
} from '@telelake/telegram-schema'

const body = `{"update_id":42,"callback_query":{"id":"7","from":{"id":1,"is_bot":false,"first_name":"Ana"},
  "chat_instance":"9","data":"yes","message":{"message_id":5,"date":0,"chat":{"id":1,"type":"private"}}}}`

const update = Update.parse(JSON.parse(body))
const carried = payloadOf(update)
if (carried?.kind === 'callback_query') console.log(carried.payload.from.first_name, carried.payload.data)
const message = messageOf(update)
console.log(updateKind(update), message && isInaccessible(message), eventTime(update))
