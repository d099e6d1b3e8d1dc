import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrino } from '../../../tools/vitest/trino.mjs'
import type { Trino } from '../../../tools/vitest/trino.mjs'
import { trinoExpressions, trinoFunctions } from '../test/trino-functions.ts'

// Views and questions are run on Trino in apps/infra/e2e, as Athena gets them.
let trino: Trino
beforeAll(async () => {
  trino = await startTrino()
}, 300_000)
afterAll(() => trino?.stop())

describe('on Trino', () => {
  it.each([...Object.values(trinoFunctions).flat(), ...trinoExpressions])(
    '%s is what the list says',
    async (expression, expected) => {
      const { rows } = await trino.query(`SELECT ${expression}`)
      expect([rows[0]?.map(plain)]).toEqual([[expected]])
    },
  )
})

function plain(cell: unknown): unknown {
  if (typeof cell === 'string') return cell.replace(/^(\d{4}-\d\d-\d\d) ([\d:.]+)$/, '$1T$2Z')
  return typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toFixed(6)) : cell
}
