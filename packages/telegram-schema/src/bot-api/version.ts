// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate

/** The version of the Bot API that the types follow, of 2026-08-24. */
export const BOT_API_VERSION = '10.3'
