// pnpm bench: measures everything, writes benchmarks.json and benchmarks.md. see --help.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toMarkdown } from './markdown.ts'
import { help, readOptions } from './options.ts'
import type { Options } from './options.ts'
import { machine } from './report.ts'
import type { Report } from './report.ts'
import { runWorks } from './run-works.ts'

const root = new URL('../../../', import.meta.url).pathname
const prose = readFileSync(new URL('../prose.md', import.meta.url), 'utf8')

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    process.stderr.write(`${error.message}\n\n${help}`)
    process.exit(2)
  }
}

const options = optionsOrExit()
if (options.isHelp) {
  process.stdout.write(help)
  process.exit(0)
}
const out = options.out ?? join(root, options.isQuick ? 'tools/bench/out-bench' : 'docs')
const file = join(out, 'benchmarks.json')

/** After every work, so that a run cut short leaves what it has measured. */
function save(report: Report): void {
  mkdirSync(out, { recursive: true })
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`)
  writeFileSync(join(out, 'benchmarks.md'), toMarkdown(report, prose))
}

const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined
if (options.isReport) {
  if (earlier === undefined) throw new Error(`--report: expected ${file}, got nothing`)
  save(earlier)
} else {
  const begun: Report = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    isQuick: options.isQuick,
    rounds: options.rounds,
    perUpdate: {},
    checks: [],
    tables: earlier?.tables ?? {},
    starts: earlier?.starts ?? {},
    ...(earlier?.agreement === undefined ? {} : { agreement: earlier.agreement }),
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await runWorks({ options, folder, root, report: begun, save })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
process.stdout.write(`${readFileSync(join(out, 'benchmarks.md'), 'utf8')}\nwritten to ${out}\n`)
