import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { calendarOf, listKeys, openStore } from '@telelake/lake'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { unpackZip } from '../../../tools/vitest/unpacked-zip.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    s3Servers: { name: string; endpoint: string; environment: Record<string, string> }[]
  }
}

const ingest = unpackZip(new URL('../../ingest-lambda/dist/ingest-lambda.zip', import.meta.url))
const etl = unpackZip(new URL('../dist/etl-lambda.zip', import.meta.url))
afterAll(() => {
  ingest.remove()
  etl.remove()
})

for (const { name, endpoint, environment } of inject('s3Servers'))
  describe(`both ZIPs over ${name}`, () => {
    const url = `s3://lake/stack?endpoint=${endpoint}`
    const variables = { ...environment, LAKE_URL: url, TIME_ZONE: 'America/Sao_Paulo' }

    it('turn webhook requests into Parquet that DuckDB reads', async () => {
      const receive = async (update: object): Promise<unknown> => {
        const { answer } = await ingest.invoke(
          { ...variables, WEBHOOK_SECRET_TOKEN: 's' },
          {
            headers: { 'x-telegram-bot-api-secret-token': 's' },
            body: JSON.stringify(update),
            isBase64Encoded: false,
          },
        )
        return answer
      }
      const date = Math.floor(Date.now() / 1000)
      const message = { message_id: 1, date, chat: { id: 5, type: 'private' }, text: 'olá 👋' }

      expect(await receive({ update_id: 1, message })).toEqual({ statusCode: 200 })
      expect(await receive({ update_id: 1, message })).toEqual({ statusCode: 200 })
      expect(await receive({ update_id: 2, message: 'broken' })).toEqual({ statusCode: 200 })

      Object.assign(process.env, environment)
      const store = await openStore(url)
      const [rawKey = ''] = await Array.fromAsync(listKeys(store, 'raw/'))
      const day = /received_date=(.{10})/.exec(rawKey)?.[1] ?? ''
      expect(calendarOf('America/Sao_Paulo').at(Date.now()).date >= day).toBe(true)
      const first = await etl.invoke(variables, { date: day })

      expect(first.answer).toMatchObject([
        { received_date: day, raw: 2, rows: 1, rejected: 1, status: 'complete' },
      ])
      const [output = ''] = await Array.fromAsync(listKeys(store, 'enriched/'))
      const body = (await store.get(output))!.body
      await etl.invoke(variables, { date: day })
      expect(Buffer.from((await store.get(output))!.body).equals(body)).toBe(true)

      const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
      writeFileSync(join(folder, 'part.parquet'), body)
      const instance = await DuckDBInstance.create()
      const connection = await instance.connect()
      const reader = await connection.runAndReadAll(
        `SELECT update_id::int AS id, text, raw_key FROM '${join(folder, 'part.parquet')}'`,
      )
      expect(reader.getRowObjects()).toEqual([{ id: 1, text: 'olá 👋', raw_key: rawKey }])
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true })
    })
  })
