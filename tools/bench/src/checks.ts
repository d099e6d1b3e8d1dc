import { perUnit } from './report.ts'
import type { Check, Table } from './report.ts'
import type { Measurement } from './work.ts'

type Of = (measurement: Measurement) => number
const time: Of = (each) => perUnit(each.seconds, each)
const cpu: Of = (each) => perUnit(each.cpuSeconds, each)
const size: Of = (each) => (each.bytes ?? 0) / each.units
const rss: Of = (each) => each.maxRssMb

/** What is claimed of the figures, and whether they bear it out. Claims about works not measured are left out. */
export function checksOf(
  tables: readonly Table[],
  cold: Readonly<Record<string, number>>,
  growth: readonly number[],
): Check[] {
  const checks: Check[] = []
  const find = (title: string, peer: string): Measurement | undefined =>
    tables.find((table) => table.title === title)?.peers.find(([name]) => name === peer)?.[1]
  const ratio = (
    claim: string,
    title: string,
    above: string,
    below: string,
    of: Of,
    limit: number,
    is: 'min' | 'max',
  ): void => {
    const [a, b] = [find(title, above), find(title, below)]
    if (a !== undefined && b !== undefined) add(claim, of(a) / of(b), limit, is)
  }
  const add = (claim: string, got: number, limit: number, is: 'min' | 'max'): void => {
    const expected = `${is === 'min' ? 'at least' : 'at most'} ${limit}`
    checks.push({ claim, expected, got, holds: is === 'min' ? got >= limit : got <= limit })
  }
  const rows = 'Rows in memory to Parquet'
  const folder = 'A folder of raw objects to Parquet'
  const reads = 'Reads from S3'
  ratio(
    'rows per CPU second against DuckDB’s data chunks',
    rows,
    'duckdb (data chunks)',
    'telelake',
    cpu,
    1.2,
    'min',
  )
  ratio('rows per CPU second against hyparquet-writer', rows, 'hyparquet-writer', 'telelake', cpu, 1.9, 'min')
  ratio('size of the file against DuckDB’s', rows, 'telelake', 'duckdb (data chunks)', size, 1, 'max')
  ratio(
    'NDJSON: CPU time against DuckDB’s',
    'One NDJSON file to Parquet',
    'telelake (103 columns, text as it is)',
    'duckdb (33 columns)',
    cpu,
    1,
    'max',
  )
  ratio(
    'folder: objects per CPU second against DuckDB’s best on one thread (read_csv)',
    folder,
    'duckdb (read_csv, then JSON)',
    'telelake',
    cpu,
    3,
    'min',
  )
  ratio(
    'folder: objects per CPU second against DuckDB’s read_text on one thread',
    folder,
    'duckdb (read_text, then JSON)',
    'telelake',
    cpu,
    3,
    'min',
  )
  ratio('S3 read: CPU against an unsigned GET', reads, 'telelake', 'undici, unsigned', cpu, 1.5, 'max')
  ratio('S3 read: CPU of the SDK’s GetObject against it', reads, 'AWS SDK', 'telelake', cpu, 5.5, 'min')
  ratio(
    'S3 run: objects/s against the run on the SDK',
    'A whole run from S3, fixed answers',
    'telelake on the AWS SDK',
    'telelake',
    time,
    5.5,
    'min',
  )
  const days = growth.map((count) => find('Growth of a day', `telelake, ${count} objects`))
  const [, middle, largest] = days
  if (middle !== undefined && largest !== undefined) {
    add(`peak RSS of ${growth[2]} rows against ${growth[1]}`, rss(largest) / rss(middle), 1.25, 'max')
    add(`peak RSS of ${growth[2]} rows, MB`, rss(largest), 450, 'max')
    add(`time per row of ${growth[2]} rows against ${growth[1]}`, time(largest) / time(middle), 1.1, 'max')
  }
  const start = (claim: string, above: string, below: string, limit: number): void => {
    if (cold[above] !== undefined && cold[below] !== undefined)
      add(claim, cold[above] / cold[below], limit, 'max')
  }
  start(
    'ingest: start to first durable put against a bare signed put',
    'ingest-lambda: import and first put',
    'one signed put and nothing else',
    1.6,
  )
  start('etl: ready against Node’s own start', 'etl-lambda: import, WebAssembly compiled', 'Node alone', 2)
  return checks
}
