import type { Cell, DateRange, Question, View } from '@telelake/insights'
import type { CatalogueColumn } from '@telelake/flatten'
import type { Manifest } from '@telelake/pipeline/process-day'

/** `/data/catalogue`: what there is to ask, and about what. */
export interface PageCatalogue {
  questions: readonly Question[]
  timeZone: string
  engine: 'duckdb' | 'athena'
  span: DateRange | null // days with data; null: the lake has no rows
  range: DateRange // shown unless the URL says otherwise: the last 28 days of the data and the day before them
  chats: readonly { id: string; title: string }[] // groups and channels, the busiest first
}

/** `/data/answers/<question>`: the answer, its cells in the order of the columns. */
export interface PageAnswer {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
  bytesScanned: number | null
}

/** `/data/runs`: the manifests of the range, oldest first. */
export type PageRuns = readonly Pick<
  Manifest,
  | 'received_date'
  | 'status'
  | 'is_partial'
  | 'raw'
  | 'rows'
  | 'duplicates'
  | 'rejected'
  | 'missing_update_ids'
  | 'last_event_at'
  | 'started_at'
  | 'duration_ms'
>[]

/** `/data/dictionary`: every column of the table and of its views. */
export interface PageDictionary {
  updates: readonly Pick<CatalogueColumn, 'name' | 'type' | 'meaning' | 'source' | 'pii'>[]
  views: readonly Pick<View, 'name' | 'description' | 'columns'>[]
}

/** What an error answers. */
export interface PageProblem {
  error: string
}
