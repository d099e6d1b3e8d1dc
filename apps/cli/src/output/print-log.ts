import type { Log } from '@telelake/pipeline/receive-update'

/** Prints what the webhook's handler logs to standard error, one line of JSON for each entry. */
export const printLog: Log = (level, message, fields) =>
  console.error(JSON.stringify({ level, message, ...fields }))
