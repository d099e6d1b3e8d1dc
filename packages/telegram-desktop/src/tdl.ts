import { isJsonObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'

/**
 * A message of `tdl chat export --raw` with what Desktop writes as well. The tool itself writes no more than id, file
 * name, time and text; `raw` is the message of the client library, under its names. `topic_id` is none of Desktop's.
 *
 * @see https://github.com/iyear/tdl/blob/master/app/chat/export.go
 * @see https://github.com/gotd/td/blob/main/tg/tl_message_gen.go
 */
export function withTdlRaw(exported: JsonObject, raw: JsonObject): JsonObject {
  const chat = isJsonObject(raw.PeerID) ? raw.PeerID : {}
  const isByChat = raw.Post === true || (isPositive(chat.UserID) && raw.Out !== true)
  const from = peerOf(raw.FromID) ?? (isByChat ? peerOf(chat) : undefined)
  const reply = isJsonObject(raw.ReplyTo) ? raw.ReplyTo : {}
  const replyPeer = peerOf(reply.ReplyToPeerID)
  const isToTopic = reply.ForumTopic === true && !isPositive(reply.ReplyToTopID)
  return {
    ...exported,
    ...(exported.date === undefined && { date: raw.Date }),
    ...(exported.text === undefined && { text: raw.Message }),
    ...(from !== undefined && { from_id: from }),
    ...(isPositive(raw.EditDate) && raw.EditHide !== true && { edited_unixtime: String(raw.EditDate) }),
    ...(isPositive(reply.ReplyToMsgID) && !isToTopic && { reply_to_message_id: reply.ReplyToMsgID }),
    ...(reply.ForumTopic === true && { topic_id: isToTopic ? reply.ReplyToMsgID : reply.ReplyToTopID }),
    ...(replyPeer !== undefined && { reply_to_peer_id: replyPeer }),
    ...(isJsonObject(raw.FwdFrom) &&
      raw.FwdFrom.Date !== 0 && { forwarded_from: null, forwarded_from_id: peerOf(raw.FwdFrom.FromID) }),
  }
}

function peerOf(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined
  if (isPositive(value.UserID)) return `user${value.UserID}`
  if (isPositive(value.ChatID)) return `chat${value.ChatID}`
  return isPositive(value.ChannelID) ? `channel${value.ChannelID}` : undefined
}

function isPositive(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0
}
