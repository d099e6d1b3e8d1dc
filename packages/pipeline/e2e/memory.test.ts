import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('made-up-run.ts', import.meta.url))
const lambdaMb = 512

interface Used {
  rows: number
  outputs: number
  megabytes: number
}

/** A run with the heap that Lambda gives a function of 512 MB. */
function run(objects: number, kind: 'usual' | 'days' | 'large'): Used {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--conditions=@telelake/source',
      `--max-old-space-size=${Math.floor(lambdaMb * 0.9)}`,
      script,
      String(objects),
      kind,
    ],
    { encoding: 'utf8' },
  )
  const used = JSON.parse(stdout) as Used
  process.stdout.write(`${objects} objects (${kind}): ${used.megabytes} MB\n`)
  return used
}

it('a day of three times the updates needs no more memory', () => {
  const small = run(120_000, 'usual')
  const large = run(360_000, 'usual')

  expect(large.rows).toBe(360_000)
  expect(large.megabytes).toBeLessThan(small.megabytes * 1.25)
  expect(large.megabytes).toBeLessThan(lambdaMb)
})

it('a day of updates from ten years fits into 512 MB, an object for each event day', () => {
  const { outputs, megabytes } = run(10_000, 'days')

  expect(outputs).toBe(3650)
  expect(megabytes).toBeLessThan(lambdaMb)
})

it('a day of updates of 1 MB fits into 512 MB', () => {
  const { rows, megabytes } = run(300, 'large')

  expect(rows).toBe(300)
  expect(megabytes).toBeLessThan(lambdaMb)
})
