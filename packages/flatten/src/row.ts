import { declaredColumns } from './catalogue/catalogue.ts'
import type { ColumnType } from './catalogue/catalogue-column.ts'

type Declared = (typeof declaredColumns)[number]

/** Type of a cell: a safe integer for bigint and int, milliseconds since 1970 UTC for timestamp. */
type CellOf<Type extends ColumnType> = Type extends 'bigint' | 'int' | 'timestamp'
  ? number
  : Type extends 'boolean'
    ? boolean
    : Type extends 'string' | 'date'
      ? string
      : Type extends 'array<string>'
        ? readonly string[]
        : readonly number[]

/** One row of `updates`: every column of the catalogue by name, and the day of its partition. */
export type Row = {
  [Name in Declared['name']]:
    | CellOf<Extract<Declared, { name: Name }>['type']>
    | (Extract<Declared, { name: Name }>['nullable'] extends true ? null : never)
} & { event_date: string }

/** The part of a row that the readers of payloads fill: the nullable columns. */
export type Cells = { [Name in keyof Row as null extends Row[Name] ? Name : never]: Row[Name] }

const emptyRow = Object.fromEntries(
  [...declaredColumns.map((column) => column.name), 'event_date'].map((name) => [name, null]),
)

/**
 * A row in which every cell is null. All rows start as copies of one object, so that they share one hidden class and
 * stay fast to read.
 */
export function createRow(): Row {
  return { ...emptyRow } as unknown as Row
}
