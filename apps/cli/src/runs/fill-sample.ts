import { randomBytes } from 'node:crypto'
import { addDays, daysFromTo, listKeys } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { createSecretCheck, createWebhookHandler } from '@telelake/pipeline/receive-update'
import { SECRET_TOKEN_HEADER } from '@telelake/telegram-schema'
import * as z from 'zod'
import { CommandError } from '../command-error.ts'
import { closeServer, listen } from '../server/listen.ts'
import { ProgressBar } from '../output/progress-bar.ts'
import { sampleTraffic } from '@telelake/sample'
import type { SampleUpdate } from '@telelake/sample'
import { createWebhookServer, WEBHOOK_PATH } from '../server/webhook-server.ts'

const DAYS = 28
const UNDER_WAY = 32
const MARKER = 'sample/sample.json'
const TRUTH = 'sample/truth.ndjson'
const ARRIVED_AT_HEADER = 'x-sample-arrived-at' // understood only by the sample's own server

const markerSchema = z.object({
  last_day: z.string(),
  days: z.int(),
  time_zone: z.string(),
  is_complete: z.boolean(),
})

/** What a sample lake says about itself, in `sample/sample.json`; the truth of its questions is in `sample/truth.ndjson`. */
export type SampleMarker = z.output<typeof markerSchema>

/** The received days of a sample. */
export function sampleDays({ last_day, days }: SampleMarker): string[] {
  return daysFromTo(addDays(last_day, 1 - days), last_day)
}

/** Record in the lake how far its sample is. */
export async function markSample(store: ObjectStore, marker: SampleMarker): Promise<void> {
  await store.put(MARKER, Buffer.from(`${JSON.stringify(marker)}\n`))
}

/**
 * The sample a lake holds: the one started before, or in an empty lake a new one.
 *
 * @throws {CommandError} The lake holds something else, or a sample in another time zone.
 */
export async function beginSample(store: ObjectStore, calendar: Calendar, now: Date): Promise<SampleMarker> {
  const stored = await store.get(MARKER)
  if (stored !== undefined) {
    const marker = markerSchema.parse(JSON.parse(Buffer.from(stored.body).toString()))
    if (marker.time_zone !== calendar.timeZone)
      throw new CommandError(
        `TIME_ZONE: expected ${marker.time_zone}, as the sample in the lake has, got ${calendar.timeZone} (${store.url})`,
      )
    return marker
  }
  for await (const key of listKeys(store, ''))
    throw new CommandError(
      `The sample needs an empty lake; ${store.url} holds ${key} (choose another with --lake, or leave out --sample)`,
    )
  const last_day = addDays(calendar.at(now.getTime()).date, -1)
  const marker = { last_day, days: DAYS, time_zone: calendar.timeZone, is_complete: false }
  await markSample(store, marker)
  return marker
}

/**
 * Send the sample's updates through the webhook's handler, each at its own time of arrival; those of the last day over
 * real HTTP. Sending an update again changes nothing, so an interrupted sample is completed by the next call.
 *
 * @returns how many updates were sent
 */
export async function fillSample(
  store: ObjectStore,
  calendar: Calendar,
  marker: SampleMarker,
  signal: AbortSignal,
): Promise<number> {
  const sample = sampleTraffic({ lastDay: marker.last_day, days: marker.days, timeZone: marker.time_zone })
  await store.put(TRUTH, Buffer.from(sample.truth.map((truth) => `${JSON.stringify(truth)}\n`).join('')))

  let clock = new Date(0)
  const secretToken = randomBytes(32).toString('base64url')
  const receive = createWebhookHandler({ store, calendar, secretToken, now: () => clock })
  const bar = new ProgressBar(process.stderr, sample.updates.length)
  let sent = 0

  /** Safe, because the handler reads the clock before it awaits anything. */
  const receiveAt = (arrivedAt: number, event: Parameters<typeof receive>[0]): ReturnType<typeof receive> => {
    clock = new Date(arrivedAt)
    return receive(event)
  }
  const sendDirectly = async ({ arrivedAt, update }: SampleUpdate): Promise<number> => {
    const headers = { [SECRET_TOKEN_HEADER]: secretToken }
    return (await receiveAt(arrivedAt, { headers, body: JSON.stringify(update) })).statusCode
  }
  const server = createWebhookServer({
    hasSecret: createSecretCheck(secretToken),
    receive: (event) => receiveAt(Number(event.headers?.[ARRIVED_AT_HEADER]), event),
  })
  const url = await listen(server, { host: '127.0.0.1', port: undefined, defaultPort: 0 })
  const sendOverHttp = async ({ arrivedAt, update }: SampleUpdate): Promise<number> => {
    const headers = { [SECRET_TOKEN_HEADER]: secretToken, [ARRIVED_AT_HEADER]: String(arrivedAt) }
    const response = await fetch(url + WEBHOOK_PATH, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal,
    })
    await response.arrayBuffer()
    return response.status
  }

  const isLastDay = ({ arrivedAt }: SampleUpdate): boolean => calendar.at(arrivedAt).date === marker.last_day
  try {
    for (const [updates, send] of [
      [sample.updates.filter((each) => !isLastDay(each)), sendDirectly],
      [sample.updates.filter(isLastDay), sendOverHttp],
    ] as const)
      for (let from = 0; from < updates.length; from += UNDER_WAY) {
        signal.throwIfAborted()
        const statuses = await Promise.all(updates.slice(from, from + UNDER_WAY).map(send))
        const failed = statuses.find((status) => status !== 200)
        if (failed !== undefined)
          throw new CommandError(`sample: an update was answered with status ${failed}`)
        sent += statuses.length
        bar.show(sent, `${sent} of ${sample.updates.length} updates received`)
      }
    return sent
  } finally {
    bar.clear()
    await closeServer(server)
  }
}
