// The whole run of a day from an S3 server.
import { calendarOf, openStore } from '@telelake/lake'
import { processDay } from '@telelake/pipeline/process-day'
import { benchDay } from '../updates.ts'
import type { Peer } from '../work.ts'

const run =
  (client: string): Peer =>
  async ({ endpoint }) => {
    const store = await openStore(`s3://lake?endpoint=${endpoint}${client}`)
    return async () => {
      const { raw, outputs } = await processDay({ store, calendar: calendarOf('UTC'), date: benchDay })
      return { units: raw, bytes: outputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) }
    }
  }

export const peers: Record<string, Peer> = {
  telelake: run(''),
  'telelake on the AWS SDK': run('&client=sdk'),
}
