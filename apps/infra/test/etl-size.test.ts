import { describe, expect, it } from 'vitest'
import { benchmarks } from '../scripts/measured-use.ts'
import {
  ETL_MEMORY_MB,
  ETL_MS_PER_UPDATE,
  ETL_TIMEOUT_SECONDS,
  etlRunSeconds,
  etlSizeWarning,
  LARGEST_DAY,
} from '../src/etl-size.ts'

const runs = benchmarks.tables
  .filter(({ title }) => title.startsWith('A whole run from S3, fixed') || title === 'Growth of a day')
  .flatMap(({ peers }) => peers)
  .filter(([name]) => /^telelake(?!.*SDK)/.test(name))
  .map(([, measured]) => measured)

describe('the size of the ETL function', () => {
  it('is no smaller than what was measured', () => {
    expect(runs).not.toEqual([])
    for (const { units, cpuSeconds, maxRssMb } of runs) {
      expect((cpuSeconds * 1000) / units).toBeLessThan(ETL_MS_PER_UPDATE)
      expect(maxRssMb).toBeLessThan(ETL_MEMORY_MB * 0.8)
    }
  })

  it('is a whole vCPU, and the longest that Lambda runs', () => {
    expect({ ETL_MEMORY_MB, ETL_TIMEOUT_SECONDS }).toEqual({ ETL_MEMORY_MB: 1769, ETL_TIMEOUT_SECONDS: 900 })
  })

  it('warns of a day that takes more than four fifths of the time', () => {
    expect(etlRunSeconds(LARGEST_DAY)).toBeLessThanOrEqual(720)
    expect(etlRunSeconds(LARGEST_DAY + 1)).toBeGreaterThan(720)
    expect(etlSizeWarning(LARGEST_DAY)).toBeUndefined()
    expect(etlSizeWarning(LARGEST_DAY + 1)).toContain('a run over 600,001 updates takes about 720 s')
  })
})
