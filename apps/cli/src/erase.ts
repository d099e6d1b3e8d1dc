import { createInterface } from 'node:readline/promises'
import { calendarOf, openLake } from '@telelake/lake'
import { eraseUser, isAnyFound } from '@telelake/pipeline/erase-user'
import type { Erasure } from '@telelake/pipeline/erase-user'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'

export interface EraseOptions {
  user: string
  dryRun: boolean
  yes: boolean
}

/**
 * Remove a person from the lake. Tells first what it would touch, and asks, unless `--yes` was given.
 *
 * @throws {CommandError} No id, a no, nobody there to ask, or something that could not be looked at.
 */
export async function erase(config: Config, options: EraseOptions, signal: AbortSignal): Promise<void> {
  const userId = Number(options.user)
  if (!/^\d+$/.test(options.user) || !Number.isSafeInteger(userId) || userId === 0)
    throw new CommandError(
      `--user: expected the id of a person, a whole number above 0, got "${options.user}"`,
    )
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  const shared = {
    store,
    calendar: calendarOf(config.TIME_ZONE),
    userId,
    flatten: flattenOptionsOf(config, 'telelake'),
    botIds: (config.TELEGRAM_BOT_TOKEN?.split(':', 1) ?? []).map(Number),
    signal,
    onProgress: (read: number): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${read} objects read`)
    },
  }
  const clear = (): void => void (process.stderr.isTTY && process.stderr.write('\r\u001B[2K'))
  if (options.dryRun || !options.yes) {
    const found = await eraseUser({ ...shared, dryRun: true })
    clear()
    console.log(summary(found))
    if (options.dryRun || !isAnyFound(found)) return assertNothingRemains(found)
    if (!(await isConfirmed(signal)))
      throw new CommandError('erase: expected a yes, got none; nothing was touched')
  }
  const erasure = await eraseUser({ ...shared, dryRun: false })
  clear()
  console.log(summary(erasure))
  if (store.url.startsWith('s3:'))
    console.log(
      'A versioned bucket keeps what was there as older versions, until its lifecycle removes them.',
    )
  assertNothingRemains(erasure)
}

function assertNothingRemains({ remaining }: Erasure): void {
  if (remaining.length > 0)
    throw new CommandError(
      `erase: expected nothing to remain, got ${remaining.length} objects that cannot be read`,
    )
}

function summary(erasure: Erasure): string {
  const verb = erasure.is_dry_run ? 'would be' : 'were'
  return [
    `${erasure.objects_read} objects read: ${erasure.raw_deleted} raw ${verb} deleted, ${erasure.raw_redacted} ${verb} redacted`,
    `${erasure.rejected_deleted} rejected records ${verb} deleted`,
    `${erasure.imports} imported exports ${verb} imported anew`,
    `${erasure.days.length} days ${verb} processed again${erasure.days.length > 0 ? `: ${erasure.days.join(' ')}` : ''}`,
    `${erasure.parts_rewritten} Parquet objects whose originals are gone ${verb} written anew: ${erasure.rows_deleted} rows deleted, ${erasure.rows_redacted} redacted`,
    ...erasure.remaining.map((remains) => `remains: ${remains}`),
  ].join('\n')
}

async function isConfirmed(signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandError('erase: expected --yes where nobody can be asked; nothing was touched')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test(await terminal.question('Erase? This cannot be undone. [y/N] ', { signal }))
  } finally {
    terminal.close()
  }
}
