import type { Cell } from './query-engine.ts'

const LEAST_BYTES = 10_000_000 // of a query, which are paid in any case
const TERABYTE = 1e12

/**
 * A value as Athena hands it out, text in any case, as JSON has it. Arrays, rows and maps stay the text they are: their
 * items are not told apart from a comma in them.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/data-types.html
 */
export function athenaCell(text: string | undefined, type: string | undefined): Cell {
  if (text === undefined) return null
  switch (type) {
    case 'boolean':
      return text === 'true'
    case 'tinyint':
    case 'smallint':
    case 'integer':
    case 'bigint':
      return Number.isSafeInteger(Number(text)) ? Number(text) : text
    case 'float':
    case 'real':
    case 'double':
    case 'decimal':
      return Number.isFinite(Number(text)) ? Number(text) : text
    case 'timestamp':
      return `${text.replace(' ', 'T')}Z`
    default:
      return text
  }
}

/**
 * What a query costs in US$, at 5 $ a terabyte, the price of most regions.
 *
 * @see https://aws.amazon.com/athena/pricing/
 */
export function athenaCost(bytesScanned: number): number {
  return (Math.max(bytesScanned, LEAST_BYTES) / TERABYTE) * 5
}
