import { describe, expect, it } from 'vitest'
import rules from '../data/aws-rules.json' with { type: 'json' }
import { benchmarks } from '../scripts/measured-use.ts'
import {
  ETL_MS_PER_UPDATE,
  ETL_TIMEOUT_SECONDS,
  etlMemoryFor,
  etlRunSeconds,
  etlSizeWarning,
  LARGEST_DAY,
  newAccountWarning,
} from '../src/etl-size.ts'

const runs = ['s3-run', 's3-run-versitygw', 'growth']
  .flatMap((work) => Object.entries(benchmarks.tables[work]?.peers ?? {}))
  .filter(([name]) => /^telelake(?!.*SDK)/.test(name))
  .map(([, measured]) => measured)

describe('the size of the ETL function', () => {
  it('is no smaller than what was measured', () => {
    expect(runs).not.toEqual([])
    for (const { units, cpuSeconds, maxRssMb } of runs) {
      expect((cpuSeconds * 1000) / units).toBeLessThan(ETL_MS_PER_UPDATE)
      expect(maxRssMb).toBeLessThan(etlMemoryFor(0) * 0.8)
    }
  })

  it('is one whole vCPU up to 600,000 updates, and one more for each further 600,000', () => {
    expect([0, 5000, 600_000].map(etlMemoryFor)).toEqual([1769, 1769, 1769])
    expect([600_001, 1_200_000, 2_000_000].map(etlMemoryFor)).toEqual([2 * 1769, 2 * 1769, 4 * 1769])
    expect([LARGEST_DAY, 1e8].map(etlMemoryFor)).toEqual([5 * 1769, 5 * 1769])
  })

  it('leaves a fifth of the time for larger days', () => {
    for (const updates of [1000, 600_000, 600_001, 1_500_000, LARGEST_DAY])
      expect(etlRunSeconds(updates, etlMemoryFor(updates))).toBeLessThanOrEqual(ETL_TIMEOUT_SECONDS * 0.8)
  })

  it('is warned of where a new account is refused it', () => {
    expect(newAccountWarning(rules.newAccount.memoryMb)).toBeUndefined()
    expect(newAccountWarning(rules.newAccount.memoryMb + 1)).toMatch(
      /^3009 MiB: AWS refuses .* above 3008 MiB/,
    )
    expect(newAccountWarning(etlMemoryFor(0))).toBeUndefined()
  })

  it('is warned of where it is not enough, with what to do', () => {
    expect(etlSizeWarning(LARGEST_DAY, etlMemoryFor(LARGEST_DAY))).toBeUndefined()
    expect(etlSizeWarning(1_000_000, 1769)).toBe(
      'a run over 1,000,000 updates takes about 1,200 s of the 900 that Lambda allows: set telelake:etlMemoryMb to 3538',
    )
    expect(etlSizeWarning(4_000_000, 10_240)).toContain(
      '960 s of the 900 that Lambda allows: above 3,000,000 a day',
    )
  })
})
