import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { listKeys, openStore } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { inject } from 'vitest'
import { FaultProxy } from './fault-proxy.ts'

declare module 'vitest' {
  interface ProvidedContext {
    s3Servers: { name: string; endpoint: string; environment: Record<string, string> }[]
  }
}

/** A lake on a real S3 server, seen through a proxy that can fail and past it. */
export interface FaultyLake {
  url: string // through the proxy
  environment: Record<string, string> // what a client needs
  proxy: FaultProxy
  faulty: ObjectStore
  direct: ObjectStore
  close(): void
}

let lakes = 0

/** @param server - `versitygw` or `moto_server` */
export async function openFaultyLake(server: string): Promise<FaultyLake> {
  const found = inject('s3Servers').find(({ name }) => name === server)
  if (found === undefined) throw new Error(`${server}: expected it among the S3 servers, got none`)
  const { endpoint, environment } = found
  Object.assign(process.env, environment)
  const proxy = new FaultProxy(endpoint)
  const place = `s3://lake/faults-${process.pid}-${lakes++}?endpoint=`
  const url = place + (await proxy.open())
  return {
    url,
    environment,
    proxy,
    faulty: await openStore(url),
    direct: await openStore(place + endpoint),
    close: () => proxy.close(),
  }
}

/** Ids of all rows of a lake, as DuckDB reads them from its Parquet objects, in order, repeated where rows repeat. */
export async function rowIds(store: ObjectStore): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enriched-'))
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  try {
    let parts = 0
    for await (const key of listKeys(store, 'enriched/')) {
      mkdirSync(dirname(join(folder, key)), { recursive: true })
      writeFileSync(join(folder, key), (await store.get(key))!.body)
      parts++
    }
    if (parts === 0) return []
    const reader = await connection.runAndReadAll(
      `SELECT update_id FROM read_parquet('${folder}/enriched/**/*.parquet') WHERE update_id IS NOT NULL ORDER BY 1`,
    )
    return reader.getRows().map(([id]) => Number(id))
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

/** An update as Telegram sends it. @param date - Unix time of its message */
export function updateOf(
  id: number,
  date: number = 1773144000 + (id % 3_600), // noon of 2026-03-10 and the hour after
): { update_id: number; message: object } {
  const chat = { id: -1001, type: 'supergroup', title: 'Support' }
  const from = { id: 1000 + (id % 97), is_bot: false, first_name: 'Ana' }
  return {
    update_id: id,
    message: { message_id: id, date, chat, from, text: `texto número ${id} 👋` },
  }
}
