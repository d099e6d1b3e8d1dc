import { catalogue, partitionColumn } from '@telelake/flatten'
import { askQuestion, questions, views } from '@telelake/insights'
import type { Cell, DateRange, Question, QueryEngine, QueryResult, Scope } from '@telelake/insights'
import { addDays, listKeys, runPrefix } from '@telelake/lake'
import type { Calendar, ObjectStore } from '@telelake/lake'
import { readManifest } from '@telelake/pipeline/process-day'
import { rangeUntil } from '../answers.ts'
import type { PageCatalogue, PageDictionary, PageRuns } from './page-data.ts'
import { QueryQueue } from './query-queue.ts'

const DAYS_SHOWN = 28
const CHATS_SHOWN = 100

// One connection of DuckDB runs one statement at a time, on all cores; Athena takes several, and is paid for each.
const queriesAtOnce = { duckdb: 1, athena: 4 }

const chatsSql = `
SELECT chat_id, max_by(chat_title, event_at) AS title, max(chat_type) AS chat_type, count(*) AS updates,
  CAST(min(min(event_date)) OVER () AS varchar) AS first_day, CAST(max(max(event_date)) OVER () AS varchar) AS last_day
FROM updates
GROUP BY chat_id
ORDER BY CASE WHEN max(chat_type) = 'private' THEN 1 ELSE 0 END, updates DESC
LIMIT ${CHATS_SHOWN}`

/** Where the page has its data from. */
export interface PageSourceOptions {
  engine: QueryEngine
  kind: 'duckdb' | 'athena'
  store: ObjectStore // for the manifests
  calendar: Calendar
  now: () => Date
}

/** The data of the page. Only the questions there are reach the engine, with values bound to their parameters. */
export class PageSource {
  readonly #options: PageSourceOptions
  readonly #queue: QueryQueue

  constructor(options: PageSourceOptions) {
    this.#options = options
    this.#queue = new QueryQueue(queriesAtOnce[options.kind])
  }

  /** @throws {QueryError} */
  answer(question: Question, scope: Scope, signal: AbortSignal): Promise<QueryResult> {
    return this.#queue.run(
      async () => (await askQuestion(this.#options.engine, question, scope, signal)).result,
      signal,
    )
  }

  /** @throws {QueryError} */
  async catalogue(signal: AbortSignal): Promise<PageCatalogue> {
    const { engine, kind, calendar, now } = this.#options
    const { rows } = await this.#queue.run(() => engine.query(chatsSql, [], signal), signal)
    const [, , , , first, last] = rows[0] ?? []
    const span = typeof first === 'string' && typeof last === 'string' ? { from: first, to: last } : null
    return {
      questions,
      timeZone: calendar.timeZone,
      engine: kind,
      span,
      range: rangeOf(span, rangeUntil(calendar, now())),
      chats: rows
        .filter(([id, , type]) => id !== null && type !== 'private')
        .map(([id, title]) => ({
          id: textOf(id),
          title: title === null ? textOf(id) : textOf(title),
        })),
    }
  }

  /** @throws {ManifestError | StoreError} */
  async runs({ from, to }: DateRange): Promise<PageRuns> {
    const { store } = this.#options
    const days: string[] = []
    for await (const key of listKeys(store, runPrefix)) {
      const day = /received_date=(\d{4}-\d\d-\d\d)\.json$/.exec(key)?.[1]
      if (day !== undefined && day >= from && day <= to) days.push(day)
    }
    const manifests = []
    for (const day of days.sort()) {
      const manifest = await readManifest(store, day)
      if (manifest !== undefined) manifests.push(manifest)
    }
    return manifests.map((run) => ({
      received_date: run.received_date,
      status: run.status,
      is_partial: run.is_partial,
      raw: run.raw,
      rows: run.rows,
      duplicates: run.duplicates,
      rejected: run.rejected,
      missing_update_ids: run.missing_update_ids,
      last_event_at: run.last_event_at,
      started_at: run.started_at,
      duration_ms: run.duration_ms,
    }))
  }

  dictionary(): PageDictionary {
    return {
      updates: [...catalogue, partitionColumn].map(({ name, type, meaning, source, pii }) => ({
        name,
        type,
        meaning,
        source,
        pii,
      })),
      views: views.map(({ name, description, columns }) => ({ name, description, columns })),
    }
  }
}

/** The last days of the data, so that a lake of old messages opens on them; today's where the data reach it. */
function rangeOf(span: DateRange | null, recent: DateRange): DateRange {
  if (span === null || span.to >= recent.to) return recent
  return { from: addDays(span.to, -(DAYS_SHOWN - 1)), to: span.to }
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
