import { ExportCount, ExportReader, parseExportJson, readExportMessage } from '@telelake/telegram-desktop'
import type { ExportEvent } from '@telelake/telegram-desktop'

const text = JSON.stringify({
  name: 'Support',
  type: 'private_group',
  id: 4087512263,
  messages: [
    { id: 7, type: 'message', date_unixtime: '1773144000', from: 'Ana', from_id: 'user77', text: 'Bom dia' },
  ],
})

function* eventsOf(file: string): Generator<ExportEvent> {
  const reader = new ExportReader()
  yield* reader.write(Buffer.from(file)) // once for each chunk
  reader.end()
}

const count = new ExportCount()
for (const event of eventsOf(text)) count.add(event)
const { chats } = count.contents()

let place = 0
for (const { kind, bytes, offset } of eventsOf(text)) {
  const chat = chats[place]
  if (kind === 'end of chat') place++
  else if (kind === 'message' && chat !== undefined && typeof chat !== 'string') {
    const read = readExportMessage(parseExportJson(bytes, offset), chat, {
      timeZone: 'UTC',
      botIds: new Set(),
    })
    console.log(typeof read === 'string' ? read : JSON.stringify(read.message))
  }
}
