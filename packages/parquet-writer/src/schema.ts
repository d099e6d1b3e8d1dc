import type { Column } from './column.ts'
import { columnTypes } from './column-types.ts'
import { SchemaError } from './errors.ts'

/**
 * Refuse what cannot be written, before the first row comes.
 *
 * @throws {SchemaError} No columns, a name empty or twice, an unknown type, an encoding it lacks, a limit below 1.
 */
export function assertSchema(columns: readonly Column[], maxRows: number, maxBytes: number): void {
  if (columns.length === 0) throw new SchemaError('schema: expected one column or more, got 0')
  const names = new Set<string>()
  for (const { name, type, encoding } of columns) {
    if (name === '') throw new SchemaError('schema: expected a name for every column, got ""')
    if (names.has(name)) throw new SchemaError(`schema: expected each column once, got ${name} twice`)
    names.add(name)
    if (!Object.hasOwn(columnTypes, type))
      throw new SchemaError(
        `column ${name}: expected one of ${Object.keys(columnTypes).join(', ')}, got ${String(type)}`,
      )
    const { encodings } = columnTypes[type]
    if (encoding !== undefined && !encodings.includes(encoding))
      throw new SchemaError(
        `column ${name}: expected ${encodings.join(' or ') || 'no encoding'}, got ${encoding} (${type})`,
      )
  }
  if (!(Number.isInteger(maxRows) && maxRows >= 1))
    throw new SchemaError(`maxRows: expected integer, 1 or more, got ${maxRows}`)
  if (!(maxBytes >= 1)) throw new SchemaError(`maxBytes: expected 1 or more, got ${maxBytes}`)
}
