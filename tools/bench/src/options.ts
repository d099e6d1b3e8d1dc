import { parseArgs } from 'node:util'
import { workIds } from './works.ts'

export const help: string = `usage: pnpm bench [options]

Measures Telelake against its peers, in the same run on the same data, and writes benchmarks.json and benchmarks.md.
Everything takes 20 to 25 minutes on two cores; --quick two, and its figures mean nothing.

  --quick          small sizes, one round, into tools/bench/out-bench
  --only <works>   these alone, separated by commas; the others stay as benchmarks.json has them
                   (${workIds.join(', ')})
  --rounds <n>     times every peer is measured; the median counts (default 3)
  --rows <n>       rows in memory and lines of the NDJSON file (default 200000)
  --objects <n>    raw objects in the folder and in S3 (default 50000)
  --growth <n,n,n> raw objects of three days, rising (default 20000,200000,2000000)
  --starts <n>     times every process is started (default 15)
  --out <folder>   where both files go (default docs)
  --report         measure nothing: write benchmarks.md from benchmarks.json and the prose
  --help           this text
`

export interface Options {
  isHelp: boolean
  isReport: boolean
  isQuick: boolean
  only: readonly string[]
  rounds: number
  rows: number
  objects: number
  growth: readonly number[]
  starts: number
  out: string | undefined
}

const full = { rounds: 3, rows: 200_000, objects: 50_000, growth: [20_000, 200_000, 2_000_000], starts: 15 }
const quick = { rounds: 1, rows: 500, objects: 300, growth: [500, 1000, 2000], starts: 1 }

/** @throws {RangeError} An option that is none, or a value that does not fit. */
export function readOptions(args: readonly string[]): Options {
  const values = parsed(args)
  const isQuick = values.quick ?? false
  const defaults = isQuick ? quick : full
  const only = values.only?.split(',') ?? workIds
  const unknown = only.find((work) => !workIds.includes(work))
  if (unknown !== undefined)
    throw new RangeError(`--only: expected some of ${workIds.join(', ')}, got "${unknown}"`)
  const growth =
    values.growth === undefined
      ? defaults.growth
      : values.growth.split(',').map((text) => count('growth', text, 0))
  if (growth.length !== 3 || growth.some((size, index) => index > 0 && size <= growth[index - 1]!))
    throw new RangeError(`--growth: expected three rising numbers, got ${growth.join(',')}`)
  return {
    isHelp: values.help ?? false,
    isReport: values.report ?? false,
    isQuick,
    only,
    rounds: count('rounds', values.rounds, defaults.rounds),
    rows: count('rows', values.rows, defaults.rows),
    objects: count('objects', values.objects, defaults.objects),
    growth,
    starts: count('starts', values.starts, defaults.starts),
    out: values.out,
  }
}

const declared = {
  help: { type: 'boolean' },
  quick: { type: 'boolean' },
  report: { type: 'boolean' },
  only: { type: 'string' },
  rounds: { type: 'string' },
  rows: { type: 'string' },
  objects: { type: 'string' },
  growth: { type: 'string' },
  starts: { type: 'string' },
  out: { type: 'string' },
} as const

function parsed(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof declared }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: declared }).values
  } catch (error) {
    throw new RangeError((error as Error).message, { cause: error })
  }
}

function count(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^[1-9]\d*$/.test(text))
    throw new RangeError(`--${option}: expected a number, 1 or more, got "${text}"`)
  return Number(text)
}
