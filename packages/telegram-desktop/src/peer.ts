// Telegram Desktop writes ids without the marks the Bot API puts before them.
// https://core.telegram.org/api/bots/ids

const CHANNEL_MARK = 1_000_000_000_000

/** Whom an id of an export names, under its Bot API id: negative for groups, -100… for supergroups and channels. */
export interface ExportPeer {
  kind: 'user' | 'group' | 'channel'
  id: number
}

/** Exports before 2021 write numbers in which the kind is a multiple of 2^32. */
const numericKinds = ['user', 'user', 'group', 'channel'] as const
const KIND_UNIT = 0x1_0000_0000

/** Read `user123`, `chat123`, `channel123`, or a number of an old export; undefined when it is none of these. */
export function readPeer(value: unknown): ExportPeer | undefined {
  if (typeof value === 'number') {
    const kind = numericKinds[Math.floor(value / KIND_UNIT)]
    return Number.isSafeInteger(value) && kind !== undefined ? peer(kind, value % KIND_UNIT) : undefined
  }
  const match = typeof value === 'string' ? /^(user|chat|channel)(\d{1,16})$/.exec(value) : null
  if (match === null) return undefined
  return peer(match[1] === 'chat' ? 'group' : (match[1] as 'user' | 'channel'), Number(match[2]))
}

/** @param id - without a mark, positive */
export function peer(kind: ExportPeer['kind'], id: number): ExportPeer {
  return { kind, id: kind === 'user' ? id : kind === 'group' ? -id : -CHANNEL_MARK - id }
}
