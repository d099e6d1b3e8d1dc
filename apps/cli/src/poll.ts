import { setTimeout as delay } from 'node:timers/promises'
import { calendarOf, openLake } from '@telelake/lake'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { generateSecretToken, SECRET_TOKEN_HEADER } from '@telelake/telegram-schema'
import { createBotApi } from './bot-api.ts'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { pollUpdates } from './poll-updates.ts'

/** Fetch a bot's updates into the lake without a public address, until the signal or, with `once`, until none is left. */
export async function poll(config: Config, { once }: { once: boolean }, signal: AbortSignal): Promise<void> {
  const api = createBotApi(config)
  const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
  const { url } = await api.call('getWebhookInfo', (bot) => bot.getWebhookInfo())
  if (url !== undefined && url !== '')
    throw new CommandError(
      `poll: expected no webhook, got one at ${new URL(url).host}: Telegram gives updates to one of the two (remove it with: telelake webhook delete)`,
    )
  const me = await api.call('getMe', (bot) => bot.getMe())
  console.log(`lake     ${store.url}`)
  console.log(`polling  @${me.username}${once ? '' : '; Ctrl-C ends it'}`)

  // The door of the webhook is the door here: the same checks, the same keys.
  const secretToken = generateSecretToken()
  const receive = createWebhookHandler({
    store,
    calendar: calendarOf(config.TIME_ZONE),
    secretToken,
    allowedChatIds: config.ALLOWED_CHAT_IDS,
    log: (level, message, fields) => console.error(JSON.stringify({ level, message, ...fields })),
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
}
