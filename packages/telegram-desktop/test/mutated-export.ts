import { isList, writeAsDesktop } from '../scripts/desktop-writer.ts'
import type { Written } from '../scripts/desktop-writer.ts'

type Random = () => number

const texts = ['olá', '', 'a\x0Cb', 'line\u2028two', '"quoted"', 'C:\\x41', '{', '}]', '👋', 'toString', '\0']
const values: readonly Written[] = [null, true, 0, -1, 2 ** 53, 1e300, '', 'x', [], {}, [null], { text: 1 }]

/** Exports that Desktop could have written, changed in one place and then, half of them, in their bytes. */
export class MutatedExports {
  readonly #random: Random

  /** @param random - from 0 to below 1 */
  constructor(random: Random) {
    this.#random = random
  }

  next(): Buffer {
    const count = this.#below(6)
    const messages = Array.from({ length: count }, (_, place) => this.#changed(this.#message(place + 1)))
    const chat = {
      name: this.#one(texts),
      type: this.#one(['private_supergroup', 'personal_chat', 'bot_chat', 'private_group', 'hologram']),
      id: this.#one([5, 1_234_567_890, 2 ** 32 + 5, 2 * 2 ** 32 + 7]),
      messages,
    }
    const isAccount = this.#random() < 0.3
    const whole: Written = isAccount ? { about: 'all', chats: { list: [chat, this.#changed(chat)] } } : chat
    const bytes = this.#random() < 0.7 ? writeAsDesktop(whole) : Buffer.from(JSON.stringify(whole))
    return this.#random() < 0.5 ? bytes : this.#spoiled(bytes)
  }

  #message(id: number): Written {
    const isService = this.#random() < 0.3
    return {
      id,
      type: isService ? 'service' : 'message',
      date: this.#one([
        '2019-11-03T00:01:00',
        '2018-02-30T00:00:00',
        '1970-01-01T01:00:00',
        '2024-03-09T10:00:00',
      ]),
      date_unixtime: this.#random() < 0.6 ? String(this.#below(2 ** 31)) : undefined,
      edited: this.#random() < 0.2 ? '2024-03-10T10:00:00' : undefined,
      from: isService ? undefined : this.#one(['Ana', null]),
      from_id: isService
        ? undefined
        : this.#one(['user111', 'channel5', 111, 2 ** 32 + 111, 2 * 2 ** 32 + 5]),
      actor: isService ? this.#one(['Ana', null]) : undefined,
      actor_id: isService ? 'user111' : undefined,
      action: isService
        ? this.#one(['topic_created', 'invite_members', 'pin_message', 'toString'])
        : undefined,
      members: isService ? [this.#one(['Ana', null])] : undefined,
      reply_to_message_id: this.#random() < 0.3 ? this.#below(6) : undefined,
      text: this.#one(texts),
      text_entities: [
        { type: this.#one(['plain', 'bold', 'custom_emoji', 'text_link']), text: this.#one(texts) },
      ],
      file: this.#random() < 0.1 ? 'files/a.pdf' : undefined,
      file_size: this.#random() < 0.1 ? 3_000_000_000 : undefined,
    }
  }

  /** With one member gone, twice there, under another key or of another kind; somewhere in the value. */
  #changed(value: Written): Written {
    if (typeof value !== 'object' || value === null || this.#random() < 0.4) return value
    if (isList(value))
      return value.length === 0 ? value : value.toSpliced(this.#below(value.length), 1, this.#one(values))
    const entries: [string, Written | undefined][] = Object.entries(
      value as Record<string, Written | undefined>,
    )
    if (entries.length === 0) return value
    const place = this.#below(entries.length)
    const [key, member] = entries[place]!
    const changed: [string, Written | undefined] =
      this.#random() < 0.3
        ? [this.#one(['__proto__', 'messages', 'raw', key.toUpperCase()]), member]
        : [key, this.#random() < 0.5 ? this.#one(values) : this.#changed(member ?? null)]
    return Object.fromEntries(entries.toSpliced(place, this.#random() < 0.2 ? 2 : 1, changed))
  }

  /** A byte changed, gone or put in; or the end cut off. */
  #spoiled(bytes: Buffer): Buffer {
    const at = this.#below(bytes.byteLength)
    const put = Buffer.from(this.#one(['"', '{', '}', '[', ']', ',', '\\', '\n', '\\x', 'é', '\0', '7']))
    const kind = this.#below(4)
    if (kind === 0) return bytes.subarray(0, at)
    return Buffer.concat([
      bytes.subarray(0, at),
      kind === 1 ? Buffer.alloc(0) : put,
      bytes.subarray(at + (kind === 2 ? 0 : 1)),
    ])
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#below(list.length)]!
  }
}

/** Numbers that are the same for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed % 0x7fffffff || 1
  return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff
}
