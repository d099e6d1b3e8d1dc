import { JsonSlicer } from '@telelake/telegram-desktop'
import type { JsonSlice } from '@telelake/telegram-desktop'

/**
 * The updates in an answer to getUpdates, `{"ok":true,"result":[...]}`, each byte for byte as Telegram wrote it.
 *
 * @throws {JsonSyntaxError} The answer breaks off, or is not JSON.
 * @see https://core.telegram.org/bots/api#getupdates
 */
export function sliceUpdates(answer: string): Buffer[] {
  const slicer = new JsonSlicer(['result.*'])
  const updates = slicer.write(Buffer.from(answer)).map(({ bytes }) => bytes)
  slicer.end()
  return updates
}

/**
 * Cuts captured updates out of a file, however they were put down: one object, an array, answers to getUpdates, or any of
 * these one after the other, on lines of their own or not. Each is byte for byte as it was; what is no value is cut out
 * as well. Only a line feed ends a line.
 */
export class UpdateSlicer {
  readonly #slicer = new JsonSlicer(['', '*', '*.*', 'result.*', '*.result.*'], { hasManyRoots: true })

  /** @returns the updates that end in this chunk */
  write(chunk: Buffer): JsonSlice[] {
    return this.#slicer.write(chunk)
  }

  /** Say that the file is over. @returns the update it breaks off in @throws {JsonSyntaxError} It breaks off in an array. */
  end(): JsonSlice[] {
    return this.#slicer.end()
  }
}
