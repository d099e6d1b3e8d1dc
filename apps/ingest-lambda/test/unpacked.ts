import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'

export interface Unpacked {
  folder: string
  names: string[]
  /** Call the handler in a process of its own, as Lambda does: from that folder, with those variables and no others. */
  invoke(
    environment: Record<string, string>,
    event: unknown,
  ): { status: number | null; answer: unknown; stderr: string }
  /** Run a script in a process of its own; its arguments are the handler's file and those given. It must end well. */
  run(environment: Record<string, string>, script: string, ...args: string[]): Promise<{ stdout: string }>
  remove(): void
}

const driver = `
const { handler } = await import(process.argv[1])
const event = JSON.parse(process.argv[2])
process.stdout.write('\\n' + JSON.stringify(await handler(event)))
`

/** A deployable ZIP in an empty folder, with nothing of this repository beside it. */
export function unpack(zip: URL): Unpacked {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'))
  const files = unzipSync(readFileSync(zip))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return {
    folder,
    names: Object.keys(files),
    run: (environment, script, ...args) =>
      promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script, join(folder, 'handler.mjs'), ...args],
        { cwd: folder, env: environment },
      ),
    invoke(environment, event) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '--eval', driver, join(folder, 'handler.mjs'), JSON.stringify(event)],
        { cwd: folder, env: environment, encoding: 'utf8' },
      )
      const last = stdout.split('\n').at(-1) ?? ''
      return { status, stderr, answer: last === '' ? undefined : (JSON.parse(last) as unknown) }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
