import { calendarOf } from '@telelake/lake'
import { processDay } from '../src/run/process-day.ts'
import type { Manifest } from '../src/run/process-day.ts'
import { createWebhookHandler } from '../src/receive/webhook-handler.ts'
import { createOutboundHandler } from '../src/receive/outbound-handler.ts'
import { partsByOrigin, verifyDay } from '../src/verify/verify-day.ts'
import { createLakeFolder } from './lake-folder.ts'

const day = '2026-03-10'

/** What is sent: to the webhook, or as what the bot sent itself. */
export interface Body {
  bytes: Buffer
  isOutbound: boolean
}

/**
 * Send bodies through their handlers into a new lake, process their day, and count it anew.
 *
 * @returns the run's manifest; a handler that does not answer 200, a run that fails, or one that another reader of
 *   Parquet finds fault with, is an error
 */
export async function swallow(bodies: readonly Body[]): Promise<Manifest> {
  const lake = await createLakeFolder()
  try {
    const calendar = calendarOf('UTC')
    const now = (): Date => new Date(`${day}T12:00:00Z`)
    const options = { store: lake.store, calendar, secretToken: 's', now }
    const receive = createWebhookHandler(options)
    const receiveOutbound = createOutboundHandler(options)
    for (const { bytes, isOutbound } of bodies) {
      const headers = { 'x-telegram-bot-api-secret-token': 's' }
      const event = { headers, body: bytes.toString('base64'), isBase64Encoded: true }
      const { statusCode } = await (isOutbound ? receiveOutbound : receive)(event)
      if (statusCode !== 200) throw new Error(`webhook: expected 200, got ${statusCode}`)
    }
    const manifest = await processDay({ store: lake.store, calendar, date: day })
    const parts = (await partsByOrigin(lake.store)).get(day) ?? []
    const { problems } = await verifyDay(lake.store, day, parts)
    if (problems.length > 0) throw new Error(`verify: expected no problems, got ${problems.join('; ')}`)
    return manifest
  } finally {
    lake.remove()
  }
}
