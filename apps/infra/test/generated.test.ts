import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { costTable, monthlyCost, priceList, total } from '../scripts/monthly-cost.ts'
import { stackDiagram } from '../scripts/stack-diagram.ts'

const textOf = (file: string): string =>
  readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8')
const cells = (table: string): string[] => table.split('\n').map((row) => row.replaceAll(/ |-{2,}/g, ''))

describe('docs/deploy.md', () => {
  it('shows the stack as the program declares it', () => {
    expect(textOf('deploy.md')).toContain(stackDiagram(inject('runs').bare.resources))
  })
})

describe('docs/cost.md', () => {
  it('has the table of the price list', () => {
    const rows = cells(textOf('cost.md'))

    for (const row of cells(costTable([1e3, 1e4, 1e5, 1e6, 1e7, 1e8]))) expect(rows).toContain(row)
  })
})

describe('monthlyCost', () => {
  it('is what stands whatever comes, and 150 USD of puts for a million updates a day', () => {
    expect(total(monthlyCost(0))).toBeCloseTo(9 * 0.1 + 5 * 0.3)
    expect(monthlyCost(1e6)['S3 puts of raw']).toBeCloseTo(150)
  })

  it('grows with the volume in each part but the fixed one', () => {
    const [less, more] = [monthlyCost(1e3), monthlyCost(1e8)]

    for (const part of Object.keys(less))
      if (part !== 'alarms and metrics') expect(more[part], part).toBeGreaterThan(less[part]!)
  })

  it('names a date and a source for every figure', () => {
    expect(priceList.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const figures of [priceList.prices, priceList.perUpdate, priceList.fixed])
      for (const [name, { source }] of Object.entries(figures)) expect(source, name).not.toBe('')
  })
})
