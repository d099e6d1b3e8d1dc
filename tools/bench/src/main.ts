// pnpm bench [--quick] [--rounds n] [--rows n] [--objects n] [--growth n,n,n] [--only works] [--out folder]: measure everything, write bench.json and benchmarks.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checksOf } from './checks.ts'
import { coldStart, measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { machine, toMarkdown } from './report.ts'
import type { Report, Table } from './report.ts'
import { s3Environment, startFixedAnswers, startVersitygw } from './servers.ts'
import { benchDay } from './updates.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false }, // small sizes, one round: shows that it runs, its figures mean nothing
    rounds: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' }, // works, separated by commas
    rows: { type: 'string' },
    objects: { type: 'string' },
    growth: { type: 'string' }, // three numbers of objects, rising
  },
})
const isQuick = values.quick
const rounds = Number(values.rounds ?? (isQuick ? 1 : 3))
const defaults = isQuick
  ? { rows: 500, objects: 300, growth: [500, 1000, 2000] }
  : { rows: 200_000, objects: 50_000, growth: [20_000, 200_000, 2_000_000] }
const sizes = {
  rows: Number(values.rows ?? defaults.rows),
  objects: Number(values.objects ?? defaults.objects),
  growth: values.growth?.split(',').map(Number) ?? defaults.growth,
}
const root = new URL('../../../', import.meta.url).pathname
const out = values.out ?? (isQuick ? join(root, 'tools/bench/out-bench') : join(root, 'docs'))
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const lake = join(folder, 'lake')
const isAsked = (work: string): boolean => values.only === undefined || values.only.split(',').includes(work)
const tables: Table[] = []
const coldStarts: Record<string, number> = {}

async function compare(
  work: string,
  title: string,
  note: string,
  unit: string,
  count: number,
  endpoint = '',
): Promise<void> {
  if (!isAsked(work)) return
  const { peers } = (await import(`./work/${work}.ts`)) as { peers: Record<string, unknown> }
  const input = { folder: lake, count, endpoint, out: join(folder, 'out.parquet') }
  const measured = measure({ work, peers: Object.keys(peers), input, rounds, environment: s3Environment })
  const leftOut = Object.keys(peers).filter((peer) => !measured.has(peer))
  const missing = leftOut.length === 0 ? '' : ` Left out, not installed here: ${leftOut.join(', ')}.`
  tables.push({ title, note: note + missing, unit, peers: [...measured] })
  save()
}

function report(): Report {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    isQuick,
    tables,
    coldStarts,
    checks: checksOf(tables, coldStarts, sizes.growth),
  }
}

/** After every work, so that a run cut short leaves what it has measured. */
function save(): void {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'benchmarks.json'), `${JSON.stringify(report(), undefined, 2)}\n`)
  writeFileSync(join(out, 'benchmarks.md'), toMarkdown(report()))
}

process.stderr.write(`preparing ${sizes.objects} objects and ${sizes.rows} lines\n`)
prepare(lake, sizes.objects, sizes.rows)
const server = await startFixedAnswers(sizes.objects)
const real = await startVersitygw(lake, join(folder, 'versitygw'))
try {
  await compare(
    'rows',
    'Rows in memory to Parquet',
    'Objects of 103 columns, most of them null; ZSTD. What a peer needs them turned into is part of its time. The lists are joined to one text for those that write none.',
    'rows',
    sizes.rows,
  )
  await compare(
    'ndjson',
    'One NDJSON file to Parquet',
    'DuckDB makes a third of the columns, and none of those derived from text (language, questions, emoji).',
    'rows',
    sizes.rows,
  )
  await compare(
    'folder',
    'A folder of raw objects to Parquet',
    'Telelake does a whole run: listing, 103 columns with text derived, manifest. DuckDB makes 33 columns.',
    'objects',
    sizes.objects,
  )
  await compare(
    's3-reads',
    'Reads from S3',
    'Objects of 1 kB from a server of fixed answers on the other core, 64 at a time.',
    'objects',
    sizes.objects,
    server.endpoint,
  )
  await compare(
    's3-run',
    'A whole run from S3, fixed answers',
    'Listing, reads, rows, Parquet, manifest; the server of fixed answers on the other core.',
    'objects',
    sizes.objects,
    server.endpoint,
  )
  if (real !== undefined)
    await compare(
      's3-run',
      'A whole run from S3, versitygw',
      'The same from a real server, which shares the machine and takes most of it.',
      'objects',
      sizes.objects,
      real.endpoint,
    )
  if (isAsked('growth')) {
    const note = 'The run over days that exist only as they are read: memory is that of the run alone.'
    const peers: Table['peers'] = sizes.growth.map((count) => {
      const input = { folder: lake, count, endpoint: '', out: '' }
      return [
        `telelake, ${count} objects`,
        measure({
          work: 'growth',
          peers: ['telelake'],
          input,
          rounds: isQuick ? 1 : Math.min(rounds, 3),
        }).get('telelake')!,
      ]
    })
    tables.push({ title: 'Growth of a day', note, unit: 'objects', peers })
    save()
  }
  if (isAsked('cold')) {
    const spawns = isQuick ? 1 : 15
    const ingest = join(root, 'apps/ingest-lambda/dist/bundle/handler.mjs')
    const etl = join(root, 'apps/etl-lambda/dist/bundle/handler.mjs')
    const wasm = join(root, 'packages/parquet-writer/node_modules/parquet-wasm/esm/parquet_wasm_bg.wasm')
    const url = `s3://lake?endpoint=${server.endpoint}`
    const lean = { ...s3Environment, LAKE_URL: url, WEBHOOK_SECRET_TOKEN: 'secret_1' }
    const sdk = { ...lean, LAKE_URL: `${url}&client=sdk` }
    coldStarts['Node alone'] = coldStart('node.mjs', [], spawns, {})
    coldStarts['one signed put and nothing else'] = coldStart(
      'signed-put.mjs',
      [server.endpoint],
      spawns,
      s3Environment,
    )
    coldStarts['ingest-lambda: import and first put'] = coldStart('webhook.mjs', [ingest], spawns, lean)
    coldStarts['ingest-lambda on the AWS SDK: import and first put'] = coldStart(
      'webhook.mjs',
      [ingest],
      spawns,
      sdk,
    )
    coldStarts['ingest-lambda, warm: one update'] = coldStart(
      'webhook.mjs',
      [ingest, 'warm'],
      Math.min(spawns, 5),
      lean,
    )
    coldStarts['ingest-lambda on the AWS SDK, warm: one update'] = coldStart(
      'webhook.mjs',
      [ingest, 'warm'],
      Math.min(spawns, 5),
      sdk,
    )
    coldStarts['etl-lambda: import, WebAssembly compiled'] = coldStart('etl.mjs', [etl, wasm], spawns, lean)
  }
} finally {
  await server.stop()
  await real?.stop()
  rmSync(folder, { recursive: true })
}

save()
console.log(`${toMarkdown(report())}\nwritten to ${out} (a day of ${benchDay})`)
