// Telegram Desktop writes ids without the marks the Bot API puts before them.
// https://core.telegram.org/api/bots/ids

const CHANNEL_MARK = 1_000_000_000_000

/** Whom an id of an export names, under its Bot API id: negative for groups, -100… for supergroups and channels. */
export interface ExportPeer {
  kind: 'user' | 'group' | 'channel'
  id: number
}

/**
 * Until 2021 ids were written as numbers: bare ones of users, and such with the kind in the bits above the 32nd, 1 for
 * users and 2 for groups and channels alike.
 *
 * @see https://github.com/telegramdesktop/tdesktop/blob/v2.1.0/Telegram/SourceFiles/export/data/export_data_types.cpp
 */
const KIND_UNIT = 0x1_0000_0000

/** @returns the id without the kind, where there is one; also the kind: 0 for none */
export function splitOldId(id: number): { kind: number; bareId: number } {
  const kind = Math.floor(id / KIND_UNIT)
  return { kind, bareId: id - kind * KIND_UNIT }
}

/**
 * Read `user123`, `chat123`, `channel123`, or a number of an old export; undefined when it is none of these. A number
 * says no more than that somebody is no user: basic groups write nothing, so it is a channel or a supergroup.
 *
 * @param hasOldIds - whether numbers may hold a kind, as `ExportChat.hasOldIds`
 */
export function readPeer(value: unknown, hasOldIds = true): ExportPeer | undefined {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value <= 0) return undefined
    const { kind, bareId } = hasOldIds ? splitOldId(value) : { kind: 0, bareId: value }
    if (kind > 3) return undefined
    return peer(kind < 2 ? 'user' : 'channel', bareId)
  }
  const match = typeof value === 'string' ? /^(user|chat|channel)(\d{1,16})$/.exec(value) : null
  if (match === null) return undefined
  const id = Number(match[2])
  if (!Number.isSafeInteger(id)) return undefined
  return peer(match[1] === 'chat' ? 'group' : (match[1] as 'user' | 'channel'), id)
}

/** @param id - without a mark, positive */
export function peer(kind: ExportPeer['kind'], id: number): ExportPeer {
  return { kind, id: kind === 'user' ? id : kind === 'group' ? -id : -CHANNEL_MARK - id }
}
