import { declaredColumns } from './catalogue/catalogue.ts'
import type { ColumnType } from './catalogue/catalogue-column.ts'

type Declared = (typeof declaredColumns)[number]

/** What a column of a type holds in a row: bigint and int a safe integer, timestamp milliseconds since 1970 UTC. */
type CellOf<Type extends ColumnType> = Type extends 'bigint' | 'int' | 'timestamp'
  ? number
  : Type extends 'boolean'
    ? boolean
    : Type extends 'string' | 'date'
      ? string
      : Type extends 'array<string>'
        ? readonly string[]
        : readonly number[]

/** One row of `updates`: every column of the catalogue by name, and the day of the partition it belongs to. */
export type Row = {
  [Name in Declared['name']]:
    | CellOf<Extract<Declared, { name: Name }>['type']>
    | (Extract<Declared, { name: Name }>['nullable'] extends true ? null : never)
} & { event_date: string }

/** What the readers of payloads fill: a row, of which only the columns that may be null are theirs. */
export type Cells = { [Name in keyof Row as null extends Row[Name] ? Name : never]: Row[Name] }

const emptyRow = Object.fromEntries(
  [...declaredColumns.map((column) => column.name), 'event_date'].map((name) => [name, null]),
)

/**
 * A row in which everything is null still. Every row begins as this copy: making it is one step for the engine, and
 * all rows are of one shape, so that reading them stays fast.
 */
export function createRow(): Row {
  return { ...emptyRow } as unknown as Row
}
