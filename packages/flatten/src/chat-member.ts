import { readChat } from './chat.ts'
import { integer, object, string, unixTime } from './field.ts'
import type { JsonObject } from './field.ts'
import type { Cells } from './row.ts'
import { readActor } from './user.ts'

/** https://core.telegram.org/bots/api#chatmemberupdated */
export function readChatMember(change: JsonObject, path: string, cells: Cells): number | undefined {
  const chat = object(change, 'chat', path)
  if (chat !== undefined) readChat(chat, `${path}.chat`, cells)
  readActor(change, path, cells)
  const before = object(change, 'old_chat_member', path)
  const after = object(change, 'new_chat_member', path)
  if (before !== undefined)
    cells.member_old_status = string(before, 'status', `${path}.old_chat_member`) ?? null
  if (after !== undefined) {
    cells.member_new_status = string(after, 'status', `${path}.new_chat_member`) ?? null
    const member = object(after, 'user', `${path}.new_chat_member`)
    if (member !== undefined)
      cells.member_user_id = integer(member, 'id', `${path}.new_chat_member.user`) ?? null
  }
  return unixTime(change, 'date', path)
}
