import type { UpdateKind } from './bot-api/update-kinds.ts'

/**
 * The header in which Telegram sends the secret the webhook was set with; lower case, as API Gateway's payload 2.0 and
 * Node give header names.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export const SECRET_TOKEN_HEADER = 'x-telegram-bot-api-secret-token'

/** What a secret token may be: 1 to 256 of the characters of base64url. */
export const SECRET_TOKEN_PATTERN: RegExp = /^[A-Za-z0-9_-]{1,256}$/

/** A new secret token of 43 characters: 256 random bits of the platform's secure source. */
export function generateSecretToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * The kinds that Telegram leaves out unless `allowed_updates` names them. Give it `updateKinds` to receive all.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export const updateKindsOffByDefault: readonly UpdateKind[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]
