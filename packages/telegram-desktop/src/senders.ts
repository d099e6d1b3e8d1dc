import type { ExportEvent } from './export-reader.ts'
import { isJsonObject } from './json-object.ts'
import { parseExportJson } from './parse-export-json.ts'
import { readPeer } from './peer.ts'

/** A person, or a bot, who wrote in an export. */
export interface ExportSender {
  id: number
  name: string // as last shown
  messages: number
}

/**
 * Whether a name is one that bots have: an export does not say who is one, and usernames of bots, which must end in
 * "bot", are not in it. Some people have such names, so whoever imports is to be asked.
 */
export function isLikelyBot(name: string): boolean {
  return /bot[^\p{L}\p{N}]*$/iu.test(name)
}

/** Collects who wrote, from the events of an `ExportReader`. Memory grows with the people, not with their messages. */
export class ExportSenders {
  readonly #senders = new Map<number, ExportSender>()

  add({ kind, bytes }: ExportEvent): void {
    if (kind !== 'message') return
    let message: unknown
    try {
      message = parseExportJson(bytes)
    } catch {
      return
    }
    if (!isJsonObject(message)) return
    const sender = readPeer(message.from_id)
    if (sender?.kind !== 'user') return
    const known = this.#senders.get(sender.id)
    const name = typeof message.from === 'string' ? message.from : (known?.name ?? '')
    this.#senders.set(sender.id, { id: sender.id, name, messages: (known?.messages ?? 0) + 1 })
  }

  /** Those with names of bots, the most active first. */
  likelyBots(): ExportSender[] {
    return [...this.#senders.values()]
      .filter(({ name }) => isLikelyBot(name))
      .sort((a, b) => b.messages - a.messages || a.id - b.id)
  }

  /** The ids of everybody shown under a name, letter case and `@` aside; or the number that is given. */
  idsOf(nameOrId: string): number[] {
    const wanted = nameOrId.trim().replace(/^@/, '').toLowerCase()
    if (/^\d{1,16}$/.test(wanted)) return [Number(wanted)]
    return [...this.#senders.values()]
      .filter(({ name }) => name.trim().toLowerCase() === wanted)
      .map(({ id }) => id)
      .sort((a, b) => a - b)
  }
}
