import type { ObjectStore } from '@telelake/lake'
import { messageUpdate, putRaw } from './lake-folder.ts'

/** The received day that `putMixedDay` fills. */
export const mixedDay = '2026-03-10'

/** Counts of the run over it. */
export const mixedDayCounts = { raw: 410, rows: 404, duplicates: 3, rejected: 3 }

const noon = Date.parse('2026-03-10T12:00:00Z')

/**
 * A received day with photos, joins, text, edits, reactions, a kind of the future, events of three days, updates that
 * the day before holds as well, and three that no row can be made of.
 */
export async function putMixedDay(store: ObjectStore): Promise<void> {
  const put = (update: { update_id: number }, receivedAt = new Date(noon)): Promise<void> =>
    putRaw(store, 'UTC', update, receivedAt)
  const chat = { id: -1001, type: 'supergroup', title: 'Support' }
  const from = { id: 7, is_bot: false, first_name: 'Rui' }
  const date = noon / 1000

  for (let id = 1000; id < 1400; id++) {
    const sentAt = new Date(noon - (id % 3) * 12 * 3_600_000) // today, last midnight and yesterday noon
    const { message } = messageUpdate(id, sentAt, `texto número ${id} 👋`)
    if (id % 7 === 0) {
      delete message.text
      message.photo = [{ file_id: `f${id}`, file_unique_id: `u${id}`, width: 90, height: 90 }]
      message.caption = 'uma foto'
    }
    if (id % 11 === 0) {
      delete message.text
      message.new_chat_members = [from]
    }
    await put(
      id % 5 === 0
        ? ({ update_id: id, edited_message: { ...message, edit_date: date } } as never)
        : ({ update_id: id, message } as never),
    )
  }
  await put({
    update_id: 1400,
    message_reaction: {
      chat,
      message_id: 1,
      user: from,
      date,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
  } as never)
  await put({ update_id: 1401, telepathy: { chat, thought: 'of the future' } } as never)
  await put({ update_id: 1402, poll: { id: '1', question: '?', options: [] } } as never)
  await put({
    update_id: 1410,
    chat_member: {
      chat,
      from,
      date,
      old_chat_member: { user: from, status: 'left' },
      new_chat_member: { user: from, status: 'member' },
    },
  } as never)

  for (const id of [1003, 1004, 1401])
    await putRaw(store, 'UTC', messageUpdate(id, new Date(noon), 'the same'), new Date(noon - 86_400_000))

  await put({ update_id: 1411, message: { message_id: 'one', chat, date } } as never)
  await put({ update_id: 1412, message: { message_id: 1, chat: { id: 'two' }, date } } as never)
  await put({ update_id: 1413, message: 'three' } as never)
  await put({ update_id: 1420, message: { message_id: 1, chat, date } } as never)
  await put({ update_id: 1421, message: { message_id: 2, chat, date } } as never)
  await put({ update_id: 1422, message: { message_id: 3, chat, date } } as never)
}
