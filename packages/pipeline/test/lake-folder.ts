import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Json } from '@duckdb/node-api'
import { calendarOf, listKeys, openStore, rawUpdateKey } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

/** A lake in a folder of its own. */
export interface LakeFolder {
  folder: string
  store: ObjectStore
  remove(): void
}

export async function createLakeFolder(): Promise<LakeFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  return { folder, store: await openStore(folder), remove: () => rmSync(folder, { recursive: true }) }
}

/** Put an update where the webhook would, had it arrived at an instant. */
export async function putRaw(
  store: ObjectStore,
  timeZone: string,
  update: { update_id: number },
  receivedAt: Date,
): Promise<void> {
  const day = calendarOf(timeZone).at(receivedAt.getTime()).date
  await store.put(rawUpdateKey(day, update.update_id), Buffer.from(JSON.stringify(update)), { receivedAt })
}

/** What DuckDB answers; `updates` are the rows of the lake, numbers as numbers or, beyond 53 bits, text. */
export async function query(folder: string, sql: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    await connection.run(
      `CREATE VIEW updates AS FROM read_parquet('${folder}/enriched/updates/*/*.parquet', hive_partitioning = true)`,
    )
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

export async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  return Array.fromAsync(listKeys(store, prefix))
}

/** Every object under the prefixes with its content, to compare lakes byte by byte. */
export async function contentOf(lake: LakeFolder, prefixes: readonly string[]): Promise<Map<string, string>> {
  const content = new Map<string, string>()
  for (const prefix of prefixes)
    for (const key of await keysOf(lake.store, prefix))
      content.set(key, readFileSync(join(lake.folder, key)).toString('base64'))
  return content
}

/** A message as Telegram sends it. */
export function messageUpdate(
  updateId: number,
  sentAt: Date,
  text: string,
  chat: object = { id: -1001, type: 'supergroup', title: 'Support' },
): { update_id: number; message: Record<string, unknown> } {
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      from: { id: 77, is_bot: false, first_name: 'Ana', language_code: 'pt-br' },
      chat,
      date: Math.floor(sentAt.getTime() / 1000),
      text,
    },
  }
}
