import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { metricsOfRun } from '@telelake/pipeline/metrics'
import type { Manifest } from '@telelake/pipeline/process-day'
import { benchmarks, measuredUse, webhookUse } from '../scripts/measured-use.ts'
import {
  costTable,
  everyHoursCost,
  everyHoursTable,
  monthlyCost,
  monthsToPay,
  priceList,
  storageClassTable,
  total,
  tracesOfDay,
  webhookMs,
} from '../scripts/monthly-cost.ts'
import { stackDiagram } from '../scripts/stack-diagram.ts'
import { ETL_MS_PER_UPDATE } from '../src/etl-size.ts'
import { COLD_MIN_BYTES } from '../src/lake-storage.ts'

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

    for (const table of [
      costTable([1e3, 1e4, 1e5, 1e6, 1e7, 1e8]),
      everyHoursTable([12, 6, 3, 1], [1e3, 1e4, 1e5, 1e6]),
      storageClassTable([['an update, 600 bytes', 600]]),
    ])
      for (const row of cells(table)) expect(rows).toContain(row)
  })
})

describe('monthlyCost', () => {
  it('is fixed at no update, and 150 USD of puts for a million updates a day', () => {
    expect(total(monthlyCost(0))).toBeCloseTo(11 * 0.1 + (2 + 8 / 24) * 0.3)
    expect(monthlyCost(1e6)['S3 puts of raw']).toBeCloseTo(150)
  })

  it('grows with the volume in each part but the fixed one', () => {
    const [less, more] = [monthlyCost(1e3), monthlyCost(1e8)]

    for (const part of Object.keys(less))
      if (part !== 'alarms and metrics') expect(more[part], part).toBeGreaterThan(less[part]!)
  })

  it('bills the ETL by the clock: what a run is given for an update, no less than the CPU time that was measured', () => {
    const run = benchmarks.tables['s3-run']?.peers['telelake, text derived']

    expect(monthlyCost(1e6)['ETL Lambda']).toBeCloseTo(
      30e6 * (ETL_MS_PER_UPDATE / 1000) * (1769 / 1024) * 0.0000133334,
    )
    expect((run!.cpuSeconds * 1000) / run!.units).toBeLessThan(ETL_MS_PER_UPDATE)
    expect(measuredUse().enrichedBytes).toBe(benchmarks.perUpdate.parquetBytes)
    expect(() => measuredUse({ ...benchmarks, perUpdate: {} })).toThrow(
      'benchmarks: expected perUpdate.parquetBytes, got none (docs/benchmarks.json)',
    )
  })

  it('bills the webhook by the clock: its measured CPU time on its share of a vCPU, and the wait for S3', () => {
    expect(webhookUse.command).toContain('etl-lambda:measure-webhook')
    expect(webhookUse.warmCpuMs).toBeGreaterThan(0)
    expect(webhookMs()).toBe(
      Math.ceil(webhookUse.warmCpuMs / (512 / 1769) + priceList.perUpdate['s3PutMs']!.value),
    )
    expect(monthlyCost(1e6)['ingest Lambda']).toBeCloseTo(
      30 * 0.2 + 30e6 * (webhookMs() / 1000) * 0.5 * 0.0000133334,
    )
  })

  it('adds for the running day half of it with each run', () => {
    const once = everyHoursCost(1e5, 12)

    expect(everyHoursCost(1e5, 1)).toBeCloseTo(12 * once)
    expect(everyHoursCost(1e6, 12)).toBeCloseTo(10 * once)
    expect(once).toBeGreaterThan(((1e5 / 2) * 60 * 0.4) / 1e6)
  })

  it('moves to a colder class only what pays for its move within two months; an update never does', () => {
    expect(monthsToPay(600)).toBe(Infinity)
    expect(monthsToPay(COLD_MIN_BYTES)).toBeLessThan(2)
    expect(monthsToPay(128 * 1024)).toBeGreaterThan(6)
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
