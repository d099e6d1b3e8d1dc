import type { WebhookChange } from './change-webhook.ts'
import { readPulumi } from './pulumi-cli.ts'

/** How the bot is reached: its token is `TELEGRAM_BOT_TOKEN`, or what the chosen stack is configured with. */
export function stackBot(): { telegram: string; botToken: string } {
  return {
    telegram: process.env['TELEGRAM_API'] ?? 'https://api.telegram.org',
    botToken: process.env['TELEGRAM_BOT_TOKEN'] ?? readPulumi('config', 'get', 'botToken').trim(),
  }
}

/** Where the chosen stack takes updates; undefined where nothing is deployed. */
export function stackWebhook(): WebhookChange['webhook'] {
  const outputs = JSON.parse(readPulumi('stack', 'output', '--json', '--show-secrets')) as Record<
    string,
    string
  >
  const { webhookUrl: url, webhookSecretToken: secretToken } = outputs
  return url === undefined || secretToken === undefined ? undefined : { url, secretToken }
}
