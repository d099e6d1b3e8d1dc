import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBType, JS } from '@duckdb/node-api'
import { enrichedPrefix } from '@telelake/lake'
import { duckDbMacros, duckDbSettings } from './duckdb-dialect.ts'
import { QueryError } from './query-engine.ts'
import type { Cell, QueryEngine, QueryResult, QueryValue } from './query-engine.ts'
import { updatesComments, updatesView, viewStatements } from './updates-view.ts'
import { views } from './views.generated.ts'

/**
 * Open DuckDB over a lake in a folder. Nothing is copied: every query reads the Parquet objects there are at that
 * moment. Close it when done.
 *
 * @param lakeFolder - absolute path; it may be empty or not there yet
 */
export async function openDuckDb(lakeFolder: string): Promise<QueryEngine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const statement of [...duckDbSettings, ...duckDbMacros]) await connection.run(statement)
  return new DuckDbEngine(connection, () => instance.closeSync(), lakeFolder)
}

class DuckDbEngine implements QueryEngine {
  readonly #connection: DuckDBConnection
  readonly #closeInstance: () => void
  readonly #lakeFolder: string
  #hasRows: boolean | undefined

  constructor(connection: DuckDBConnection, closeInstance: () => void, lakeFolder: string) {
    this.#connection = connection
    this.#closeInstance = closeInstance
    this.#lakeFolder = lakeFolder
  }

  async query(sql: string, values: readonly QueryValue[] = [], signal?: AbortSignal): Promise<QueryResult> {
    const interrupt = (): void => this.#connection.interrupt()
    try {
      await this.#ensureViews()
      signal?.throwIfAborted()
      signal?.addEventListener('abort', interrupt)
      const statement = await this.#onlyStatement(sql)
      if (values.length > 0) statement.bind([...values])
      const reader = await statement.runAndReadAll()
      const types = reader.columnTypes()
      return {
        columns: reader.columnNames().map((name, at) => ({ name, type: String(types[at]).toLowerCase() })),
        rows: reader.getRowsJS().map((row) => row.map((value, at) => cellOf(value, types[at]))),
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw new QueryError(error instanceof Error ? error.message : String(error), { cause: error })
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
  }

  close(): void {
    this.#connection.closeSync()
    this.#closeInstance()
  }

  /** @throws {Error} There is none, or more than one: DuckDB would run all and return only the last result. */
  async #onlyStatement(sql: string): Promise<DuckDBPreparedStatement> {
    const statements = await this.#connection.extractStatements(sql).catch((error: unknown) => {
      // The binding has no message for a text without a statement.
      if (error instanceof Error && error.message === 'Error in native callback') return undefined
      throw error
    })
    if (statements?.count !== 1)
      throw new Error(`expected one SQL statement, got ${statements?.count ?? 'none'}`)
    return statements.prepare(0)
  }

  /** DuckDB refuses a glob that matches nothing, so a lake without rows gets views over nothing. */
  async #ensureViews(): Promise<void> {
    const folder = join(this.#lakeFolder, ...enrichedPrefix().split('/'))
    const hasRows = existsSync(folder) && globSync('*/*.parquet', { cwd: folder }).length > 0
    if (hasRows === this.#hasRows) return
    await this.#connection.run(updatesView(hasRows ? `${escapeGlob(folder)}/*/*.parquet` : undefined))
    for (const comment of updatesComments()) await this.#connection.run(comment)
    if (this.#hasRows === undefined)
      for (const statement of views.flatMap(viewStatements)) await this.#connection.run(statement)
    this.#hasRows = hasRows
  }
}

/** The pattern that matches exactly this path; DuckDB takes a backslash for a separator, on every system. */
function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]')
}

function cellOf(value: JS, type: DuckDBType | undefined): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date)
    return type?.typeId === DuckDBTypeId.DATE ? value.toISOString().slice(0, 10) : value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map((item) => cellOf(item, undefined))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cellOf(item, undefined)]))
  return value
}
