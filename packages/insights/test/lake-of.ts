import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { catalogue, flattenMessage, flattenUpdate, sqlType } from '@telelake/flatten'
import type { Row } from '@telelake/flatten'
import { calendarOf, enrichedKey } from '@telelake/lake'

export type Update = { update_id: number } & Record<string, unknown>

/** A message that came without an update: the bot's own, or one of an export. */
export interface Told {
  update: Update
  direction: 'in' | 'out'
  source: 'outbound' | 'import'
  editedAt?: string // as an import fills it: the message still happened when it was sent
}

/** A folder with the rows of updates as Parquet, written by DuckDB, each arrived when it happened or at `arrivals[id]`. */
export async function lakeOf(
  updates: readonly Update[],
  { timeZone = 'UTC', receivedAt = '2026-03-31T12:00:00Z', told = [] as readonly Told[] } = {},
): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'insights-'))
  const calendar = calendarOf(timeZone)
  const days = new Map<string, Row[]>()
  const context = { receivedAt: Date.parse(receivedAt), rawKey: 'raw/1', calendar }
  const rowsOf = [
    ...updates.map((update) => flattenUpdate(update, context)),
    ...told.map(({ update, editedAt, ...how }) => {
      const row = flattenMessage(update.message as object as Update, { ...context, ...how })
      if (editedAt !== undefined) row.edited_at = Date.parse(editedAt)
      return row
    }),
  ]
  for (const row of rowsOf) {
    days.set(row.event_date, [...(days.get(row.event_date) ?? []), row])
  }
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  const columns = catalogue.map(({ name, type }) =>
    type === 'timestamp' ? `epoch_ms(${name}) AS ${name}` : name,
  )
  const types = catalogue.map(
    ({ name, type }) => `${name}: '${type === 'timestamp' ? 'BIGINT' : sqlType(type, 'duckdb')}'`,
  )
  for (const [day, rows] of days) {
    const json = join(folder, 'rows.ndjson')
    const parquet = join(folder, enrichedKey(day, day, 0))
    mkdirSync(dirname(parquet), { recursive: true })
    writeFileSync(json, rows.map((row) => JSON.stringify(row)).join('\n'))
    await connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM read_json('${json}', columns = {${types.join(', ')}})) TO '${parquet}'`,
    )
  }
  connection.closeSync()
  instance.closeSync()
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

let nextId = 1

/** A message of a person in a chat; `at` in UTC. */
export function says(user: number, at: string, text: string, fields: object = {}, chat = -100): Update {
  const id = nextId++
  return {
    update_id: id,
    message: {
      message_id: id,
      from: { id: user, is_bot: false, first_name: `U${user}`, language_code: 'pt-br' },
      chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' },
      date: Date.parse(at) / 1000,
      text,
      ...fields,
    },
  }
}

/** Fields of a message that answers one of the bot. */
export const answeringBot = {
  reply_to_message: { message_id: 1, from: { id: 9, is_bot: true, first_name: 'Bot' } },
}
