// Runs before every root script. Plain JavaScript for any Node: it must be able to say what is wrong on an old one.
// `verifyDepsBeforeRun` installs first, but an install that fails may end in a mere warning, and the script would then
// run without its dependencies on whatever Node the machine has.
import { existsSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const major = Number(process.versions.node.split('.')[0])
const problems = []
if (
  !existsSync(new URL('node_modules/nx/package.json', root)) ||
  !existsSync(new URL('apps/cli/node_modules', root))
)
  problems.push(
    'dependencies: expected an install, got none (the install before this line failed; run: npx --yes pnpm@12.21.0 install)',
  )
if (major < 24)
  problems.push(
    `node: expected 24 from the dev dependency "node", got ${process.version} (the install before this line failed; run: npx --yes pnpm@12.21.0 install)`,
  )
for (const problem of problems) console.error(`telelake: ${problem}`)
if (problems.length > 0) process.exit(1)
