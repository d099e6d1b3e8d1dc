import { calendarOf } from '@telelake/lake'
import { processDay } from '../src/process-day.ts'
import type { Manifest } from '../src/process-day.ts'
import { createWebhookHandler } from '../src/receive-update.ts'
import { createLakeFolder } from './lake-folder.ts'

/**
 * Send bodies through the webhook's handler into a new lake, and process their day.
 *
 * @returns the run's manifest; a handler that does not answer 200, or a run that fails, is an error
 */
export async function swallow(bodies: readonly Buffer[]): Promise<Manifest> {
  const lake = await createLakeFolder()
  try {
    const calendar = calendarOf('UTC')
    const now = (): Date => new Date('2026-03-10T12:00:00Z')
    const receive = createWebhookHandler({ store: lake.store, calendar, secretToken: 's', now })
    for (const body of bodies) {
      const headers = { 'x-telegram-bot-api-secret-token': 's' }
      const { statusCode } = await receive({ headers, body: body.toString('base64'), isBase64Encoded: true })
      if (statusCode !== 200) throw new Error(`webhook: expected 200, got ${statusCode}`)
    }
    return await processDay({ store: lake.store, calendar, date: '2026-03-10' })
  } finally {
    lake.remove()
  }
}
