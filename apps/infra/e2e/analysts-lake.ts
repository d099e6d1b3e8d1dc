import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { S3Client } from '@aws-sdk/client-s3'
import { addDays, calendarOf, daysFromTo, openStore } from '@telelake/lake'
import { importHistory } from '@telelake/pipeline/import-history'
import { processDay } from '@telelake/pipeline/process-day'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'
import { sampleTraffic } from '@telelake/sample'

const CHAT = -1001234 // besides the group and the private chats of the sample
const TIME_ZONE = 'America/Sao_Paulo' // behind UTC: its days are not those of UTC
const WEEKS = 4

/**
 * Make a lake with something in each of its tables: the sample's four weeks until yesterday, before them a day with rejected records of
 * every kind and a second group, and an import.
 *
 * @param folder - empty
 * @returns the lake's first day
 */
export async function makeLake(folder: string): Promise<string> {
  let clock = new Date()
  const calendar = calendarOf(TIME_ZONE)
  const options = { store: await openStore(folder), calendar, now: () => clock }
  const receive = createWebhookHandler({ ...options, secretToken: 's', log: () => undefined })
  const headers = { 'x-telegram-bot-api-secret-token': 's' }
  const post = async (body: string | Uint8Array): Promise<void> => {
    const isBase64Encoded = typeof body !== 'string'
    const text = isBase64Encoded ? Buffer.from(body).toString('base64') : body
    await receive({ headers, body: text, isBase64Encoded })
  }

  const lastDay = addDays(calendar.at(clock.getTime()).date, -1)
  const sample = sampleTraffic({ lastDay, days: 7 * WEEKS, timeZone: TIME_ZONE })
  for (const { arrivedAt, update } of sample.updates) {
    clock = new Date(arrivedAt)
    await post(JSON.stringify(update))
  }
  const firstDay = addDays(lastDay, -7 * WEEKS)
  clock = new Date(`${firstDay}T15:00:00Z`)
  for (const body of ['no JSON', '[1]', '{"a":"\\n\\"☕"}', new Uint8Array([0xff, 0xfe])]) await post(body)
  for (const [id, text] of ['como troco a senha?', 'obrigado', 'It\'s\n"quoted" ☕, a,b'].entries())
    await post(JSON.stringify(message(id + 1, clock, { text })))
  await post(JSON.stringify(message(9, clock, { date: 'soon' })))
  const seconds = clock.getTime() / 1000
  clock = new Date()
  for (const date of daysFromTo(firstDay, lastDay)) await processDay({ ...options, date })

  const past = { id: 1, type: 'message', from: 'Ana', from_id: 'user8', text: 'olá' }
  const told = { ...past, date: `${firstDay}T12:00:00`, date_unixtime: String(seconds) }
  const history = join(folder, 'result.json')
  writeFileSync(
    history,
    JSON.stringify({ name: 'S', type: 'private_supergroup', id: 2002, messages: [told] }),
  )
  await importHistory({ ...options, path: history })
  return firstDay
}

function message(id: number, clock: Date, fields: object): object {
  const chat = { id: CHAT, type: 'supergroup', title: 'S' }
  const from = { id: 7, is_bot: false, first_name: 'Rui' }
  return {
    update_id: id,
    message: { message_id: id, date: clock.getTime() / 1000 + id, chat, from, ...fields },
  }
}

/** Put what analysts read of a lake into a bucket. */
export async function uploadLake(folder: string, client: S3Client, bucket: string): Promise<void> {
  for (const Key of analystsFiles(folder))
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: readFileSync(join(folder, Key)) }))
}

/** Lines of the JSON files below a folder of the lake, each with its key. */
export function jsonLines(folder: string, zone: string): { key: string; record: Record<string, unknown> }[] {
  return analystsFiles(folder)
    .filter((key) => key.startsWith(`${zone}/`))
    .map((key) => ({
      key,
      record: JSON.parse(readFileSync(join(folder, key), 'utf8')) as Record<string, unknown>,
    }))
}

function analystsFiles(folder: string): string[] {
  return ['enriched', 'rejected', 'runs'].flatMap((zone) =>
    readdirSync(join(folder, zone), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  )
}
