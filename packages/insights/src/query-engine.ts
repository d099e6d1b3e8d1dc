/** A cell as JSON has it: timestamps and dates as ISO 8601 text, integers beyond 2^53 as text. */
export type Cell = null | boolean | number | string | Cell[] | { [key: string]: Cell }

/** The answer to a query. */
export interface QueryResult {
  columns: { name: string; type: string }[]
  rows: Cell[][]
}

/** What answers SQL over a lake: its tables are `updates` and `telegram`. */
export interface QueryEngine {
  /**
   * @param sql - one statement; each `?` takes the next of `values`
   * @throws {QueryError} The engine refuses the text or fails.
   */
  query(sql: string, values?: readonly string[]): Promise<QueryResult>
  close(): void
}

/** A query failed; the message is the engine's own. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}
