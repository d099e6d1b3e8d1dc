import { ExportSenders } from '@telelake/telegram-desktop'
import { exportEvents } from './export-file.ts'
import type { ReadFileOptions } from './export-file.ts'

/** A name that nobody, or more than one, has in an export. */
export class BotNameError extends Error {
  override readonly name = 'BotNameError'
}

/**
 * The ids of bots that are given by id or by the name an export shows. The file is read only when there is a name.
 *
 * @throws {BotNameError} A name is nobody's, or is shared; the message has the ids to choose from.
 * @throws {JsonSyntaxError} The file breaks off, or is no JSON.
 */
export async function findBots(
  path: string,
  namesOrIds: readonly string[],
  options: ReadFileOptions = {},
): Promise<number[]> {
  const senders = new ExportSenders()
  if (namesOrIds.some((given) => !/^\d+$/.test(given)))
    for await (const events of exportEvents(path, options)) for (const event of events) senders.add(event)
  return namesOrIds.map((given) => {
    const ids = senders.idsOf(given)
    if (ids.length === 1) return ids[0]!
    throw new BotNameError(
      ids.length === 0
        ? `bot: no sender of the export has the name that was given (${path})`
        : `bot: more than one sender has the name that was given; give one of their ids: ${ids.join(', ')} (${path})`,
    )
  })
}
