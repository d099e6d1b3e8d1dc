import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { S3Client } from '@aws-sdk/client-s3'
import { addDays, calendarOf, openStore } from '@telelake/lake'
import { importHistory } from '@telelake/pipeline/import-history'
import { processDay } from '@telelake/pipeline/process-day'
import { createWebhookHandler } from '@telelake/pipeline/receive-update'

const CHAT = -1001234 // besides the group and the private chats of the sample
const TIME_ZONE = 'America/Sao_Paulo' // behind UTC: its days are not those of UTC
const cli = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

/**
 * Make a lake with something in each of its tables: the sample's four weeks through the command line, then a day with rejected records
 * of every kind and a second group, and an import.
 *
 * @param folder - empty
 * @returns the lake's first day
 */
export async function makeLake(folder: string): Promise<string> {
  const { NODE_OPTIONS: _, ...environment } = process.env
  await promisify(execFile)(
    process.execPath,
    ['--conditions=@telelake/source', cli, 'start', '--sample', '--once', '--lake', folder],
    { env: { ...environment, TIME_ZONE, PAGE_PORT: '0' } },
  )
  const days = readdirSync(join(folder, 'enriched/updates')).map((name) => name.replace('event_date=', ''))
  const date = addDays(days.sort()[0]!, -1)
  const clock = new Date(`${date}T15:00:00Z`)
  const options = { store: await openStore(folder), calendar: calendarOf(TIME_ZONE), now: () => clock }

  const receive = createWebhookHandler({ ...options, secretToken: 's', log: () => undefined })
  const headers = { 'x-telegram-bot-api-secret-token': 's' }
  const post = async (body: string | Uint8Array): Promise<void> => {
    const isBase64Encoded = typeof body !== 'string'
    const text = isBase64Encoded ? Buffer.from(body).toString('base64') : body
    await receive({ headers, body: text, isBase64Encoded })
  }
  for (const body of ['no JSON', '[1]', '{"a":"\\n\\"☕"}', new Uint8Array([0xff, 0xfe])]) await post(body)
  for (const [id, text] of ['como troco a senha?', 'obrigado', 'It\'s\n"quoted" ☕, a,b'].entries())
    await post(JSON.stringify(message(id + 1, clock, { text })))
  await post(JSON.stringify(message(9, clock, { date: 'soon' })))
  await processDay({ ...options, date })

  const history = join(folder, 'result.json')
  const past = { id: 1, type: 'message', from: 'Ana', from_id: 'user8', text: 'olá' }
  const seconds = String(clock.getTime() / 1000)
  const told = { ...past, date: clock.toISOString().slice(0, 19), date_unixtime: seconds }
  writeFileSync(
    history,
    JSON.stringify({ name: 'S', type: 'private_supergroup', id: 2002, messages: [told] }),
  )
  await importHistory({ ...options, path: history })
  return date
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
