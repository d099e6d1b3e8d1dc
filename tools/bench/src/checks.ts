import type { Measurement } from './measurement.ts'
import { perUnit } from './report.ts'
import type { Check, Start, Table } from './report.ts'
import { startNames } from './starts.ts'

type Of = (measurement: Measurement) => number
const time: Of = (each) => perUnit(each.seconds, each)
const cpu: Of = (each) => perUnit(each.cpuSeconds, each)
const size: Of = (each) => (each.bytes ?? 0) / each.units
const rss: Of = (each) => each.maxRssMb

/** A peer by name, or the best of those whose name matches. */
type Who = string | RegExp
const duckdb = /^duckdb(?!.*threads)/

interface Claim {
  claim: string
  table: string
  over: Who
  under: Who
  of: Of
  min?: number
  max?: number
}

const claims: readonly Claim[] = [
  {
    claim: 'rows per CPU second against DuckDB’s data chunks',
    table: 'rows',
    over: duckdb,
    under: 'telelake',
    of: cpu,
    min: 1.2,
  },
  {
    claim: 'rows per CPU second against hyparquet-writer',
    table: 'rows',
    over: 'hyparquet-writer',
    under: 'telelake',
    of: cpu,
    min: 1.9,
  },
  {
    claim: 'size of the file of rows against DuckDB’s',
    table: 'rows',
    over: 'telelake',
    under: duckdb,
    of: size,
    max: 1,
  },
  {
    claim: 'NDJSON: CPU time against DuckDB’s best',
    table: 'ndjson',
    over: 'telelake',
    under: duckdb,
    of: cpu,
    max: 1,
  },
  {
    claim: 'folder: objects per CPU second against DuckDB’s best on one thread',
    table: 'folder',
    over: duckdb,
    under: 'telelake',
    of: cpu,
    min: 3,
  },
  {
    claim: 'folder: objects per second against DuckDB on two threads',
    table: 'folder',
    over: /^duckdb.*2 threads/,
    under: 'telelake, 2 threads',
    of: time,
    min: 3,
  },
  {
    claim: 'S3 read: CPU against an unsigned GET',
    table: 's3-reads',
    over: 'telelake',
    under: 'undici, unsigned',
    of: cpu,
    max: 1.5,
  },
  {
    claim: 'S3 read: CPU of the SDK’s GetObject against it',
    table: 's3-reads',
    over: 'AWS SDK',
    under: 'telelake',
    of: cpu,
    min: 5.5,
  },
  {
    claim: 'S3 run: objects/s against the run on the SDK',
    table: 's3-run',
    over: 'telelake on the AWS SDK',
    under: 'telelake',
    of: time,
    min: 5.5,
  },
  {
    claim: 'parse, validate, flatten into columns against JSON.parse alone',
    table: 'flatten',
    over: 'JSON.parse, row, columns',
    under: 'JSON.parse',
    of: cpu,
    max: 2.5,
  },
]

/** What is claimed of the figures, and whether they bear it out. Claims about what was not measured are left out. */
export function checksOf(
  tables: Readonly<Record<string, Table>>,
  starts: Readonly<Record<string, Start>>,
): Check[] {
  const checks: Check[] = []
  const add = (claim: string, got: number | undefined, { min, max }: Pick<Claim, 'min' | 'max'>): void => {
    if (got === undefined || Number.isNaN(got)) return
    const holds = got >= (min ?? -Infinity) && got <= (max ?? Infinity)
    checks.push({ claim, expected: min === undefined ? `at most ${max}` : `at least ${min}`, got, holds })
  }
  for (const { claim, table, over, under, of, ...limit } of claims)
    add(claim, ratio(best(tables[table], over, of), best(tables[table], under, of)), limit)

  const [, middle, largest] = Object.values(tables.growth?.peers ?? {})
  if (middle !== undefined && largest !== undefined) {
    const sizes = `${largest.units.toLocaleString('en')} objects against ${middle.units.toLocaleString('en')}`
    add(`peak RSS of a run over ${sizes}`, rss(largest) / rss(middle), { max: 1.25 })
    add('peak RSS of the largest run, MB', rss(largest), { max: 450 })
    add(`CPU time per object of a run over ${sizes}`, cpu(largest) / cpu(middle), { max: 1.1 })
  }
  const started = (what: string): number | undefined => starts[what]?.milliseconds
  add(
    'ingest: start to first durable put against a bare signed put',
    ratio(started(startNames.ingest), started(startNames.put)),
    { max: 1.6 },
  )
  add('etl: ready against Node’s own start', ratio(started(startNames.etl), started(startNames.node)), {
    max: 2,
  })
  return checks
}

function best(table: Table | undefined, who: Who, of: Of): number | undefined {
  const figures = Object.entries(table?.peers ?? {})
    .filter(([name]) => (typeof who === 'string' ? name === who : who.test(name)))
    .map(([, measurement]) => of(measurement))
  return figures.length === 0 ? undefined : Math.min(...figures)
}

function ratio(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below
}
