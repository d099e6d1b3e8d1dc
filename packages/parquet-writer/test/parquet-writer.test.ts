import { zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { CellTypeError, ParquetWriter, ParquetWriterError } from '../src/index.ts'
import type { Column } from '../src/index.ts'
import { duckDbRows, everyType, parquetOf } from './round-trip.ts'
import type { Cells } from './round-trip.ts'

const wellFormed = fc.string({ unit: 'grapheme', maxLength: 60 })
const day = fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => new Date(days * 86_400_000)) // years 1 to 9999
const cell = {
  a_bigint: fc.maxSafeInteger(),
  an_int: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  a_boolean: fc.boolean(),
  a_string: wellFormed,
  a_text: wellFormed,
  a_timestamp: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  a_date: day.map((date) => date.toISOString().slice(0, 10)),
  strings: fc.array(wellFormed, { maxLength: 4 }),
  bigints: fc.array(fc.maxSafeInteger(), { maxLength: 4 }),
}
const row = fc.record({
  a_bigint: cell.a_bigint,
  an_int: fc.option(cell.an_int),
  a_boolean: fc.option(cell.a_boolean),
  a_string: fc.option(cell.a_string),
  a_text: fc.option(cell.a_text),
  a_timestamp: fc.option(cell.a_timestamp),
  a_date: fc.option(cell.a_date),
  strings: fc.option(cell.strings),
  bigints: fc.option(cell.bigints),
})

async function readWithHyparquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({
    file: new Uint8Array(bytes).buffer,
    compressors: { ZSTD: (input) => zstdDecompressSync(input) },
  })
  // It hands out undefined for a list that is null.
  return rows.map((cells) =>
    Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, value === undefined ? null : value]),
    ),
  )
}

/** A row as hyparquet hands it out: BigInt for 64 bits, Date for times. */
function asRead(cells: Cells): Record<string, unknown> {
  const bigint = (value: unknown): unknown => (value === null ? null : BigInt(value as number))
  const date = (value: unknown): unknown => (value === null ? null : new Date(value as string))
  return {
    ...cells,
    a_bigint: bigint(cells.a_bigint),
    a_timestamp: date(cells.a_timestamp),
    a_date: date(cells.a_date),
    bigints: (cells.bigints as number[] | null)?.map((value) => BigInt(value)) ?? null,
  }
}

describe('ParquetWriter', () => {
  it('gives every cell of every type back through hyparquet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 70 }), async (rows) => {
        expect(await readWithHyparquet(parquetOf(everyType, rows))).toEqual(rows.map(asRead))
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same values to DuckDB, as the types that SQL knows', async () => {
    const rows = fc.sample(row, { numRuns: 700, seed: 7 })

    const read = await duckDbRows(
      parquetOf(everyType, rows),
      `SELECT to_json({
         a_bigint: a_bigint, an_int: an_int, a_boolean: a_boolean, a_string: a_string, a_text: a_text,
         a_timestamp: epoch_ms(a_timestamp), a_date: CAST(a_date AS varchar), strings: strings, bigints: bigints
       })::varchar AS json FROM {file}`,
    )

    expect(read.map(({ json }) => JSON.parse(json as string) as Cells)).toEqual(rows)
  })

  it('declares to DuckDB exactly the types of the schema', async () => {
    const described = await duckDbRows(parquetOf(everyType, []), 'DESCRIBE SELECT * FROM {file}')

    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['a_bigint', 'BIGINT'],
      ['an_int', 'INTEGER'],
      ['a_boolean', 'BOOLEAN'],
      ['a_string', 'VARCHAR'],
      ['a_text', 'VARCHAR'],
      ['a_timestamp', 'TIMESTAMP'],
      ['a_date', 'DATE'],
      ['strings', 'VARCHAR[]'],
      ['bigints', 'BIGINT[]'],
    ])
  })

  it('names the levels of a list as the Parquet format does', () => {
    const bytes = parquetOf([{ name: 'tags', type: 'array<string>', nullable: true }], [{ tags: ['a'] }])

    const tags = parquetSchema(parquetMetadata(new Uint8Array(bytes).buffer)).children[0]

    expect(tags?.element.converted_type).toBe('LIST')
    expect(tags?.children[0]?.element.name).toBe('list')
    expect(tags?.children[0]?.children[0]?.element.name).toBe('element')
  })

  it('keeps cells in place over every growth of its buffers', async () => {
    for (const count of [1, 7, 8, 9, 255, 256, 257, 511, 513, 2_500]) {
      const rows = Array.from({ length: count }, (_, index) => ({
        id: index,
        word: index % 3 === 0 ? null : `word ${index} é`,
        flag: index % 2 === 0,
        many: index % 5 === 0 ? null : Array.from({ length: index % 4 }, (__, at) => index + at),
      }))
      const columns: Column[] = [
        { name: 'id', type: 'bigint', nullable: false },
        { name: 'word', type: 'string', nullable: true },
        { name: 'flag', type: 'boolean', nullable: false },
        { name: 'many', type: 'array<bigint>', nullable: true },
      ]

      const read = await readWithHyparquet(parquetOf(columns, rows))

      expect(read).toEqual(
        rows.map((cells) => ({ ...cells, id: BigInt(cells.id), many: cells.many?.map(BigInt) ?? null })),
      )
    }
  })

  it('writes any string whatsoever, also of a megabyte, lone surrogates replaced', async () => {
    const anyString = fc.string({
      unit: fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code)),
    })
    const long = fc
      .tuple(anyString, fc.constantFrom('a', 'ç', '中', '😀', '\ud83d'))
      .map(([start, unit]) => start + unit.repeat(2 ** 20 / unit.length))
    const strings = fc.array(fc.oneof({ weight: 9, arbitrary: anyString }, { weight: 1, arbitrary: long }))
    const column: Column = { name: 'text', type: 'string', nullable: false }
    await fc.assert(
      fc.asyncProperty(strings, fc.constantFrom('delta', 'dictionary'), async (texts, encoding) => {
        const file = parquetOf(
          [{ ...column, encoding }],
          texts.map((text) => ({ text })),
        )

        const wellFormed = texts.map((text) => ({ text: text.toWellFormed() }))
        expect(await readWithHyparquet(file)).toEqual(wellFormed)
        expect(await duckDbRows(file, 'SELECT text FROM {file}')).toEqual(wellFormed)
      }),
      { numRuns: 30 },
    )
  })

  it('takes any name for a column', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '__proto__')
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1 }), async (names) => {
        const row = Object.fromEntries(names.map((key, index) => [key, index]))

        const file = parquetOf(
          names.map((key) => ({ name: key, type: 'int', nullable: false })),
          [row],
        )

        expect(await readWithHyparquet(file)).toEqual([row])
      }),
    )
  })

  it('replaces a lone surrogate and keeps a pair', async () => {
    const columns: Column[] = [{ name: 'text', type: 'string', nullable: false }]
    const rows = [
      { text: 'a\ud83d' },
      { text: '\ude00b' },
      { text: '👩🏽‍🚀' },
      { text: `${'x'.repeat(40)}\ud83d` },
    ]

    expect(await readWithHyparquet(parquetOf(columns, rows))).toEqual([
      { text: 'a\ufffd' },
      { text: '\ufffdb' },
      { text: '👩🏽‍🚀' },
      { text: `${'x'.repeat(40)}\ufffd` },
    ])
  })

  it('gives the same bytes for the same rows, from a new writer and from a used one', () => {
    const rows = fc.sample(row, { numRuns: 300, seed: 11 })
    const metadata = { key: 'house', value: '1' }
    const used = new ParquetWriter(everyType, { metadata })
    for (const cells of fc.sample(row, { numRuns: 400, seed: 12 })) used.append(cells)
    used.finish()
    for (const cells of rows) used.append(cells)

    const first = parquetOf(everyType, rows, { metadata })

    expect(parquetOf(everyType, rows, { metadata })).toEqual(first)
    expect(used.finish()).toEqual(first)
  })

  it('writes its metadata, one row group, Zstandard and the encodings asked for', () => {
    const rows = fc.sample(row, { numRuns: 50, seed: 13 })

    const metadata = parquetMetadata(
      new Uint8Array(parquetOf(everyType, rows, { metadata: { key: 'house.version', value: '3' } })).buffer,
    )

    const columns = metadata.row_groups[0]?.columns.map((column) => column.meta_data)
    const encodingsOf = (name: string) => columns?.find((meta) => meta?.path_in_schema[0] === name)?.encodings
    expect(metadata.row_groups).toHaveLength(1)
    expect(metadata.created_by).toContain('telelake')
    expect(metadata.key_value_metadata).toContainEqual({ key: 'house.version', value: '3' })
    expect(new Set(columns?.map((meta) => meta?.codec))).toEqual(new Set(['ZSTD']))
    expect(encodingsOf('a_bigint')).toContain('DELTA_BINARY_PACKED')
    expect(encodingsOf('a_timestamp')).toContain('DELTA_BINARY_PACKED')
    expect(encodingsOf('a_text')).toContain('DELTA_LENGTH_BYTE_ARRAY')
    expect(encodingsOf('a_string')).toContain('RLE_DICTIONARY')
  })

  it('gives a file without rows for a part without rows', async () => {
    const bytes = parquetOf(everyType, [])

    expect(await duckDbRows(bytes, 'SELECT count(*) AS rows FROM {file}')).toEqual([{ rows: 0n }])
  })

  it('leaves keys alone that are no column', async () => {
    const columns: Column[] = [{ name: 'id', type: 'bigint', nullable: false }]

    expect(await readWithHyparquet(parquetOf(columns, [{ id: 1, more: 'than asked' }]))).toEqual([{ id: 1n }])
  })

  it('is full at its number of rows, and says so to whoever goes on', () => {
    const writer = new ParquetWriter([{ name: 'id', type: 'bigint', nullable: false }], { maxRows: 2 })
    writer.append({ id: 1 })
    expect(writer.isFull).toBe(false)
    writer.append({ id: 2 })

    expect(writer.isFull).toBe(true)
    expect(() => writer.append({ id: 3 })).toThrow(ParquetWriterError)
    writer.finish()
    expect([writer.isFull, writer.rowCount]).toEqual([false, 0])
  })

  it('is full at its number of bytes', () => {
    const writer = new ParquetWriter(everyType, { maxBytes: 1_000 })
    const cells = { ...fc.sample(row, { numRuns: 1, seed: 1 })[0], a_string: 'x'.repeat(600) }
    writer.append(cells)
    expect(writer.isFull).toBe(false)
    writer.append(cells)

    expect(writer.isFull).toBe(true)
  })

  const whole: Cells = {
    a_bigint: 1,
    an_int: 1,
    a_boolean: true,
    a_string: '',
    a_text: '',
    a_timestamp: 0,
    a_date: '2026-02-28',
    strings: [],
    bigints: [],
  }
  for (const [column, wrong] of [
    ['a_bigint', null],
    ['a_bigint', undefined],
    ['a_bigint', 2 ** 53],
    ['a_bigint', 1.5],
    ['a_bigint', Number.NaN],
    ['a_bigint', '1'],
    ['an_int', 2 ** 31],
    ['an_int', undefined],
    ['a_boolean', 1],
    ['a_string', 7],
    ['a_timestamp', new Date(0)],
    ['a_date', '2026-02-29'],
    ['a_date', '2026-2-3'],
    ['strings', 'abc'],
    ['strings', [null]],
    ['bigints', [1, '2']],
  ] as const)
    it(`refuses ${JSON.stringify(wrong) ?? 'nothing'} for ${column} and appends none of the row`, () => {
      const writer = new ParquetWriter(everyType)
      writer.append(whole)

      const append = (): void => writer.append({ ...whole, [column]: wrong })

      expect(append).toThrow(CellTypeError)
      expect(append).toThrow(expect.objectContaining({ column, row: 1 }))
      expect(writer.rowCount).toBe(1)
      expect(writer.finish()).toEqual(parquetOf(everyType, [whole]))
    })

  it('does not change the rows it is given', () => {
    const frozen = Object.freeze({ ...whole, strings: Object.freeze(['a']) })

    expect(() => parquetOf(everyType, [frozen])).not.toThrow()
  })
})
