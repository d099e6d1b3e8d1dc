import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { metricsOfRun } from '@telelake/pipeline/metrics'
import type { Manifest } from '@telelake/pipeline/process-day'
import { benchmarks, measuredUse } from '../scripts/measured-use.ts'
import { costTable, monthlyCost, priceList, total, tracesOfDay } from '../scripts/monthly-cost.ts'
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
    expect(total(monthlyCost(0))).toBeCloseTo(9 * 0.1 + (1 + 8 / 24) * 0.3)
    expect(monthlyCost(1e6)['S3 puts of raw']).toBeCloseTo(150)
  })

  it('grows with the volume in each part but the fixed one', () => {
    const [less, more] = [monthlyCost(1e3), monthlyCost(1e8)]

    for (const part of Object.keys(less))
      if (part !== 'alarms and metrics') expect(more[part], part).toBeGreaterThan(less[part]!)
  })

  it('takes of the ETL what the benchmarks measured', () => {
    const run = benchmarks.tables['s3-run']?.peers['telelake, text derived']
    const { etlMs } = measuredUse()

    expect(etlMs).toBeCloseTo((run!.cpuSeconds * 1000) / run!.units)
    expect(monthlyCost(1e6)['ETL Lambda']).toBeCloseTo(30e6 * (etlMs / 1000) * 1.73 * 0.0000133334)
    expect(() => measuredUse({ ...benchmarks, perUpdate: {} })).toThrow(
      'benchmarks: expected perUpdate.etlCpuMicroseconds and .parquetBytes, got none (docs/benchmarks.json)',
    )
  })

  it('counts each first request of a second as a trace, and 5 % of the others', () => {
    expect(tracesOfDay(1000)).toBe(1000)
    expect(tracesOfDay(86_400)).toBe(86_400)
    expect(tracesOfDay(1_000_000)).toBe(86_400 + 0.05 * (1_000_000 - 86_400))
  })

  it('counts the alarms that the program declares, and the metrics that a run publishes', () => {
    const alarms = inject('runs').full.resources.filter(({ type }) => type.endsWith(':MetricAlarm'))
    const published = metricsOfRun({ outputs: [] as Manifest['outputs'] } as Manifest)

    expect(priceList.fixed['alarms']?.value).toBe(alarms.length)
    expect(priceList.fixed['metricsOfARun']?.value).toBe(Object.keys(published).length)
  })

  it('names a date and a source for every figure', () => {
    expect(priceList.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const figures of [priceList.prices, priceList.perUpdate, priceList.fixed])
      for (const [name, { source }] of Object.entries(figures)) expect(source, name).not.toBe('')
  })
})
