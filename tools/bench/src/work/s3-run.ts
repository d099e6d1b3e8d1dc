// The whole run of a day from an S3 server.
import { calendarOf, openStore } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { benchDay } from '../updates.ts'
import type { Peer } from '../measurement.ts'

const run =
  (client: string, text: 'derive' | 'as-is'): Peer =>
  async ({ endpoint }) => {
    const store = await openStore(`s3://lake?endpoint=${endpoint}${client}`)
    return async () => {
      const flatten = { text }
      const day = { store, calendar: calendarOf('UTC'), date: benchDay, flatten }
      const { raw, outputs } = await processDay(day)
      return { units: raw, bytes: outputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) }
    }
  }

export const peers: Record<string, Peer> = {
  telelake: run('', 'as-is'),
  'telelake, text derived': run('', 'derive'),
  'telelake on the AWS SDK': run('&client=sdk', 'as-is'),
}
