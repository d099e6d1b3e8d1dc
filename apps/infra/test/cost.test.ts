import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { monthlyCost, total } from '../scripts/monthly-cost.ts'

const script = fileURLToPath(new URL('../scripts/cost.ts', import.meta.url))

function cost(...words: string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=@telelake/source', script, ...words],
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}` })
      },
    )
  })
}

describe('infra:cost', () => {
  it('tells the parts and the sum at a volume, and what the daily run takes', async () => {
    const { status, said } = await cost('--updates-per-day', '5000')

    expect(status).toBe(0)
    for (const part of Object.keys(monthlyCost(5000))) expect(said).toContain(`| ${part} |`)
    expect(said).toContain(`| **all** | **${total(monthlyCost(5000)).toFixed(2)}** |`)
    expect(said).toContain('The daily run takes about 6 s with etlMemoryMb 1769')
  })

  it('says where one run is not enough', async () => {
    expect((await cost('--updates-per-day', '4000000')).said).toContain(
      'above 3,000,000 a day run the days elsewhere',
    )
  })

  it('wants a whole number', async () => {
    for (const words of [[], ['--updates-per-day', 'many'], ['--updates-per-day', '-1']])
      expect(await cost(...words)).toMatchObject({
        status: 2,
        said: expect.stringMatching(/^usage: /) as unknown,
      })
    expect(await cost('--help')).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^usage: /) as unknown,
    })
  })
})
