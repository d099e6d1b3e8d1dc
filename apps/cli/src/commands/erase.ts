import { createInterface } from 'node:readline/promises'
import { eraseUser, isAnyFound } from '@telelake/pipeline/erase-user'
import type { Erasure } from '@telelake/pipeline/erase-user'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'

interface EraseOptions {
  lake?: string
  user: string
  dryRun: boolean
  yes: boolean
}

export const eraseCommand: Command = newCommand('erase', [
  'LAKE_URL',
  'RAW_URL',
  ...rowVariables,
  'TELEGRAM_BOT_TOKEN',
])
  .description('Remove one person from raw objects, rejected records and rows.')
  .requiredOption('--user <id>', 'of the person')
  .option('--dry-run', 'only print what would change', false)
  .option('--yes', 'do not ask for confirmation', false)
  .addOption(lakeOption())
  .action((options: EraseOptions) => erase(contextOf(options), options))

/**
 * Remove a person from the lake. Prints first what would change and asks, unless `--yes` was given.
 *
 * @throws {CommandError} No id, not confirmed, or an object that could not be read.
 */
async function erase(context: Context, options: EraseOptions): Promise<void> {
  const userId = Number(options.user)
  if (!/^\d+$/.test(options.user) || !Number.isSafeInteger(userId) || userId === 0)
    throw new CommandError(
      `--user: expected the id of a person, a whole number above 0, got "${options.user}"`,
    )
  const { calendar, flatten, botIds, signal } = context
  const store = await context.openExistingStore()
  const shared = {
    store,
    calendar,
    userId,
    flatten,
    botIds,
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
    if (!(await isConfirmed(signal))) throw new CommandError('not confirmed; nothing changed')
  }
  const erasure = await eraseUser({ ...shared, dryRun: false })
  clear()
  console.log(summary(erasure))
  if (store.url.startsWith('s3:'))
    console.log('A versioned bucket keeps older versions of these objects until its lifecycle removes them.')
  assertNothingRemains(erasure)
}

function assertNothingRemains({ remaining }: Erasure): void {
  if (remaining.length > 0)
    throw new CommandError(`erase: ${remaining.length} objects cannot be read and may still name the person`)
}

function summary(erasure: Erasure): string {
  const verb = erasure.is_dry_run ? 'would be' : 'were'
  return [
    `${erasure.objects_read} objects read: ${erasure.raw_deleted} raw ${verb} deleted, ${erasure.raw_redacted} ${verb} redacted`,
    `${erasure.rejected_deleted} rejected records ${verb} deleted`,
    `${erasure.imports} imported exports ${verb} imported again`,
    ...(erasure.imported_by_name > 0
      ? [
          `${erasure.imported_by_name} messages in these show the person by name alone and stay: others may have that name`,
        ]
      : []),
    `${erasure.days.length} days ${verb} processed again${erasure.days.length > 0 ? `: ${erasure.days.join(' ')}` : ''}`,
    `${erasure.parts_rewritten} Parquet objects whose originals are gone ${verb} rewritten: ${erasure.rows_deleted} rows deleted, ${erasure.rows_redacted} redacted`,
    ...erasure.remaining.map((remains) => `remains: ${remains}`),
  ].join('\n')
}

async function isConfirmed(signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandError('erase requires --yes when its input is no terminal; nothing changed')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test(await terminal.question('Erase? This cannot be undone. [y/N] ', { signal }))
  } finally {
    terminal.close()
  }
}
