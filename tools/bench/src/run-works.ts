import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, rawUpdateKey } from '@telelake/lake'
import { agreementOf } from './agreement.ts'
import { checksOf } from './checks.ts'
import { lastLineOf, measure, medianMeasurement, onCore } from './measure.ts'
import type { Measured } from './measure.ts'
import type { BenchInput, Measurement, WorkModule } from './measurement.ts'
import { npmPeers } from './npm-peers.ts'
import type { Options } from './options.ts'
import { prepare } from './prepare.ts'
import { pyarrowEnvironment } from './pyarrow/environment.ts'
import type { PerUpdate, Report, Table } from './report.ts'
import { s3Environment, startFixedAnswers, startVersitygw } from './servers.ts'
import { measureStarts, startNames } from './starts.ts'
import { unzip } from './unzip.ts'
import { benchDay, updateAt } from './updates.ts'
import { flattenWork, growthWork, workIds, works } from './works.ts'
import type { Work } from './works.ts'

export interface Run {
  options: Options
  folder: string // for whatever is made on the way
  root: string // of the workspace
  report: Report // what is not measured again stays
  save: (report: Report) => void
}

/** Measure what is asked for, saving after every work. */
export async function runWorks({ options, folder, root, report, save }: Run): Promise<void> {
  const isAsked = (id: string): boolean => options.only.includes(id)
  const lake = join(folder, 'lake')
  process.stderr.write(`preparing ${options.objects} objects and ${options.rows} lines\n`)
  prepare(lake, options.objects, options.rows)
  const fixed = await startFixedAnswers(options.objects, folder)
  const real = isAsked('s3-run-versitygw') ? await startVersitygw(lake, join(folder, 'versitygw')) : undefined
  const pyarrow = isAsked('folder') ? pyarrowEnvironment(join(root, 'node_modules/.cache')) : undefined
  if (pyarrow !== undefined && 'leftOut' in pyarrow)
    process.stderr.write(`pyarrow: left out, ${pyarrow.leftOut}\n`)
  const fromNpm = isAsked('rows') ? npmPeers(join(root, 'node_modules/.cache')) : undefined
  if (fromNpm !== undefined && 'leftOut' in fromNpm)
    process.stderr.write(`peers from npm: left out, ${fromNpm.leftOut}\n`)

  let current = report
  const keep = (changed: Partial<Report>): void => {
    const next = { ...current, ...changed }
    const checks = checksOf(next.tables, next.starts)
    save((current = { ...next, checks, perUpdate: perUpdateOf(next) }))
  }
  const keepTable = (id: string, about: Pick<Table, 'title' | 'note' | 'unit'>, measured: Measured): void => {
    const { title, note, unit } = about
    const tables = { ...current.tables, [id]: { title, note, unit, date: report.date, ...measured } }
    const known = workIds.filter((work) => tables[work] !== undefined)
    keep({ tables: Object.fromEntries(known.map((work) => [work, tables[work]!])) })
  }
  const compare = async (work: Work): Promise<void> => {
    const server = work.server === 'versitygw' ? real : work.server === undefined ? undefined : fixed
    if (work.server === 'versitygw' && real === undefined) {
      process.stderr.write(`${work.id}: left out, versitygw is not on PATH\n`)
      return
    }
    const module = (await import(`./work/${work.module}.ts`)) as WorkModule
    const input: BenchInput = {
      folder: lake,
      count: work.unit === 'rows' ? options.rows : options.objects,
      endpoint: server?.endpoint ?? '',
      out: join(folder, 'out.parquet'),
      python: pyarrow !== undefined && 'python' in pyarrow ? pyarrow.python : '',
      npmPeers: fromNpm !== undefined && 'loader' in fromNpm ? fromNpm.loader : '',
    }
    const peers = Object.keys(module.peers)
    const rounds = Math.min(options.rounds, work.mostRounds ?? Infinity)
    keepTable(work.id, work, measure({ work: work.module, peers, input, rounds, environment: s3Environment }))
  }
  try {
    for (const work of works) if (isAsked(work.id)) await compare(work)
    if (isAsked('ndjson')) {
      const updates = Array.from({ length: Math.min(5000, options.rows) }, (_, n) =>
        updateAt(n * 40, options.rows * 40),
      )
      keep({ agreement: await agreementOf(updates, folder) })
    }
    if (isAsked('flatten')) {
      const note = `${flattenWork.note} Updates of`
      const { meanBytes, peers } = flattenStages(options)
      keepTable(
        'flatten',
        { ...flattenWork, note: `${note} ${meanBytes} bytes on average.` },
        { peers, leftOut: {} },
      )
    }
    if (isAsked('growth')) keepTable('growth', growthWork, growth(options, lake))
    if (isAsked('starts')) {
      const oneUpdate = join(folder, 'one-update')
      mkdirSync(oneUpdate)
      await (
        await openStore(oneUpdate)
      ).put(rawUpdateKey(benchDay, 1), Buffer.from(JSON.stringify({ ...updateAt(0, 1), update_id: 1 })))
      const trust = fixed.tls && { NODE_EXTRA_CA_CERTS: fixed.tls.certificate }
      const starts = measureStarts({
        ingestFolder: unzip(join(root, 'apps/ingest-lambda/dist/ingest-lambda.zip'), join(folder, 'ingest')),
        etlFolder: unzip(join(root, 'apps/etl-lambda/dist/etl-lambda.zip'), join(folder, 'etl')),
        endpoint: fixed.tls?.endpoint ?? fixed.endpoint,
        lake: oneUpdate,
        day: benchDay,
        starts: options.starts,
        environment: { ...s3Environment, ...trust },
      })
      keep({ starts })
    }
  } finally {
    await fixed.stop()
    await real?.stop()
  }
}

function flattenStages({ isQuick }: Options): { meanBytes: number; peers: Record<string, Measurement> } {
  const script = new URL('flatten-stages.ts', import.meta.url).pathname
  const sizes = isQuick ? ['500', '2'] : ['40000', '7']
  const command = ['--expose-gc', '--conditions=@telelake/source', script, ...sizes]
  return JSON.parse(lastLineOf(onCore(0, [process.execPath, ...command]), {})) as ReturnType<
    typeof flattenStages
  >
}

/** The sizes take turns, as peers do. */
function growth({ growth: sizes, rounds, isQuick }: Options, folder: string): Measured {
  const measured = sizes.map((): Measurement[] => [])
  for (let round = 0; round < (isQuick ? 1 : rounds); round++)
    for (const [index, count] of sizes.entries()) {
      const input: BenchInput = { folder, count, endpoint: '', out: '', python: '', npmPeers: '' }
      const { peers } = measure({ work: 'growth', peers: ['telelake'], input, rounds: 1 })
      measured[index]!.push(peers.telelake!)
    }
  const medians = measured.map((all): [string, Measurement] => {
    const median = medianMeasurement(all)
    return [`telelake, ${median.units.toLocaleString('en')} objects`, median]
  })
  return { peers: Object.fromEntries(medians), leftOut: {} }
}

function perUpdateOf({ tables, starts }: Report): PerUpdate {
  const run = tables['s3-run']?.peers['telelake, text derived'] // as it is by default
  const written = tables.folder?.peers['telelake, text derived'] // objects that all differ
  const warm = starts[startNames.warm]
  const start = starts[startNames.ingest]
  return {
    ...(run === undefined ? {} : { etlCpuMicroseconds: (run.cpuSeconds * 1e6) / run.units }),
    ...(written?.bytes === undefined ? {} : { parquetBytes: written.bytes / written.units }),
    ...(warm === undefined ? {} : { ingestCpuMicroseconds: warm.cpuMilliseconds * 1000 }),
    ...(start === undefined ? {} : { ingestStartMilliseconds: start.cpuMilliseconds }),
  }
}
