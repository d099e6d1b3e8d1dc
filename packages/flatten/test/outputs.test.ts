import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { documents } from '../scripts/generate.ts'
import { catalogue, columnGroups, glueColumns, partitionColumn, sqlTypes } from '../src/index.ts'

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

describe('sqlTypes', () => {
  it('are, for DuckDB, the names that it gives them itself', async () => {
    const names = Object.values(sqlTypes).map(({ duckdb }) => duckdb)
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const own = names.map((name) => `typeof(CAST(NULL AS ${name}))`)
    const reader = await connection.runAndReadAll(`SELECT ${own.join(', ')}`)
    connection.closeSync()
    instance.closeSync()

    expect(reader.getRows()).toEqual([names])
  })
})
