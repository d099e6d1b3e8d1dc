import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const node = ['--conditions=@telelake/source', main]

export interface Finished {
  status: number | null
  stdout: string
  stderr: string
}

/** Run `telelake` to its end, with these variables and no others, and this on standard input. */
export function telelake(
  args: readonly string[],
  env: Record<string, string> = {},
  input: string = '',
): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    env,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

export interface Running {
  process: ChildProcess
  /** Resolves with the match once the output has one; rejects when the command ends before. */
  sees(pattern: RegExp): Promise<RegExpExecArray>
  /** Resolves when it ended by itself. */
  ended: Promise<Finished>
  /** Send a signal and wait for the end. */
  end(signal: NodeJS.Signals): Promise<Finished>
}

/** Begin to run `telelake`. */
export function startTelelake(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [...node, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  const watchers = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const watch of watchers) watch()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const closed = new Promise<Finished>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
  return {
    process: child,
    ended: closed,
    sees: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          const match = pattern.exec(stdout)
          if (match !== null) {
            watchers.delete(watch)
            resolve(match)
          }
        }
        watchers.add(watch)
        watch()
        void closed.then((end) => reject(new Error(`ended with ${end.status}: ${end.stderr}`)))
      }),
    end: (signal) => {
      child.kill(signal)
      return closed
    },
  }
}
