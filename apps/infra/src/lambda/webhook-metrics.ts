/** Updates that wait at Telegram. Published by every check that got an answer. */
export const PENDING_METRIC = 'PendingUpdates'

/** 1 where the bot's webhook is not the URL of this stack, else 0. */
export const ELSEWHERE_METRIC = 'WebhookElsewhere'
