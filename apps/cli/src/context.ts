import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { QueryEngine } from '@telelake/insights'
import { openAthena } from '@telelake/insights/athena'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf, openLake } from '@telelake/lake'
import type { Calendar, LakeLocation, ObjectStore } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { CommandError } from './command-error.ts'
import { readConfig } from './config.ts'
import type { Config } from './config.ts'
import { interrupt } from './interrupt.ts'
import type { EngineOptions } from './options/engine-options.ts'

/** What a command works with. Each part is opened when a command first asks for it. */
export class Context {
  readonly config: Config
  readonly calendar: Calendar
  readonly signal: AbortSignal = interrupt.signal
  #store: Promise<ObjectStore> | undefined

  constructor(config: Config) {
    this.config = config
    this.calendar = calendarOf(config.TIME_ZONE)
  }

  get location(): LakeLocation {
    return { url: this.config.LAKE_URL, rawUrl: this.config.RAW_URL }
  }

  /** How updates become rows. @throws {EnvironmentError} PII_MODE lacks its secret. */
  get flatten(): FlattenOptions {
    return flattenOptionsOf(this.config, 'telelake')
  }

  /** The bot of TELEGRAM_BOT_TOKEN, if it is set. */
  get botIds(): number[] {
    return (this.config.TELEGRAM_BOT_TOKEN?.split(':', 1) ?? []).map(Number)
  }

  /** The lake, which a writing command may create. @throws {InvalidStoreUrlError} */
  openStore(): Promise<ObjectStore> {
    this.#store ??= openLake(this.location)
    return this.#store
  }

  /** The lake, for a command that creates none. @throws {CommandError} Its folder does not exist: perhaps a typo. */
  async openExistingStore(): Promise<ObjectStore> {
    const store = await this.openStore()
    if (store.url.startsWith('file:') && !isFolder(fileURLToPath(store.url)))
      throw new CommandError(
        `lake: there is no folder ${fileURLToPath(store.url)} (choose another with --lake or LAKE_URL; telelake start, poll and import create one)`,
      )
    return store
  }

  /** The absolute path of a lake in a folder. @throws {CommandError} The lake is elsewhere. */
  async openFolder(): Promise<string> {
    const { url } = await this.openStore()
    if (!url.startsWith('file:'))
      throw new CommandError(`lake: expected a folder, got ${url} (query a lake in S3 with --engine athena)`)
    return fileURLToPath(url)
  }

  /** The engine that answers; close it when done. @throws {CommandError} An option is missing, or the lake is no folder. */
  async openEngine({ engine, workgroup, database, region }: EngineOptions): Promise<QueryEngine> {
    if (engine === 'duckdb') {
      const folder = await this.openFolder()
      await this.openExistingStore()
      return openDuckDb(folder)
    }
    if (workgroup === undefined || database === undefined)
      throw new CommandError('--engine athena requires --workgroup and --database')
    return openAthena({ workgroup, database, ...(region !== undefined && { region }) })
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** @param config - default: read from this process's environment */
export function openContext(config: Config = readConfig(process.env)): Context {
  return new Context(config)
}

/** The context of a command with the option `--lake`. @throws {EnvironmentError} */
export function contextOf({ lake }: { lake?: string }): Context {
  return openContext(readConfig(process.env, lake))
}
