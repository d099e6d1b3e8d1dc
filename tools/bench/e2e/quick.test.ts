import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../src/report.ts'

it('measures every work and every peer on small sizes, and writes both reports', () => {
  const out = mkdtempSync(join(tmpdir(), 'bench-out-'))
  const main = new URL('../src/main.ts', import.meta.url).pathname
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@telelake/source', main, '--quick', '--out', out],
    { encoding: 'utf8' },
  )

  expect(status, stderr).toBe(0)
  const report = JSON.parse(readFileSync(join(out, 'benchmarks.json'), 'utf8')) as Report
  const markdown = readFileSync(join(out, 'benchmarks.md'), 'utf8')
  rmSync(out, { recursive: true })
  expect(report.tables.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Rows in memory to Parquet', 'Reads from S3', 'Growth of a day']),
  )
  for (const { title, peers } of report.tables) {
    expect(markdown).toContain(`## ${title}`)
    for (const [name, { units, seconds }] of peers) {
      expect(units, name).toBeGreaterThan(0)
      expect(seconds, name).toBeGreaterThan(0)
    }
  }
  expect(Object.keys(report.coldStarts)).toHaveLength(7)
})
