import { once } from 'node:events'
import type { Server } from 'node:http'
import { questions } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import { calendarOf } from '@telelake/lake'
import type { Calendar } from '@telelake/lake'
import { flattenOptionsOf } from '@telelake/pipeline/flatten-options'
import type { FlattenOptions } from '@telelake/pipeline/flatten-options'
import { createOutboundHandler, OUTBOUND_PATH } from '@telelake/pipeline/receive-outbound'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import type { ReceiveUpdateOptions, WebhookAnswer } from '@telelake/pipeline/receive-update'
import { answerTable } from './answer-table.ts'
import { askAll, rangeUntil } from './answers.ts'
import type { Config } from './config.ts'
import { beginSample, fillSample, markSample, sampleDays } from './fill-sample.ts'
import { closeServer, listen } from './listen.ts'
import { openLocalLake } from './local-lake.ts'
import type { LocalLake } from './local-lake.ts'
import { loadPageFiles } from './page/page-files.ts'
import { createPageServer } from './page/page-server.ts'
import { PageSource } from './page/page-source.ts'
import { daysOwed, processDays } from './process-days.ts'
import { Schedule } from './schedule.ts'
import { createWebhookServer, WEBHOOK_PATH } from './webhook-server.ts'

const PRINTED = 3 // the questions answered in the terminal; the page answers all

export interface StartOptions {
  sample: boolean // fill an empty lake first
  once: boolean // end after printing
}

/** The whole pipeline on one machine: webhook, runs, page; until the signal, or with `once` until the answers are printed. */
export async function start(
  config: Config,
  { sample, once: endsAtOnce }: StartOptions,
  signal: AbortSignal,
): Promise<void> {
  const lake = await openLocalLake(config)
  const calendar = calendarOf(config.TIME_ZONE)
  const flatten = flattenOptionsOf(config, 'telelake')
  console.log(`lake     ${lake.folder}`)
  if (sample) await fill(lake, calendar, flatten, signal)
  const days = await daysOwed(lake.store, calendar, new Date())
  await processDays({ store: lake.store, calendar, days, flatten, signal })

  const engine = await openDuckDb(lake.folder)
  const source = new PageSource({
    engine,
    kind: 'duckdb',
    store: lake.store,
    calendar,
    now: () => new Date(),
  })
  const page = createPageServer(await loadPageFiles(), source, reportError('page'))
  try {
    console.log()
    for (const answer of await askAll(engine, rangeUntil(calendar, new Date()), questions.slice(0, PRINTED)))
      console.log(answerTable(answer))
    const pageUrl = await listen(page, { host: '127.0.0.1', port: config.PAGE_PORT, defaultPort: 8788 })
    if (endsAtOnce) {
      const { status } = await fetch(pageUrl, { signal })
      console.log(`page     ${pageUrl}/ answered ${status}; it ends with this command (stay with --no-once)`)
    } else {
      console.log(`page     ${pageUrl}/`)
      await receiveUntil(signal, config, lake, calendar)
    }
  } finally {
    await closeServer(page)
    engine.close()
  }
}

async function fill(
  { store }: LocalLake,
  calendar: Calendar,
  flatten: FlattenOptions,
  signal: AbortSignal,
): Promise<void> {
  const marker = await beginSample(store, calendar, new Date())
  const days = sampleDays(marker)
  if (marker.is_complete) {
    console.log(`sample   the one of ${days[0]} to ${marker.last_day}, there already`)
    return
  }
  const sent = await fillSample(store, calendar, marker, signal)
  const manifests = await processDays({ store, calendar, days, flatten, signal })
  const rows = manifests.reduce((sum, manifest) => sum + manifest.rows, 0)
  await markSample(store, { ...marker, is_complete: true })
  console.log(
    `sample   ${sent} updates of ${days[0]} to ${marker.last_day} received, ${rows} rows (a retry is no row)`,
  )
}

async function receiveUntil(
  signal: AbortSignal,
  config: Config,
  { store }: LocalLake,
  calendar: Calendar,
): Promise<void> {
  const schedule = new Schedule({
    store,
    calendar,
    flatten: flattenOptionsOf(config, 'telelake'),
    onError: (date, error) => reportError(`run over ${date}`)(error),
  })
  const server = createServerOf(config, store, calendar, schedule)
  try {
    if (server === undefined)
      console.log('webhook  none: WEBHOOK_SECRET_TOKEN is not set (see telelake start --help)')
    else {
      const url = await listen(server, {
        host: config.WEBHOOK_HOST,
        port: config.WEBHOOK_PORT,
        defaultPort: 8787,
      })
      console.log(`webhook  ${url}${WEBHOOK_PATH}`)
      console.log(`outbound ${url}${OUTBOUND_PATH}`)
    }
    console.log('Ctrl-C ends it.')
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    if (server !== undefined) await closeServer(server)
    await schedule.stop()
  }
}

function createServerOf(
  config: Config,
  store: LocalLake['store'],
  calendar: Calendar,
  schedule: Schedule,
): Server | undefined {
  if (config.WEBHOOK_SECRET_TOKEN === undefined) return undefined
  const options: ReceiveUpdateOptions = {
    store,
    calendar,
    secretToken: config.WEBHOOK_SECRET_TOKEN,
    allowedChatIds: config.ALLOWED_CHAT_IDS,
    log: (level, message, fields) => console.error(JSON.stringify({ level, message, ...fields })),
  }
  const noted =
    (receive: ReturnType<typeof createWebhookHandler>): typeof receive =>
    async (event): Promise<WebhookAnswer> => {
      const answer = await receive(event)
      if (answer.statusCode === 200) schedule.noteArrival()
      return answer
    }
  return createWebhookServer(noted(createWebhookHandler(options)), noted(createOutboundHandler(options)))
}

function reportError(subject: string): (error: unknown) => void {
  return (error) => console.error(`${subject}: ${error instanceof Error ? error.message : String(error)}`)
}
