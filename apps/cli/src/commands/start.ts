import { questions } from '@telelake/insights'
import type { QueryEngine } from '@telelake/insights'
import { openDuckDb } from '@telelake/insights/duckdb'
import type { Command } from 'commander'
import { askAll, rangeUntil } from '../answers.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { answerTable } from '../output/answer-table.ts'
import { printError } from '../output/print-error.ts'
import { beginSample, fillSample, markSample, sampleDays } from '../runs/fill-sample.ts'
import { daysOwed, processDays } from '../runs/process-days.ts'
import { closeServer, listen } from '../server/listen.ts'
import { openPage } from '../server/open-page.ts'
import { receiveUpdates } from '../server/receive-updates.ts'

const PRINTED = 3 // questions answered in the terminal; the page answers all

interface StartOptions {
  lake?: string
  sample: boolean // fill an empty lake first
  once?: boolean // stop after printing; default: when the output is no terminal
}

export const startCommand: Command = newCommand('start', [
  'LAKE_URL',
  'RAW_URL',
  ...rowVariables,
  'WEBHOOK_SECRET_TOKEN',
  'ALLOWED_CHAT_IDS',
  'WEBHOOK_HOST',
  'WEBHOOK_PORT',
  'PAGE_PORT',
])
  .description('Run the whole pipeline on this machine: webhook, processing, answers, page.')
  .addOption(lakeOption())
  .option('--sample', 'first fill an empty lake with 28 days of a made-up support group', false)
  .option('--once', 'stop after printing the answers (default when the output is no terminal)')
  .option('--no-once', 'keep running, even when the output is no terminal')
  .action((options: StartOptions) => start(contextOf(options), options))

/** @throws {CommandError} */
async function start(context: Context, { sample, once }: StartOptions): Promise<void> {
  const { calendar, flatten, signal } = context
  const folder = await context.openFolder()
  const store = await context.openStore()
  console.log(`lake     ${folder}`)
  if (sample) await fill(context)
  const days = await daysOwed(store, calendar, new Date())
  await processDays({ store, calendar, days, flatten, signal, onError: printError })
  const engine = await openDuckDb(folder)
  try {
    await printAnswers(context, engine)
    await servePage(context, engine, once ?? !process.stdout.isTTY)
  } finally {
    engine.close()
  }
}

async function printAnswers({ calendar }: Context, engine: QueryEngine): Promise<void> {
  console.log()
  for (const answer of await askAll(engine, rangeUntil(calendar, new Date()), questions.slice(0, PRINTED)))
    console.log(answerTable(answer))
}

async function servePage(context: Context, engine: QueryEngine, once: boolean): Promise<void> {
  const { config, signal } = context
  const page = await openPage(context, engine, 'duckdb')
  try {
    const url = await listen(page, { host: '127.0.0.1', port: config.PAGE_PORT, defaultPort: 8788 })
    if (once) {
      const { status } = await fetch(url, { signal })
      console.log(`page     ${url}/ answered ${status}; it stops with this command (keep it with --no-once)`)
    } else {
      console.log(`page     ${url}/`)
      await receiveUpdates(context)
    }
  } finally {
    await closeServer(page)
  }
}

async function fill(context: Context): Promise<void> {
  const { calendar, flatten, signal } = context
  const store = await context.openStore()
  const marker = await beginSample(store, calendar, new Date())
  const days = sampleDays(marker)
  if (marker.is_complete) {
    console.log(`sample   ${days[0]} to ${marker.last_day}, already present`)
    return
  }
  const sent = await fillSample(store, calendar, marker, signal)
  const manifests = await processDays({ store, calendar, days, flatten, signal })
  const rows = manifests.reduce((sum, manifest) => sum + manifest.rows, 0)
  await markSample(store, { ...marker, is_complete: true })
  console.log(
    `sample   ${sent} updates of ${days[0]} to ${marker.last_day} received, ${rows} rows (retries add none)`,
  )
}
