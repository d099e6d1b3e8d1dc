import { once } from 'node:events'
import { openLake, calendarOf } from '@telelake/lake'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { openEngine } from './engine.ts'
import type { EngineOptions } from './engine.ts'
import { closeServer, listen } from './listen.ts'
import { loadPageFiles } from './page/page-files.ts'
import { createPageServer } from './page/page-server.ts'
import { PageSource } from './page/page-source.ts'

export interface DashboardOptions extends EngineOptions {
  port?: string
}

/** Serve the page over a lake to this machine, until the signal. @throws {CommandError} */
export async function dashboard(
  config: Config,
  options: DashboardOptions,
  signal: AbortSignal,
): Promise<void> {
  const port = options.port === undefined ? config.PAGE_PORT : portOf(options.port)
  const files = await loadPageFiles()
  const engine = await openEngine(config, options)
  const source = new PageSource({
    engine,
    kind: options.engine,
    store: await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL }),
    calendar: calendarOf(config.TIME_ZONE),
    now: () => new Date(),
  })
  const server = createPageServer(files, source, (error) =>
    console.error(`page: ${error instanceof Error ? error.message : String(error)}`),
  )
  try {
    const url = await listen(server, { host: '127.0.0.1', port, defaultPort: 8788 })
    console.log(`page     ${url}/\nCtrl-C ends it.`)
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    await closeServer(server)
    engine.close()
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new CommandError(`--port: expected a port, 0 to 65535, got "${text}"`)
  return port
}
