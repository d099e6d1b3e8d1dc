import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetQueryExecutionCommand,
  paginateGetQueryResults,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena'
import type { AthenaClient, ColumnInfo, QueryExecution, Row } from '@aws-sdk/client-athena'
import { athenaCell } from './athena-cell.ts'
import { QueryError } from './query-engine.ts'
import type { QueryEngine, QueryResult, QueryValue } from './query-engine.ts'

const FIRST_WAIT = 150 // ms
const LONGEST_WAIT = 3_000 // ms

/** Athena behind a client of the AWS SDK, which it closes. */
export class AthenaEngine implements QueryEngine {
  readonly #client: AthenaClient
  readonly #workgroup: string
  readonly #context: { Database: string; Catalog: string }

  constructor(client: AthenaClient, workgroup: string, context: { Database: string; Catalog: string }) {
    this.#client = client
    this.#workgroup = workgroup
    this.#context = context
  }

  async query(sql: string, values: readonly QueryValue[] = [], signal?: AbortSignal): Promise<QueryResult> {
    let id: string | undefined
    try {
      signal?.throwIfAborted()
      const started = await this.#client.send(
        new StartQueryExecutionCommand({
          QueryString: sql,
          QueryExecutionContext: this.#context,
          WorkGroup: this.#workgroup,
          ...(values.length > 0 && { ExecutionParameters: values.map(literal) }),
        }),
      )
      id = started.QueryExecutionId
      const execution = await this.#finished(id, signal)
      const result = await this.#result(execution, signal)
      return { ...result, bytesScanned: execution.Statistics?.DataScannedInBytes ?? 0 }
    } catch (error) {
      if (signal?.aborted === true) {
        await this.#stop(id)
        throw signal.reason
      }
      if (error instanceof QueryError) throw error
      throw new QueryError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  }

  close(): void {
    this.#client.destroy()
  }

  /** Ask, at first often and then more and more seldom, until the query is over. */
  async #finished(id: string | undefined, signal: AbortSignal | undefined): Promise<QueryExecution> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 1.6, LONGEST_WAIT)) {
      const { QueryExecution: execution = {} } = await this.#client.send(
        new GetQueryExecutionCommand({ QueryExecutionId: id }),
        { ...(signal !== undefined && { abortSignal: signal }) },
      )
      const { State: state, StateChangeReason: reason } = execution.Status ?? {}
      if (state === 'SUCCEEDED') return execution
      if (state === 'FAILED' || state === 'CANCELLED')
        throw new QueryError(reason ?? `Athena: expected the query to succeed, got ${state}`)
      // Several clients that began together shall not go on asking together.
      await sleep(wait * (0.5 + Math.random() / 2), undefined, { ...(signal !== undefined && { signal }) })
    }
  }

  async #result(execution: QueryExecution, signal: AbortSignal | undefined): Promise<QueryResult> {
    const pages = paginateGetQueryResults(
      { client: this.#client, pageSize: 1000 },
      { QueryExecutionId: execution.QueryExecutionId },
      { ...(signal !== undefined && { abortSignal: signal }) },
    )
    let infos: ColumnInfo[] = []
    const rows: Row[] = []
    for await (const page of pages) {
      infos = page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? infos
      rows.push(...(page.ResultSet?.Rows ?? []))
    }
    // A SELECT's first row repeats the names of its columns, that of other statements does not.
    const hasHeading = execution.StatementType === 'DML' && rows.length > 0
    return {
      columns: infos.map(({ Name: name = '', Type: type = '' }) => ({ name, type })),
      rows: rows
        .slice(hasHeading ? 1 : 0)
        .map(({ Data: data = [] }) =>
          infos.map(({ Type: type }, at) => athenaCell(data[at]?.VarCharValue, type)),
        ),
    }
  }

  async #stop(id: string | undefined): Promise<void> {
    if (id === undefined) return
    // It may be over by now, or the connection gone: the reason to stop is what the caller wants to hear.
    await this.#client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })).catch(() => undefined)
  }
}

/** Athena puts execution parameters into the text as SQL literals; text casts to what the query asks for. */
function literal(value: QueryValue): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`
}
