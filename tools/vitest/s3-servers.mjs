// A global set-up of Vitest: real S3 servers on loopback, each with one empty bucket named `lake`. Tests get them by
// inject('s3Servers'). The programs have to be on PATH; .ci/run installs them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.mjs'

const environment = {
  AWS_ACCESS_KEY_ID: 'telelake',
  AWS_SECRET_ACCESS_KEY: 'telelake-secret',
  AWS_REGION: 'us-east-1',
}

/** @type {Record<string, (port: number, folder: string) => string[]>} */
const programs = {
  versitygw: (port, folder) => [
    ...['--access', environment.AWS_ACCESS_KEY_ID, '--secret', environment.AWS_SECRET_ACCESS_KEY],
    ...['--port', `127.0.0.1:${port}`, '--keep-alive', 'posix', join(folder, 'data')],
  ],
  moto_server: (port) => ['-H', '127.0.0.1', '-p', String(port)],
}

/** On a disk versitygw spends ten times as long on a write; 200,000 objects with their attributes take 1 GB of memory. */
const ROOM_BYTES = 4 * 1024 ** 3

/** @param {import('vitest/node').TestProject} project */
export default async function setup(project) {
  const servers = await Promise.all(Object.keys(programs).map(startServer))
  project.provide(
    's3Servers',
    servers.map(({ name, endpoint }) => ({ name, endpoint, environment })),
  )
  return () => Promise.all(servers.map(({ stop }) => stop()))
}

/** @param {string} name */
async function startServer(name) {
  const folder = mkdtempSync(join(fastFolder(), `${name}-`))
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  mkdirSync(join(folder, 'data', 'lake'), { recursive: true })
  const server = spawn(name, programs[name](port, folder), { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL')
      await once(server, 'close')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  let output = ''
  await new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
      if (!output.includes(String(port))) return // both name their address once they listen
      for (const stream of [server.stdout, server.stderr]) stream.off('data', read).resume() // a line for each request
      resolve(undefined)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('error', () =>
      reject(new Error(`${name}: expected the program on PATH, got none (see .ci/run)`)),
    )
    server.on('exit', (code) => reject(new Error(`${name}: expected a server, got exit ${code}: ${output}`)))
  })
  if (name === 'moto_server') await fetch(`${endpoint}/lake`, { method: 'PUT' })
  return { name, endpoint, stop }
}

/** A file system in memory where there is one with room. */
function fastFolder() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > ROOM_BYTES ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
