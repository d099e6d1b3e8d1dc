import { rm, writeFile } from 'node:fs/promises'
import { generateSecretToken, updateKinds } from '@telelake/telegram-schema'
import type { Api } from 'grammy/web'
import { createBotApi } from './bot-api.ts'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'

const PORTS: readonly string[] = ['', '443', '80', '88', '8443'] // https://core.telegram.org/bots/api#setwebhook

export interface SetWebhookOptions {
  secretFile?: string | undefined // where a new secret is written; must not be there yet
  maxConnections: string
  dropPending: boolean
}

type AllowedUpdates = NonNullable<NonNullable<Parameters<Api['setWebhook']>[1]>['allowed_updates']>

/** Tell Telegram where to send updates, all kinds of them, with the secret set, or a new one that is shown this once. */
export async function setWebhook(config: Config, url: string, options: SetWebhookOptions): Promise<void> {
  const api = createBotApi(config)
  assertWebhookUrl(url, config.TELEGRAM_API_ROOT)
  const connections = Number(options.maxConnections)
  if (!Number.isInteger(connections) || connections < 1 || connections > 100)
    throw new CommandError(`--max-connections: expected 1 to 100, got "${options.maxConnections}"`)
  if (config.WEBHOOK_SECRET_TOKEN !== undefined && options.secretFile !== undefined)
    throw new CommandError('--secret-file: expected no WEBHOOK_SECRET_TOKEN beside it, got both')

  const secret = config.WEBHOOK_SECRET_TOKEN ?? generateSecretToken()
  const { secretFile } = options
  if (secretFile !== undefined)
    try {
      await writeFile(secretFile, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'a failure'
      throw new CommandError(`--secret-file: expected to write a new file, got ${code} (${secretFile})`)
    }
  try {
    await api.call('setWebhook', (bot) =>
      bot.setWebhook(url, {
        secret_token: secret,
        allowed_updates: [...updateKinds] as AllowedUpdates,
        max_connections: connections,
        drop_pending_updates: options.dropPending,
      }),
    )
  } catch (error) {
    if (secretFile !== undefined) await rm(secretFile, { force: true })
    throw error
  }
  console.log(`webhook  ${url}`)
  if (secretFile !== undefined) console.log(`secret   in ${secretFile}, readable by you alone`)
  else if (config.WEBHOOK_SECRET_TOKEN === undefined)
    console.log(
      `secret   ${secret}\n         shown this once: set it as WEBHOOK_SECRET_TOKEN where updates arrive`,
    )
}

/** Print what Telegram says of the webhook. */
export async function webhookInfo(config: Config): Promise<void> {
  const api = createBotApi(config)
  const info = await api.call('getWebhookInfo', (bot) => bot.getWebhookInfo())
  const time = (seconds: number | undefined): string =>
    seconds === undefined ? 'none' : new Date(seconds * 1000).toISOString()
  const lines = {
    url: info.url === undefined || info.url === '' ? 'none: telelake poll may be used' : info.url,
    pending: info.pending_update_count,
    'last error at': time(info.last_error_date),
    'last error': info.last_error_message ?? 'none',
    connections: info.max_connections ?? 'default',
    kinds: info.allowed_updates?.join(', ') ?? 'default',
  }
  for (const [name, value] of Object.entries(lines)) console.log(`${name.padEnd(13)}  ${value}`)
}

/** Remove the webhook; updates that wait stay unless `dropPending`. */
export async function deleteWebhook(
  config: Config,
  { dropPending }: { dropPending: boolean },
): Promise<void> {
  const api = createBotApi(config)
  await api.call('deleteWebhook', (bot) => bot.deleteWebhook({ drop_pending_updates: dropPending }))
  console.log(`webhook  none now${dropPending ? '; updates that waited are dropped' : ''}`)
}

function assertWebhookUrl(text: string, apiRoot: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // A Bot API server of one's own also sends to plain HTTP and any port.
  const isOwnServer = new URL(apiRoot).hostname !== 'api.telegram.org'
  if (url === undefined || (url.protocol !== 'https:' && !(isOwnServer && url.protocol === 'http:')))
    throw new CommandError(`webhook: expected a URL that begins with https://, got "${text}"`)
  if (!isOwnServer && !PORTS.includes(url.port))
    throw new CommandError(`webhook: expected port 443, 80, 88 or 8443, got ${url.port}`)
}
