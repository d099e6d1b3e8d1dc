import { fileURLToPath } from 'node:url'
import { openLake } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'

/** A lake in a folder, which DuckDB reads in place. */
export interface LocalLake {
  store: ObjectStore
  folder: string // absolute path
}

/** @throws {CommandError} The lake is no folder. */
export async function openLocalLake(config: Config): Promise<LocalLake> {
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  if (!store.url.startsWith('file:'))
    throw new CommandError(`lake: expected a folder, got ${store.url} (use Athena for a lake in S3)`)
  return { store, folder: fileURLToPath(store.url) }
}
