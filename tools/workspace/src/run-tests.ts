// node tools/workspace/src/run-tests.ts <test | e2e> [options of nx run-many]
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countTests } from './test-counts.ts'
import type { VitestReport } from './test-counts.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const [target = 'test', ...options] = process.argv.slice(2)

const reports = globSync('{apps,packages,tools}/*/package.json', { cwd: root })
  .filter((file) => {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as { nx?: { targets?: object } }
    return Object.hasOwn(manifest.nx?.targets ?? {}, target)
  })
  .map((file) => join(root, dirname(file), `out-${target}`, 'results.json'))

// What an earlier run left must not be counted; Nx brings back what it knows to be true still.
for (const report of reports) rmSync(report, { force: true })

const nx = spawnSync('nx', ['run-many', '-t', target, '--parallel=2', ...options], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (nx.error) throw nx.error

const counts = countTests(
  reports.map((report) =>
    existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestReport) : undefined,
  ),
)
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = nx.status === 0 && counts.failed === 0 ? 0 : 1
