import { ExportSenders } from '@telelake/telegram-desktop'
import { exportEvents } from './export-file.ts'
import type { ReadFileOptions } from './export-file.ts'

/** A name that nobody, or more than one, has in the exports. */
export class BotNameError extends Error {
  override readonly name = 'BotNameError'
}

/**
 * The ids of bots that are given by id or by the name that exports show. A name need be in one of the exports only. The
 * files are read only when there is a name.
 *
 * @throws {BotNameError} A name is nobody's, or is shared; the message has the ids to choose from.
 * @throws {JsonSyntaxError} A file breaks off, or is no JSON.
 */
export async function findBots(
  paths: readonly string[],
  namesOrIds: readonly string[],
  options: ReadFileOptions = {},
): Promise<number[]> {
  const senders = new ExportSenders()
  if (namesOrIds.some((given) => !/^\d+$/.test(given)))
    for (const path of paths)
      for await (const events of exportEvents(path, options)) for (const event of events) senders.add(event)
  return namesOrIds.map((given) => {
    const ids = senders.idsOf(given)
    if (ids.length === 1) return ids[0]!
    const name = JSON.stringify(given)
    throw new BotNameError(
      ids.length === 0
        ? `--bot: no sender in the exports is named ${name}`
        : `--bot: several senders are named ${name}; give one of their ids: ${ids.join(', ')}`,
    )
  })
}
