import { QueryError } from '@telelake/insights'
import { InvalidStoreUrlError, LakeError } from '@telelake/lake'
import { BotNameError } from '@telelake/pipeline/find-bots'
import { ExportFormatError, ImportError, JsonSyntaxError } from '@telelake/pipeline/import-history'
import { ManifestError, RunError } from '@telelake/pipeline/process-day'
import { EnvironmentError } from '@telelake/settings'
import { CommanderError } from 'commander'
import { BotApiError } from './bot/bot-api.ts'
import { CommandError } from './command-error.ts'

/** Errors whose message is enough to act on; any other is printed with its stack. */
const expected = [
  BotApiError,
  BotNameError,
  CommandError,
  EnvironmentError,
  ExportFormatError,
  ImportError,
  JsonSyntaxError,
  LakeError,
  ManifestError,
  QueryError,
  RunError,
]

const misuse = [BotNameError, CommandError, EnvironmentError, InvalidStoreUrlError]

/**
 * Print why a command failed, unless commander already did.
 *
 * @returns the status to exit with: 2 for misuse, 1 for a failure, 0 after --help and --version
 */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const isExpected = expected.some((kind) => error instanceof kind)
  console.error(isExpected ? (error as Error).message : error)
  return misuse.some((kind) => error instanceof kind) ? 2 : 1
}
