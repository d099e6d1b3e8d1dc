import { once } from 'node:events'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addEngineOptions } from '../options/engine-options.ts'
import type { EngineOptions } from '../options/engine-options.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'
import { closeServer, listen } from '../server/listen.ts'
import { openPage } from '../server/open-page.ts'

interface DashboardOptions extends EngineOptions {
  lake?: string
  port?: string
}

export const dashboardCommand: Command = addEngineOptions(
  newCommand('dashboard', ['LAKE_URL', 'TIME_ZONE', 'PAGE_PORT']),
)
  .description('Serve the page of all answers to this machine, until Ctrl-C.')
  .addOption(lakeOption())
  .option('--port <port>', 'port of the page (default: PAGE_PORT, or 8788, or a free one)')
  .action((options: DashboardOptions) => dashboard(contextOf(options), options))

/** @throws {CommandError} */
async function dashboard(context: Context, options: DashboardOptions): Promise<void> {
  const { config, signal } = context
  const port = options.port === undefined ? config.PAGE_PORT : portOf(options.port)
  const engine = await context.openEngine(options)
  try {
    const server = await openPage(context, engine, options.engine)
    try {
      const url = await listen(server, { host: '127.0.0.1', port, defaultPort: 8788 })
      console.log(`page     ${url}/\nCtrl-C ends it.`)
      if (!signal.aborted) await once(signal, 'abort')
    } finally {
      await closeServer(server)
    }
  } finally {
    engine.close()
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new CommandError(`--port: expected a port, 0 to 65535, got "${text}"`)
  return port
}
