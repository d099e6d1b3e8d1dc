import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onCore } from './measure.ts'

export interface Server {
  endpoint: string
  stop(): Promise<void>
}

/** Keys and region of the servers; of no account anywhere. */
export const s3Environment = {
  AWS_ACCESS_KEY_ID: 'telelake',
  AWS_SECRET_ACCESS_KEY: 'telelake-secret',
  AWS_REGION: 'us-east-1',
}

/** The server of fixed answers, on the second core where there is one. */
export async function startFixedAnswers(objects: number): Promise<Server> {
  const script = new URL('fixed-answer-s3.ts', import.meta.url).pathname
  const [program, ...args] = onCore(1, [
    process.execPath,
    '--conditions=@telelake/source',
    script,
    String(objects),
  ])
  const server = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(server.stdout)
  const [port] = (await once(lines, 'line')) as [string]
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => ended(server) }
}

/** versitygw over a lake in a folder, whose files it serves as objects; undefined where it is not installed. */
export async function startVersitygw(lake: string, folder: string): Promise<Server | undefined> {
  if (spawnSync('versitygw', ['--version']).error !== undefined) return undefined
  mkdirSync(join(folder, 'meta'), { recursive: true })
  mkdirSync(join(folder, 'data'))
  symlinkSync(lake, join(folder, 'data', 'lake'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const server = spawn(
    'versitygw',
    [
      '--access',
      s3Environment.AWS_ACCESS_KEY_ID,
      '--secret',
      s3Environment.AWS_SECRET_ACCESS_KEY,
      '--port',
    ].concat(`127.0.0.1:${port}`, 'posix', '--sidecar', join(folder, 'meta'), join(folder, 'data')),
    { stdio: 'ignore' }, // measuring blocks this process: nobody would empty a pipe
  )
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { endpoint, stop: () => ended(server) }
}

async function ended(server: ReturnType<typeof spawn>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGKILL')
  await once(server, 'close')
}
