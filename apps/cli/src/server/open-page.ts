import type { Server } from 'node:http'
import type { QueryEngine } from '@telelake/insights'
import type { Context } from '../context.ts'
import { printError } from '../output/print-error.ts'
import { loadPageFiles } from '../page/page-files.ts'
import { createPageServer } from '../page/page-server.ts'
import { PageSource } from '../page/page-source.ts'
import type { PageSourceOptions } from '../page/page-source.ts'

/** A server of the page over a lake, not listening yet. */
export async function openPage(
  context: Context,
  engine: QueryEngine,
  kind: PageSourceOptions['kind'],
): Promise<Server> {
  const source = new PageSource({
    engine,
    kind,
    store: await context.openStore(),
    calendar: context.calendar,
    now: () => new Date(),
  })
  return createPageServer(await loadPageFiles(), source, (error) => printError('page', error))
}
