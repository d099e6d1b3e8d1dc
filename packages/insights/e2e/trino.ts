import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** An answer of Trino: values as its protocol has them. */
export interface TrinoResult {
  columns: { name: string; type: string }[]
  rows: unknown[][]
}

export interface Trino {
  query(sql: string): Promise<TrinoResult>
  stop(): Promise<void>
}

interface Page {
  nextUri?: string
  columns?: { name: string; type: string }[]
  data?: unknown[][]
  error?: { message: string }
}

/**
 * Start a Trino on loopback with nothing but memory to keep tables in.
 *
 * @param home - folder of an unpacked trino-server-core, trino-memory among its plugins
 * @param javaHome - of a JDK that this Trino runs on
 */
export async function startTrino(home: string, javaHome: string): Promise<Trino> {
  const folder = mkdtempSync(join(tmpdir(), 'trino-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const files = {
    'node.properties': `node.environment=test\nnode.id=one\nnode.data-dir=${folder}/data\n`,
    'jvm.config': '-server\n-Xmx1G\n',
    'config.properties': `coordinator=true\nnode-scheduler.include-coordinator=true\nhttp-server.http.port=${port}\ndiscovery.uri=${url}\n`,
    'catalog/memory.properties': 'connector.name=memory\n',
  }
  mkdirSync(join(folder, 'catalog'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)

  const server = spawn(join(home, 'bin/launcher'), ['run', '--etc-dir', folder], {
    env: { ...process.env, JAVA_HOME: javaHome, PATH: `${javaHome}/bin:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4_000)))
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL') // the launcher became the server: run replaces the process
      await once(server, 'close')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    while (!output.includes('SERVER STARTED')) {
      if (server.exitCode !== null) throw new Error(`Trino: expected to start, got\n${output}`)
      await sleep(200)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { query: (sql) => query(url, sql), stop }
}

async function query(url: string, sql: string): Promise<TrinoResult> {
  const headers = { 'x-trino-user': 'test', 'x-trino-catalog': 'memory', 'x-trino-schema': 'default' }
  let columns: TrinoResult['columns'] = []
  const rows: unknown[][] = []
  let response = await fetch(`${url}/v1/statement`, { method: 'POST', headers, body: sql })
  for (;;) {
    const page = (await response.json()) as Page
    if (page.error !== undefined) throw new Error(page.error.message)
    columns = page.columns ?? columns
    rows.push(...(page.data ?? []))
    if (page.nextUri === undefined) return { columns, rows }
    response = await fetch(page.nextUri, { headers })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
