import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { jsonLog } from '../src/report/json-log.ts'
import { metrics, metricsOfRun } from '../src/report/metrics.ts'
import { processDay } from '../src/run/process-day.ts'
import { calendarOf } from '@telelake/lake'
import { createLakeFolder } from './lake-folder.ts'
import { mixedDay, mixedDayCounts, putMixedDay } from './mixed-day.ts'

it('counts a run as its manifest does', async () => {
  const lake = await createLakeFolder()
  await putMixedDay(lake.store)
  const manifest = await processDay({ store: lake.store, calendar: calendarOf('UTC'), date: mixedDay })
  lake.remove()

  expect(metricsOfRun(manifest)).toMatchObject({
    DaysProcessed: 1,
    UpdatesRaw: mixedDayCounts.raw,
    Rows: mixedDayCounts.rows,
    Duplicates: mixedDayCounts.duplicates,
    Rejected: mixedDayCounts.rejected,
    BytesWritten: manifest.outputs.reduce((sum, { bytes }) => sum + bytes!, 0),
  })
})

it('documents every metric by name, unit and meaning', () => {
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
  const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))

  for (const [name, { unit, service, meaning }] of Object.entries(metrics))
    expect(cells).toContainEqual(['', `\`${name}\``, service, unit, meaning, ''])
})

it('writes one JSON object a line, whatever a field holds', () => {
  const lines: string[] = []
  jsonLog((line) => lines.push(line))('warn', 'a sentence', { count: 1, name: 'two\nlines' })

  expect(lines).toEqual(['{"level":"warn","message":"a sentence","count":1,"name":"two\\nlines"}\n'])
})
