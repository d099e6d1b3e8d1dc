/** Updates that wait at Telegram. */
export const PENDING_METRIC = 'PendingUpdates'
