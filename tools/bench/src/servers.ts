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

/** The server of fixed answers; over TLS too where openssl can make it a certificate. */
export interface FixedAnswers extends Server {
  tls?: { endpoint: string; certificate: string } // the file of the certificate
}

/** Start it on the second core, where there is one. @param folder - to make a certificate in */
export async function startFixedAnswers(objects: number, folder: string): Promise<FixedAnswers> {
  const script = new URL('fixed-answer-s3.ts', import.meta.url).pathname
  const certificate = join(folder, 'cert.pem')
  const hasCertificate = makeCertificate(certificate, join(folder, 'key.pem'))
  const command = [process.execPath, '--conditions=@telelake/source', script, String(objects)]
  const [program, ...args] = onCore(1, hasCertificate ? [...command, folder] : command)
  const server = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(server.stdout)
  const [line] = (await once(lines, 'line')) as [string]
  const [port, tlsPort] = line.split(' ')
  return {
    endpoint: `http://127.0.0.1:${port}`,
    ...(tlsPort === undefined ? {} : { tls: { endpoint: `https://127.0.0.1:${tlsPort}`, certificate } }),
    stop: () => ended(server),
  }
}

function makeCertificate(certificate: string, key: string): boolean {
  const asked = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'
  const name = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate]
  return spawnSync('openssl', ['req', ...asked.split(' '), ...name]).status === 0
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
    { stdio: 'ignore' }, // measuring blocks this process: a pipe would not be drained
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
