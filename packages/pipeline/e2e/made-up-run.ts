// node e2e/made-up-run.ts <objects> <usual | days | large>: a run over a day that exists only as it is read, so that
// memory is that of the run alone; prints its rows, and the most memory the process had, in MB.
import { calendarOf, rawUpdateKey, rawUpdatePrefix } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { processDay } from '../src/run/process-day.ts'

const [count = '', kind = ''] = process.argv.slice(2)
const PAGE = 1000
const day = '2026-03-10'
const noon = Date.UTC(2026, 2, 10, 12)
const entities = Array.from({ length: 20_000 }, (_, offset) => ({
  type: 'text_link',
  offset,
  length: 1,
  url: 'https://t.me/',
}))

function bodyOf(id: number): Buffer {
  const message = {
    message_id: id,
    from: { id: 1000 + (id % 5000), is_bot: false, first_name: 'Ana', username: `ana_${id % 5000}` },
    chat: { id: -1001, type: 'supergroup', title: 'Support' },
    date: noon / 1000 - (kind === 'days' ? (id % 3650) * 86_400 : 0),
    text: `how do I install number ${id}? `.repeat(1 + (id % 5)),
    ...(kind === 'large' ? { entities } : {}),
  }
  return Buffer.from(JSON.stringify({ update_id: id, message }))
}

const store: ObjectStore = {
  url: 'made-up:',
  put: () => Promise.resolve(),
  putIfAbsent: () => Promise.resolve(true),
  get: (key) =>
    Promise.resolve(
      key.startsWith('raw/')
        ? { body: bodyOf(Number(key.slice(-21, -5))), receivedAt: new Date(noon) }
        : undefined,
    ),
  async *listPages(prefix) {
    await Promise.resolve()
    if (prefix === rawUpdatePrefix(day))
      for (let first = 0; first < Number(count); first += PAGE)
        yield Array.from({ length: Math.min(PAGE, Number(count) - first) }, (_, at) =>
          rawUpdateKey(day, first + at),
        )
  },
  delete: () => Promise.resolve(),
}
const { rows, outputs } = await processDay({ store, calendar: calendarOf('UTC'), date: day })
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ rows, outputs: outputs.length, megabytes }))
