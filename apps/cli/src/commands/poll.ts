import { setTimeout as delay } from 'node:timers/promises'
import { daysFromTo } from '@telelake/lake'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { generateSecretToken, SECRET_TOKEN_HEADER } from '@telelake/telegram-schema'
import type { Command } from 'commander'
import { createBotApi } from '../bot/bot-api.ts'
import { pollUpdates } from '../bot/poll-updates.ts'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand, rowVariables } from '../options/new-command.ts'
import { printLog } from '../output/print-log.ts'
import { processDays } from '../runs/process-days.ts'

interface PollOptions {
  lake?: string
  once: boolean
}

export const pollCommand: Command = newCommand('poll', [
  'LAKE_URL',
  'RAW_URL',
  ...rowVariables,
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'ALLOWED_CHAT_IDS',
])
  .description("Fetch a bot's updates into the lake, without a public address.")
  .addOption(lakeOption())
  .option('--once', 'stop when no update is left, and process those fetched', false)
  .action((options: PollOptions) => poll(contextOf(options), options))

/** Fetch updates until the signal or, with `once`, until none is left; those are processed. @throws {CommandError} A webhook is set. */
async function poll(context: Context, { once }: PollOptions): Promise<void> {
  const { config, calendar, flatten, signal } = context
  const firstDay = calendar.at(Date.now()).date
  const api = createBotApi(config)
  const store = await context.openStore()
  const { url } = await api.call('getWebhookInfo', (bot) => bot.getWebhookInfo())
  if (url !== undefined && url !== '')
    throw new CommandError(
      `poll: a webhook is set, at ${new URL(url).host}, and Telegram sends updates to only one of the two (remove it with: telelake webhook delete)`,
    )
  const me = await api.call('getMe', (bot) => bot.getMe())
  console.log(`lake     ${store.url}`)
  console.log(`polling  @${me.username}${once ? '' : '; Ctrl-C ends it'}`)

  // Polled updates go through the webhook's handler: the same checks, the same keys.
  const secretToken = generateSecretToken()
  const receive = createWebhookHandler({
    store,
    calendar,
    secretToken,
    allowedChatIds: config.ALLOWED_CHAT_IDS,
    log: printLog,
  })
  const kept = await pollUpdates({
    api,
    once,
    signal,
    keep: async (update) => {
      const event = { headers: { [SECRET_TOKEN_HEADER]: secretToken }, body: update.toString() }
      return (await receive(event)).statusCode === 200
    },
    wait: (ms, stop) => delay(ms, undefined, { signal: stop }).catch(() => undefined),
    onTrouble: (message, ms) => console.error(`${message}; trying again in ${Math.ceil(ms / 1000)} s`),
  })
  console.log(`kept     ${kept} updates`)
  if (kept === 0) return
  const today = calendar.at(Date.now()).date
  if (!once) {
    console.log(`rows     none of them yet: telelake etl --from ${firstDay} --to ${today}`)
    return
  }
  const days = daysFromTo(firstDay, today)
  const manifests = await processDays({ store, calendar, days, flatten, signal })
  console.log(`rows     ${manifests.reduce((sum, { rows }) => sum + rows, 0)} in ${days.join(' and ')}`)
}
