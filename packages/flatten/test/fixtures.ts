import { readdirSync, readFileSync } from 'node:fs'
import { CATALOGUE_VERSION, catalogue } from '../src/index.ts'
import type { FlattenContext } from '../src/index.ts'

export type Json = Record<string, unknown>

/** One case of `fixtures/`: an update, and every cell of the row it has to give, null ones too. */
export interface Fixture {
  name: string
  update: Json
  row: Json
}

/** A calendar three hours behind UTC all year, as America/Sao_Paulo is since 2019. */
const calendar: FlattenContext['calendar'] = {
  timeZone: 'America/Sao_Paulo',
  at(epochMs) {
    const local = new Date(epochMs - 3 * 3_600_000)
    return {
      date: local.toISOString().slice(0, 10),
      hour: local.getUTCHours(),
      weekday: local.getUTCDay() || 7,
    }
  },
}

/** The context in which every fixture is flattened. */
export const context: FlattenContext = {
  receivedAt: Date.parse('2026-03-11T13:00:00Z'),
  rawKey: 'raw/updates/received_date=2026-03-11/0000000000000001.json',
  calendar,
}

/** The cells that are the same in every fixture, and therefore not in its file. */
const shared = {
  direction: 'in',
  source: 'webhook',
  schema_version: CATALOGUE_VERSION,
  received_at: context.receivedAt,
  raw_key: context.rawKey,
  local_timezone: calendar.timeZone,
}

const folder = new URL('fixtures/', import.meta.url)
const read = (name: string): Json => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json

export const fixtures: readonly Fixture[] = readdirSync(folder)
  .filter((name) => name.endsWith('.row.json'))
  .map((name) => name.replace('.row.json', ''))
  .map((name) => ({
    name,
    update: read(`${name}.json`),
    row: {
      ...Object.fromEntries(
        catalogue.filter((column) => column.nullable).map((column) => [column.name, null]),
      ),
      ...shared,
      ...read(`${name}.row.json`),
    },
  }))
