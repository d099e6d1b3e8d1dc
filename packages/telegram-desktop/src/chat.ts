import { peer, splitOldId } from './peer.ts'
import { ExportTopics } from './topics.ts'

/** The head of a chat in an export, as far as it was there. */
export interface ExportChatHead {
  id?: unknown
  name?: unknown
  type?: unknown
}

/** A chat of an export, as a Chat of the Bot API. */
export interface ExportChat {
  id: number
  type: ExportChatType
  title?: string
  /** Whether everybody sees the same message ids there; in private chats and basic groups each account counts its own. */
  hasSharedIds: boolean
  isBotChat: boolean // a private chat with a bot
  peerId: number // the id before a chat with an own bot gets the id of its person
  hasOldIds: boolean // whether numbers in the file may hold the kind of a peer, as until 2021
  topics: ExportTopics // of a forum; to be asked in the order of the file
}

export type ExportChatType = 'private' | 'group' | 'supergroup' | 'channel'

type Kind = readonly [ExportChatType, 'user' | 'group' | 'channel']

/** What each type of chat is in the Bot API: Desktop's types, and the Bot API's own. */
const kinds: Readonly<Record<string, Kind>> = {
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

const kindOfType: Readonly<Record<ExportChatType, Kind>> = {
  private: ['private', 'user'],
  group: ['group', 'group'],
  supergroup: ['supergroup', 'channel'],
  channel: ['channel', 'channel'],
}

export interface ReadChatOptions {
  chatType?: ExportChatType | undefined // of chats that say no type, as in exports of tdl
  hasOldIds?: boolean // default: false
  topics?: ExportTopics // default: none
}

/** Read a chat's head; a text that says what is wrong when it describes no chat. */
export function readExportChat(
  { id, name, type }: ExportChatHead,
  { chatType, hasOldIds = false, topics = new ExportTopics() }: ReadChatOptions = {},
): ExportChat | string {
  const kind =
    type === undefined && chatType !== undefined
      ? kindOfType[chatType]
      : typeof type === 'string' && Object.hasOwn(kinds, type)
        ? kinds[type]
        : undefined
  if (kind === undefined)
    return type === undefined
      ? 'chat type: the file does not say it, as exports of tdl; it must be given'
      : `chat type: expected one of Telegram Desktop's, got ${typeof type === 'string' ? JSON.stringify(type.slice(0, 40)) : typeof type}`
  if (id === undefined) return 'chat id: the file does not say it, as exports of 2018'
  if (!Number.isSafeInteger(id) || (id as number) < 0)
    return `chat id: expected integer, 0 or more, got ${typeof id === 'number' ? 'another number' : typeof id}`
  const [botApiType, peerKind] = kind
  const bareId = hasOldIds ? splitOldId(id as number).bareId : (id as number)
  const { id: peerId } = peer(peerKind, bareId)
  return {
    id: peerId,
    type: botApiType,
    ...(typeof name === 'string' && { title: name }),
    hasSharedIds: peerKind === 'channel',
    isBotChat: type === 'bot_chat',
    peerId,
    hasOldIds,
    topics,
  }
}
