import { peer } from './peer.ts'

/** The head of a chat in an export, as far as it was there. */
export interface ExportChatHead {
  id?: unknown
  name?: unknown
  type?: unknown
}

/** A chat of an export, as a Chat of the Bot API. */
export interface ExportChat {
  id: number
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title?: string
  /** Whether everybody sees the same message ids there; in private chats and basic groups each account counts its own. */
  hasSharedIds: boolean
  isBotChat: boolean // a private chat with a bot
}

/** What each type of chat is in the Bot API. */
const kinds: Readonly<Record<string, readonly [ExportChat['type'], 'user' | 'group' | 'channel']>> = {
  personal_chat: ['private', 'user'],
  bot_chat: ['private', 'user'],
  saved_messages: ['private', 'user'],
  replies: ['private', 'user'],
  verification_codes: ['private', 'user'],
  private_group: ['group', 'group'],
  private_supergroup: ['supergroup', 'channel'],
  public_supergroup: ['supergroup', 'channel'],
  private_channel: ['channel', 'channel'],
  public_channel: ['channel', 'channel'],
}

/** Read a chat's head; a text that says what is wrong when it tells no chat. */
export function readExportChat({ id, name, type }: ExportChatHead): ExportChat | string {
  const kind = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (kind === undefined)
    return `chat type: expected one of Telegram Desktop's, got ${typeof type === 'string' ? JSON.stringify(type.slice(0, 40)) : typeof type}`
  if (!Number.isSafeInteger(id) || (id as number) < 0)
    return `chat id: expected integer, 0 or more, got ${typeof id === 'number' ? 'another number' : typeof id}`
  const [botApiType, peerKind] = kind
  return {
    id: peer(peerKind, id as number).id,
    type: botApiType,
    ...(typeof name === 'string' && { title: name }),
    hasSharedIds: peerKind === 'channel',
    isBotChat: type === 'bot_chat',
  }
}
