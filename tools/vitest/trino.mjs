// A Trino for e2e tests: the engine that Athena is made of. .ci/run fetches it and names it in the environment.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.mjs'

/** @type {typeof import('./trino.d.mts').startTrino} */
export async function startTrino(catalogs = {}) {
  const { TRINO_HOME: home, TRINO_JAVA_HOME: javaHome } = process.env
  if (home === undefined || javaHome === undefined)
    throw new Error('TRINO_HOME, TRINO_JAVA_HOME: expected a Trino and its JDK, got none (see .ci/run)')
  const folder = mkdtempSync(join(tmpdir(), 'trino-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const files = {
    'node.properties': `node.environment=test\nnode.id=one\nnode.data-dir=${folder}/data\n`,
    'jvm.config': '-server\n-Xmx1G\n',
    'config.properties': `coordinator=true\nnode-scheduler.include-coordinator=true\nhttp-server.http.port=${port}\ndiscovery.uri=${url}\n`,
    ...Object.fromEntries(
      Object.entries(catalogs).map(([name, properties]) => [
        `catalog/${name}.properties`,
        Object.entries(properties)
          .map(([key, value]) => `${key}=${value}\n`)
          .join(''),
      ]),
    ),
  }
  mkdirSync(join(folder, 'catalog'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)

  const server = spawn(join(home, 'bin/launcher'), ['run', '--etc-dir', folder], {
    env: { ...process.env, JAVA_HOME: javaHome, PATH: `${javaHome}/bin:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-4_000)))
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGKILL') // the launcher became the server: run replaces the process
      await once(server, 'close')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    while (!output.includes('SERVER STARTED')) {
      if (server.exitCode !== null) throw new Error(`Trino did not start:\n${output}`)
      await sleep(200)
    }
    // A server that has started may not have found itself as a node yet.
    while (!(await hasNodes(url))) await sleep(200)
    const { nodeVersion } = await (await fetch(`${url}/v1/info`)).json()
    return { version: nodeVersion.version, query: (sql, session) => query(url, sql, session), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {string} url */
async function hasNodes(url) {
  try {
    const { rows } = await query(url, "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'")
    return rows[0]?.[0] > 0
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NO_NODES_AVAILABLE')) return false
    throw error
  }
}

/** @type {(url: string, sql: string, session?: import('./trino.d.mts').TrinoSession) => Promise<import('./trino.d.mts').TrinoResult>} */
async function query(url, sql, { catalog, schema, statements = {} } = {}) {
  const headers = {
    'x-trino-user': 'test',
    'x-trino-time-zone': 'UTC', // as Athena's
    ...(catalog !== undefined && { 'x-trino-catalog': catalog }),
    ...(schema !== undefined && { 'x-trino-schema': schema }),
    'x-trino-prepared-statement': Object.entries(statements)
      .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
      .join(','),
  }
  let columns = []
  const rows = []
  let response = await fetch(`${url}/v1/statement`, { method: 'POST', headers, body: sql })
  for (;;) {
    const page = await response.json()
    if (page.error !== undefined) throw new Error(`${page.error.errorName}: ${page.error.message}`)
    columns = page.columns ?? columns
    rows.push(...(page.data ?? []))
    if (page.nextUri === undefined) return { columns, rows }
    response = await fetch(page.nextUri, { headers })
  }
}
