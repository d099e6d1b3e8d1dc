import { JsonSlicer } from '@telelake/telegram-desktop'

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
