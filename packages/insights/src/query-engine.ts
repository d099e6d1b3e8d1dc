/** A cell as JSON has it: timestamps and dates as ISO 8601 text, integers beyond 2^53 as text. */
export type Cell = null | boolean | number | string | Cell[] | { [key: string]: Cell }

/** What a `?` takes; null and text that the SQL casts to the type it wants. */
export type QueryValue = string | null

/** The answer to a query. */
export interface QueryResult {
  columns: { name: string; type: string }[]
  rows: Cell[][]
  /** What the engine read, where it says so and it costs: Athena. */
  bytesScanned?: number
}

/** What answers SQL over a lake: the table `updates` and the views. */
export interface QueryEngine {
  /**
   * @param sql - one statement; each `?` takes the next of `values`
   * @param signal - stops the query where it runs
   * @throws {QueryError} The engine refuses the text or fails.
   */
  query(sql: string, values?: readonly QueryValue[], signal?: AbortSignal): Promise<QueryResult>
  close(): void
}

/** A query failed; the message is the engine's own. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}
