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

/** What the readers of contents fill: the columns that may be null, at first all null. */
export type Cells = { [Name in keyof Row as null extends Row[Name] ? Name : never]: Row[Name] }

const emptyCells = Object.fromEntries(
  declaredColumns.filter((column) => column.nullable).map((column) => [column.name, null]),
) as Cells

/** All nullable columns, null. Every row begins as this copy: one shape, so that reading rows stays fast. */
export function createCells(): Cells {
  return { ...emptyCells }
}
