import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { unzipSync } from 'fflate'

const driver = `
const { handler } = await import(process.argv[1])
const event = JSON.parse(process.argv[2])
process.stdout.write('\\n' + JSON.stringify(await handler(event)))
`

/** @type {typeof import('./unpacked-zip.d.mts').unpackZip} */
export function unpackZip(zip) {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'))
  const files = unzipSync(readFileSync(zip))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  /** @type {import('./unpacked-zip.d.mts').UnpackedZip['run']} */
  const run = async (environment, script, ...args) => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '--eval', script, join(folder, 'handler.mjs'), ...args],
      { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const [[status], stdout, stderr] = await Promise.all([
      once(child, 'close'),
      text(child.stdout),
      text(child.stderr),
    ])
    return { status, stdout, stderr }
  }
  return {
    folder,
    names: Object.keys(files),
    run,
    async invoke(environment, event) {
      const ended = await run(environment, driver, JSON.stringify(event))
      const last = ended.stdout.split('\n').at(-1) ?? ''
      return { ...ended, answer: last === '' ? undefined : JSON.parse(last) }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
