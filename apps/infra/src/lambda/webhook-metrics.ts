/** Namespace of every metric of Telelake in CloudWatch. */
export const METRIC_NAMESPACE = 'Telelake'

/** Updates that wait at Telegram. */
export const PENDING_METRIC = 'PendingUpdates'
