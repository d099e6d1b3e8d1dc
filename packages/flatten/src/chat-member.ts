import { readChat } from './chat.ts'
import { boolean, integer, object, string, unixTime } from './field.ts'
import type { JsonObject } from '@telelake/telegram-schema'
import type { Cells } from './row.ts'
import { readActor } from './user.ts'

/** https://core.telegram.org/bots/api#chatmemberupdated */
export function readChatMember(change: JsonObject, path: string, cells: Cells): number | undefined {
  readChat(change, path, cells)
  readActor(change, path, cells)
  const before = readMember(change, 'old_chat_member', path)
  const after = readMember(change, 'new_chat_member', path)
  cells.member_old_status = before.status
  cells.member_new_status = after.status
  cells.member_user_id = after.userId
  cells.member_event = eventOf(before, after, cells)
  if (object(change.invite_link, path, 'invite_link') !== undefined) cells.joined_via = 'invite_link'
  if (boolean(change.via_chat_folder_invite_link, path, 'via_chat_folder_invite_link') === true)
    cells.joined_via = 'folder_link'
  if (boolean(change.via_join_request, path, 'via_join_request') === true) cells.joined_via = 'join_request'
  return unixTime(change.date, path, 'date')
}

interface Member {
  status: string | null
  isIn: boolean // a restricted user may be in the chat or not
  userId: number | null
}

function readMember(change: JsonObject, key: string, path: string): Member {
  const member = object(change[key], path, key)
  if (member === undefined) return { status: null, isIn: false, userId: null }
  const at = `${path}.${key}`
  const status = string(member.status, at, 'status') ?? null
  const user = object(member.user, at, 'user')
  return {
    status,
    isIn:
      status === 'restricted'
        ? boolean(member.is_member, at, 'is_member') !== false
        : memberStatuses.has(status),
    userId: (user && integer(user.id, `${at}.user`, 'id')) ?? null,
  }
}

const memberStatuses: ReadonlySet<string | null> = new Set(['creator', 'administrator', 'member'])
const adminStatuses: ReadonlySet<string | null> = new Set(['creator', 'administrator'])

/** The change in one word. The actor made it; the member is the one it concerns. */
function eventOf(before: Member, after: Member, cells: Cells): string | null {
  if (before.status === null || after.status === null) return null
  const wasBanned = before.status === 'kicked'
  const isBanned = after.status === 'kicked'
  if (cells.chat_type === 'private')
    return isBanned === wasBanned ? 'changed' : isBanned ? 'bot_blocked' : 'bot_unblocked'
  if (isBanned && !wasBanned) return 'banned'
  if (after.isIn && !before.isIn) return 'joined'
  if (wasBanned && !isBanned) return 'unbanned'
  if (before.isIn && !after.isIn) return cells.user_id === after.userId ? 'left' : 'removed'
  const wasAdmin = adminStatuses.has(before.status)
  const isAdmin = adminStatuses.has(after.status)
  if (wasAdmin !== isAdmin) return isAdmin ? 'promoted' : 'demoted'
  if (before.status === after.status) return 'changed'
  if (after.status === 'restricted') return 'restricted'
  return before.status === 'restricted' ? 'unrestricted' : 'changed'
}
