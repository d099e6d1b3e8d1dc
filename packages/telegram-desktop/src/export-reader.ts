import { JsonSlicer } from './json-slicer.ts'

/** Where the chats of an export are: one is the file itself, several are in lists. */
const containers = ['', 'chats.list.*', 'left_chats.list.*', 'chats.*'] as const // the last as converters write
const fields = ['id', 'name', 'type', 'messages.*'] as const
const wanted = containers.flatMap((path) => fields.map((field) => (path === '' ? field : `${path}.${field}`)))

/** JSON that is no export of Telegram Desktop. */
export class ExportFormatError extends Error {
  override readonly name = 'ExportFormatError'
}

/** What comes next in an export. */
export interface ExportEvent {
  kind: 'field' | 'message' | 'end of chat'
  name: string // of the field
  bytes: Buffer
  offset: number // of the first byte, in the file
}

/** Cuts an export that comes in chunks into fields, messages and ends of chats, in the order of the file. */
export class ExportReader {
  readonly #slicer = new JsonSlicer(wanted, { ends: containers })
  #isChat = false // the file itself ends as a chat does, also where its chats are in lists

  /** @returns what ends in this chunk @throws {JsonSyntaxError} */
  write(chunk: Buffer): ExportEvent[] {
    const events: ExportEvent[] = []
    for (const { path: at, bytes, offset, isEnd } of this.#slicer.write(chunk)) {
      const name = at.slice(at.lastIndexOf('.') + 1)
      if (isEnd !== true) {
        const kind = name === '*' ? 'message' : 'field'
        this.#isChat ||= kind === 'message' || name === 'type'
        events.push({ kind, name, bytes, offset })
      } else if (this.#isChat) {
        events.push({ kind: 'end of chat', name, bytes, offset })
        this.#isChat = false
      }
    }
    return events
  }

  /** Say that the file is over. @throws {JsonSyntaxError} It breaks off. */
  end(): void {
    this.#slicer.end()
  }
}
