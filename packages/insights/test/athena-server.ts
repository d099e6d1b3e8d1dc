import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cell, QueryEngine, QueryResult } from '../src/index.ts'

interface Execution {
  polls: number
  result: QueryResult | undefined
  failure: string | undefined
  stopped: boolean
}

interface Request {
  QueryString: string
  ExecutionParameters?: string[]
  QueryExecutionId: string
  NextToken?: string
}

/** What a test may turn. */
export interface AthenaSettings {
  pageSize: number // rows of a page of results, the heading with them
  pollsUntilDone: number // Infinity: never
  throttle: number // so many requests are refused first
}

/**
 * An Athena on loopback: its protocol (JSON 1.1) in front of DuckDB, which runs what Athena would run. Execution
 * parameters go into the text as Athena puts them there.
 */
export async function startAthena(engine: QueryEngine): Promise<{
  endpoint: string
  settings: AthenaSettings
  requests: { operation: string; body: Record<string, unknown> }[]
  stop: () => Promise<void>
}> {
  const settings: AthenaSettings = { pageSize: 3, pollsUntilDone: 2, throttle: 0 }
  const requests: { operation: string; body: Record<string, unknown> }[] = []
  const executions = new Map<string, Execution>()

  const operations: Record<string, (request: Request) => Promise<object> | object> = {
    async StartQueryExecution({ QueryString: sql, ExecutionParameters: parameters = [] }) {
      const left = [...parameters]
      const execution: Execution = { polls: 0, result: undefined, failure: undefined, stopped: false }
      const id = `00000000-0000-0000-0000-${String(executions.size).padStart(12, '0')}`
      executions.set(id, execution)
      try {
        execution.result = await engine.query(sql.replace(/\?/g, () => left.shift() ?? '?'))
      } catch (error) {
        execution.failure = `SYNTAX_ERROR: ${(error as Error).message}`
      }
      return { QueryExecutionId: id }
    },
    GetQueryExecution({ QueryExecutionId: id }) {
      const execution = executions.get(id)!
      const isDone = ++execution.polls > settings.pollsUntilDone
      return {
        QueryExecution: {
          QueryExecutionId: id,
          StatementType: 'DML',
          Status: {
            State: !isDone
              ? execution.polls === 1
                ? 'QUEUED'
                : 'RUNNING'
              : execution.failure
                ? 'FAILED'
                : 'SUCCEEDED',
            ...(isDone && execution.failure !== undefined && { StateChangeReason: execution.failure }),
          },
          Statistics: { DataScannedInBytes: 12_345_678 },
        },
      }
    },
    GetQueryResults({ QueryExecutionId: id, NextToken: token }) {
      const { columns, rows } = executions.get(id)!.result!
      const all = [columns.map(({ name }) => name), ...rows]
      const from = Number(token ?? 0)
      const next = from + settings.pageSize
      return {
        ResultSet: {
          Rows: all.slice(from, next).map((row) => ({ Data: row.map(datum) })),
          ResultSetMetadata: { ColumnInfo: columns.map(({ name, type }) => ({ Name: name, Type: type })) },
        },
        ...(next < all.length && { NextToken: String(next) }),
      }
    },
    StopQueryExecution({ QueryExecutionId: id }) {
      executions.get(id)!.stopped = true
      return {}
    },
  }

  const server = createServer((request, response) => {
    void (async () => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
      const body = await bodyOf(request)
      requests.push({ operation, body: body as unknown as Record<string, unknown> })
      response.setHeader('content-type', 'application/x-amz-json-1.1')
      if (settings.throttle > 0) {
        settings.throttle--
        response
          .writeHead(400)
          .end(JSON.stringify({ __type: 'ThrottlingException', message: 'Rate exceeded' }))
      } else response.end(JSON.stringify(await operations[operation]!(body)))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    settings,
    requests,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Request
}

/** A value as Athena writes it: text, timestamps without T and Z. */
function datum(cell: Cell): object {
  if (cell === null) return {}
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return { VarCharValue: text.replace(/^(\d{4}-\d\d-\d\d)T([\d:.]+)Z$/, '$1 $2') }
}
