import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { documents } from '../scripts/generate.ts'
import {
  catalogue,
  columnGroups,
  createUpdatesTable,
  glueColumns,
  partitionColumn,
  sqlType,
} from '../src/index.ts'

const docs = new URL('../../../docs/', import.meta.url)
const columns = [...catalogue, partitionColumn]

describe('generated documents', () => {
  for (const [path, text] of Object.entries(documents()))
    it(`docs/${path} is what the catalogue gives`, () => {
      expect(readFileSync(new URL(path, docs), 'utf8')).toBe(text)
    })

  it('describe every column once', () => {
    const dictionary = documents()['data-dictionary.md'] ?? ''
    for (const { name } of columns) expect(dictionary.split(`| \`${name}\` |`)).toHaveLength(2)
  })
})

describe('columnGroups', () => {
  it('are the catalogue, in its order', () => {
    expect(columnGroups.flatMap((group) => group.columns)).toEqual(catalogue)
  })
})

describe('glueColumns', () => {
  it('gives every column its type in Hive and its meaning as comment', () => {
    expect(glueColumns(columns)).toHaveLength(columns.length)
    expect(glueColumns([partitionColumn])).toEqual([
      { name: 'event_date', type: 'date', comment: partitionColumn.meaning },
    ])
  })
})

describe('createUpdatesTable', () => {
  it('is taken by DuckDB, which then knows every column, type and comment', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(createUpdatesTable('duckdb', '', '2026-01-01'))
    const reader = await connection.runAndReadAll(
      `SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns()
        WHERE table_name = 'updates' ORDER BY column_index`,
    )
    connection.closeSync()
    instance.closeSync()

    expect(reader.getRows()).toEqual(
      columns.map(({ name, type, nullable, meaning }) => [name, sqlType(type, 'duckdb'), nullable, meaning]),
    )
  })

  it('partitions by day, and lets Athena find the partitions without a crawler', () => {
    const athena = createUpdatesTable('athena', 's3://b/enriched/updates/', '2026-03-01')

    expect(athena).toContain("'projection.event_date.range' = '2026-03-01,NOW+1DAYS'")
    expect(athena).toContain(
      "'storage.location.template' = 's3://b/enriched/updates/event_date=${event_date}/'",
    )
    expect(createUpdatesTable('trino', 's3://b/', '2026-03-01')).toMatch(
      /event_date date COMMENT '[^']+'\n\)\nWITH \([^)]*partitioned_by = ARRAY\['event_date'\]/,
    )
  })
})
