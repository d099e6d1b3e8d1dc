import { rm } from 'node:fs/promises'
import { isWeakSecret } from '@telelake/settings'
import { generateSecretToken, updateKinds } from '@telelake/telegram-schema'
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Api } from 'grammy/web'
import { createBotApi } from '../bot/bot-api.ts'
import { CommandError } from '../command-error.ts'
import { openContext } from '../context.ts'
import type { Context } from '../context.ts'
import { newCommand } from '../options/new-command.ts'
import { writeSecret } from '../output/write-secret.ts'

const PORTS: readonly string[] = ['', '443', '80', '88', '8443'] // https://core.telegram.org/bots/api#setwebhook
const botVariables = ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT'] as const

interface SetOptions {
  secretFile?: string // where a new secret is written; must not exist yet
  maxConnections: string
  dropPending: boolean
  allowHttp: boolean
}

const setCommand = newCommand('set', [...botVariables, 'WEBHOOK_SECRET_TOKEN'])
  .description('Send all kinds of updates to one address, with WEBHOOK_SECRET_TOKEN or a new secret.')
  .argument('<url>', 'https address of the webhook')
  .option('--secret-file <path>', 'write the new secret to this new file instead of printing it')
  .option('--max-connections <n>', 'at once, 1 to 100', '40')
  .option('--allow-http', 'also take http://, with a self-hosted Bot API server (TELEGRAM_API_ROOT)', false)
  .addOption(dropPendingOption())
  .action((url: string, options: SetOptions) => setWebhook(openContext(), url, options))

const infoCommand = newCommand('info', botVariables)
  .description('Print the address, pending updates and the last error.')
  .action(() => printWebhook(openContext()))

const deleteCommand = newCommand('delete', botVariables)
  .description('Remove the webhook; pending updates stay.')
  .addOption(dropPendingOption())
  .action((options: { dropPending: boolean }) => deleteWebhook(openContext(), options))

export const webhookCommand: Command = newCommand('webhook')
  .description('Tell Telegram where to send updates, or ask where it does.')
  .addCommand(setCommand)
  .addCommand(infoCommand)
  .addCommand(deleteCommand)

function dropPendingOption(): Option {
  return new Option('--drop-pending', 'discard pending updates').default(false)
}

type AllowedUpdates = NonNullable<NonNullable<Parameters<Api['setWebhook']>[1]>['allowed_updates']>

/** Set the webhook with the secret of the environment, or with a new one that is shown once. */
async function setWebhook({ config }: Context, url: string, options: SetOptions): Promise<void> {
  assertWebhookUrl(url, config.TELEGRAM_API_ROOT, options.allowHttp)
  const api = createBotApi(config)
  const connections = Number(options.maxConnections)
  if (!Number.isInteger(connections) || connections < 1 || connections > 100)
    throw new CommandError(`--max-connections: expected 1 to 100, got "${options.maxConnections}"`)
  if (config.WEBHOOK_SECRET_TOKEN !== undefined && isWeakSecret(config.WEBHOOK_SECRET_TOKEN))
    throw new CommandError(
      'WEBHOOK_SECRET_TOKEN: expected a random secret (make one with: telelake secret), got one that is easy to guess',
    )
  if (config.WEBHOOK_SECRET_TOKEN !== undefined && options.secretFile !== undefined)
    throw new CommandError('--secret-file cannot be combined with WEBHOOK_SECRET_TOKEN')

  const secret = config.WEBHOOK_SECRET_TOKEN ?? generateSecretToken()
  const { secretFile } = options
  if (secretFile !== undefined) await writeSecret('--secret-file', secretFile, secret)
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
  if (secretFile !== undefined) console.log(`secret   in ${secretFile}, readable only by you`)
  else if (config.WEBHOOK_SECRET_TOKEN === undefined)
    console.log(
      `secret   ${secret}\n         shown only once: set it as WEBHOOK_SECRET_TOKEN on the server that receives updates`,
    )
}

/** Print what Telegram knows about the webhook. */
async function printWebhook({ config }: Context): Promise<void> {
  const api = createBotApi(config)
  const info = await api.call('getWebhookInfo', (bot) => bot.getWebhookInfo())
  const time = (seconds: number | undefined): string =>
    seconds === undefined ? 'none' : new Date(seconds * 1000).toISOString()
  const lines = {
    url: info.url === undefined || info.url === '' ? 'none: telelake poll can be used' : info.url,
    pending: info.pending_update_count,
    'last error at': time(info.last_error_date),
    'last error': info.last_error_message ?? 'none',
    connections: info.max_connections ?? 'default',
    kinds: info.allowed_updates?.join(', ') ?? 'default',
  }
  for (const [name, value] of Object.entries(lines)) console.log(`${name.padEnd(13)}  ${value}`)
}

async function deleteWebhook({ config }: Context, { dropPending }: { dropPending: boolean }): Promise<void> {
  const api = createBotApi(config)
  await api.call('deleteWebhook', (bot) => bot.deleteWebhook({ drop_pending_updates: dropPending }))
  console.log(`webhook  removed${dropPending ? '; pending updates were discarded' : ''}`)
}

/** @throws {CommandError} Telegram would send nothing to the URL, or send it in the clear. */
function assertWebhookUrl(text: string, apiRoot: string, allowsHttp: boolean): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // A self-hosted Bot API server also sends to plain HTTP and any port.
  const isOwnServer = new URL(apiRoot).hostname !== 'api.telegram.org'
  if (
    url === undefined ||
    (url.protocol !== 'https:' && !(allowsHttp && isOwnServer && url.protocol === 'http:'))
  )
    throw new CommandError(`webhook: expected a URL that begins with https://, got "${text}"`)
  if (!isOwnServer && !PORTS.includes(url.port))
    throw new CommandError(`webhook: expected port 443, 80, 88 or 8443, got ${url.port}`)
}
