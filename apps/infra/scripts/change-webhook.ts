import { updateKinds } from '@telelake/telegram-schema'

/** What Telegram is asked to do. */
export interface WebhookChange {
  telegram: string // base URL of the Bot API
  botToken: string
  webhook?: { url: string; secretToken: string } // absent: delete it
}

/**
 * Set a bot's webhook, for every kind of update there is, or delete it. Updates that wait are kept either way.
 *
 * @throws {Error} Telegram refuses; its reason is in the message, the token is not.
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export async function changeWebhook({ telegram, botToken, webhook }: WebhookChange): Promise<void> {
  const method = webhook === undefined ? 'deleteWebhook' : 'setWebhook'
  const body =
    webhook === undefined
      ? {}
      : { url: webhook.url, secret_token: webhook.secretToken, allowed_updates: updateKinds }
  let said = 'no answer'
  try {
    const response = await fetch(`${telegram}/bot${botToken}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const answer = (await response.json()) as { ok: boolean; description?: string }
    if (answer.ok) return
    said = answer.description ?? `status ${response.status}`
  } catch {
    // The error of fetch can name the URL, and with it the token.
  }
  throw new Error(`${method}: expected ok, got ${said.replaceAll(botToken, '<token>')} (Telegram)`)
}
