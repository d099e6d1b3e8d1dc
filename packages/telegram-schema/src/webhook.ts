/**
 * The header in which Telegram sends the secret the webhook was set with; lower case, as API Gateway's payload 2.0 and
 * Node give header names.
 *
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export const SECRET_TOKEN_HEADER = 'x-telegram-bot-api-secret-token'
