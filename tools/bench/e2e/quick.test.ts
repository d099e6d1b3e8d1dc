import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../src/report.ts'
import { startNames } from '../src/starts.ts'
import { workIds } from '../src/works.ts'

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
  const optional = ['starts', 's3-run-versitygw'] // no table; not on every PATH
  expect(Object.keys(report.tables)).toEqual(
    expect.arrayContaining(workIds.filter((id) => !optional.includes(id))),
  )
  for (const { title, peers, leftOut } of Object.values(report.tables)) {
    expect(markdown).toContain(`## ${title}`)
    expect(Object.keys(leftOut).filter((name) => !/pyarrow|polars/.test(name))).toEqual([])
    for (const [name, { units, seconds, cpuSeconds, maxRssMb }] of Object.entries(peers)) {
      expect(units, name).toBeGreaterThan(0)
      expect(seconds, name).toBeGreaterThan(0)
      expect(cpuSeconds, name).toBeGreaterThan(0)
      expect(maxRssMb, name).toBeGreaterThan(0)
    }
  }
  expect(Object.keys(report.starts)).toEqual(Object.values(startNames))
  expect(report.perUpdate.etlCpuMicroseconds).toBeGreaterThan(0)
})
