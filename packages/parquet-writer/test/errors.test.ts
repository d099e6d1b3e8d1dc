import { describe, expect, it } from 'vitest'
import { CellTypeError, FooterMismatchError, ParquetWriter, SchemaError } from '../src/index.ts'
import type { Column } from '../src/index.ts'

describe('errors', () => {
  it('name column, rule, kind of value and row, and no value', () => {
    expect(new CellTypeError('text', 'string', true, 42, 7).message).toBe(
      'column text: expected string or null, got integer out of range (row 7)',
    )
    expect(new CellTypeError('age', 'int', false, 'secret', 0).message).toBe(
      'column age: expected int, got string (row 0)',
    )
    expect(new FooterMismatchError(3, 2).message).toBe('footer: expected 3 rows, got 2 (finished part)')
  })

  const id: Column = { name: 'id', type: 'bigint', nullable: false }
  for (const [what, columns, options, message] of [
    ['no columns', [], {}, 'schema: expected one column or more, got 0'],
    ['a name twice', [id, id], {}, 'schema: expected each column once, got id twice'],
    ['an empty name', [{ ...id, name: '' }], {}, 'schema: expected a name for every column, got ""'],
    [
      'an encoding the type lacks',
      [{ name: 'flag', type: 'boolean', nullable: false, encoding: 'delta' }],
      {},
      'column flag: expected no encoding, got delta (boolean)',
    ],
    [
      'an unknown type',
      [{ name: 'at', type: 'uint64' as 'bigint', nullable: false }],
      {},
      'column at: expected one of bigint, int, boolean, string, timestamp, date, array<string>, array<bigint>, got uint64',
    ],
    ['no room', [id], { maxRows: 0 }, 'maxRows: expected integer, 1 or more, got 0'],
    ['no bytes', [id], { maxBytes: 0 }, 'maxBytes: expected 1 or more, got 0'],
  ] as [string, Column[], object, string][])
    it(`refuse ${what} before the first row`, () => {
      const create = (): ParquetWriter => new ParquetWriter(columns, options)

      expect(create).toThrow(SchemaError)
      expect(create).toThrow(message)
    })
})
