// node tools/workspace/preflight.mjs <cli | all> [program with its arguments]: comes first in every root script. It installs
// what is missing, `cli` without compilers, test runners and Pulumi, and runs the program on the Node that is installed
// too. Plain JavaScript for any Node, since it may itself run on an old one.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const [asked, ...program] = process.argv.slice(2)
const scope = existsSync(new URL('node_modules/nx', root)) ? 'all' : asked // never less than is there
// With pnpm's own number of connections the first downloads of a filtered install waited over a minute, three times of three.
const cliOnly = ['--prod', '--network-concurrency=16', '--filter', '.', '--filter', '@telelake/cli...']

/** What an install depends on: the lockfile and every manifest. */
function fingerprint() {
  const manifests = ['packages', 'apps', 'tools'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}/package.json`),
  )
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests.sort()])
    if (existsSync(new URL(file, root))) hash.update(`${file}\n${read(file)}`)
  return hash.digest('hex')
}

/** The pnpm that runs this script, or the one the workspace names. */
function pnpm(args) {
  const running = process.env.npm_execpath
  const isPnpm = /^pnpm\//.test(process.env.npm_config_user_agent ?? '') && existsSync(running ?? '')
  const command = !isPnpm
    ? ['npx', '--yes', JSON.parse(read('package.json')).packageManager]
    : /\.[cm]?js$/.test(running)
      ? [process.execPath, running]
      : [running]
  return spawnSync(command[0], [...command.slice(1), ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status
}

const stamp = 'node_modules/.telelake-installed' // the scope and fingerprint of the last install
const [installed, of] = existsSync(new URL(stamp, root)) ? read(stamp).split(' ') : []
const expected = fingerprint()
if (of !== expected || (installed !== scope && installed !== 'all')) {
  const status = pnpm(['install', ...(scope === 'cli' ? cliOnly : [])])
  // pnpm puts node_modules/.bin first.
  const { stdout } = spawnSync('node', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0 || !/^v(2[4-9]|[3-9]\d)\./.test(stdout)) {
    console.error('telelake: the install failed or left no Node 24; run: npx --yes pnpm@12.21.0 install')
    process.exit(1)
  }
  writeFileSync(new URL(stamp, root), `${scope} ${fingerprint()}`)
}

// A shell would remember where it found `node` before the install, so that the program is started from here.
if (program.length > 0) {
  const child = spawn('node', ['--conditions=@telelake/source', ...program], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.on('SIGINT', () => {}) // the terminal sends it to the child as well, which decides
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}
