import { ExportReader, parseExportJson, readPeer } from '@telelake/telegram-desktop'
import { bodyNamesUser } from './without-user.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const OLD_USER_KIND = 0x1_0000_0000
const CHUNK_BYTES = 1024 * 1024

/** What is left of a message that forwards the person's words. */
const shellKeys = ['id', 'type', 'date', 'date_unixtime', 'from', 'from_id']

/** Whether an export, or a part of one, may hold a person's id; until 2021 its kind was added to it. */
export function exportNamesUser(body: Uint8Array, userId: number): boolean {
  return bodyNamesUser(body, userId) || bodyNamesUser(body, OLD_USER_KIND + userId)
}

/** @returns the JSON of an exported message without the person; undefined when nothing of it is left, or it is unreadable */
export function messageWithoutUser(bytes: Buffer, userId: number): string | undefined {
  if (!exportNamesUser(bytes, userId)) return bytes.toString()
  const message = parse(bytes)
  return message === undefined || isTheirs(message, userId)
    ? undefined
    : JSON.stringify(without(message, userId))
}

/**
 * How many messages of others show a name of the person without an id: as a member who was added or removed, or as the
 * author of what was forwarded. Others may have the same name, so these stay.
 */
export function countByName(body: Buffer, userId: number): number {
  const names = new Set<Json>()
  for (const bytes of messagesOf(body))
    if (exportNamesUser(bytes, userId)) collectNames(parse(bytes) ?? null, userId, names)
  let count = 0
  if (names.size > 0)
    for (const bytes of messagesOf(body)) {
      if (!bytes.includes('"members"') && !bytes.includes('"forwarded_from"')) continue
      const message = parse(bytes)
      if (message !== undefined && !isTheirs(message, userId) && showsName(message, names)) count++
    }
  return count
}

function* messagesOf(body: Buffer): Generator<Buffer> {
  const reader = new ExportReader()
  for (let at = 0; at < body.byteLength; at += CHUNK_BYTES)
    for (const { kind, bytes } of reader.write(body.subarray(at, at + CHUNK_BYTES)))
      if (kind === 'message') yield bytes
}

function parse(bytes: Buffer): Json | undefined {
  try {
    return parseExportJson(bytes) as Json
  } catch {
    return undefined
  }
}

function collectNames(value: Json, userId: number, names: Set<Json>): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value))
    for (const key of ['from', 'actor', 'forwarded_from']) {
      const name = value[key]
      if (typeof name === 'string' && name !== '' && isUser(value[`${key}_id`], userId)) names.add(name)
    }
  for (const inner of Object.values(value)) collectNames(inner, userId, names)
}

function showsName(message: Json, names: ReadonlySet<Json>): boolean {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false
  const { members, forwarded_from: author, forwarded_from_id: authorId } = message
  if (Array.isArray(members) && members.some((member) => names.has(member))) return true
  return author !== undefined && (authorId ?? null) === null && names.has(author)
}

function without(value: Json, userId: number): Json {
  if (Array.isArray(value))
    return value.filter((item) => !isTheirs(item, userId)).map((item) => without(item, userId))
  if (typeof value !== 'object' || value === null) return value
  const isForwarded = isUser(value.forwarded_from_id, userId)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isForwarded || shellKeys.includes(key))
      .map(([key, inner]) => [
        key,
        isPeerKey(key) && isUser(inner, userId)
          ? typeof inner === 'string'
            ? 'user0'
            : 0
          : without(inner, userId),
      ]),
  )
}

/** Whether a message, or a reaction in the list of one, is theirs. */
function isTheirs(item: Json, userId: number): boolean {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false
  return isUser(item.from_id, userId) || isUser(item.actor_id, userId)
}

/** Numbers of messages are no peers. */
function isPeerKey(key: string): boolean {
  return key.endsWith('_id') && !key.endsWith('message_id')
}

function isUser(value: Json | undefined, userId: number): boolean {
  const peer = readPeer(value)
  return value === userId || (peer?.kind === 'user' && peer.id === userId)
}
