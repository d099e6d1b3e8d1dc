import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { athenaCost } from '../src/athena-cell.ts'
import { openAthena } from '../src/athena.ts'
import { openDuckDb } from '../src/duckdb.ts'
import { askQuestion, QueryError, questions } from '../src/index.ts'
import { startAthena } from './athena-server.ts'
import { lakeOf, says } from './lake-of.ts'

process.env['AWS_ACCESS_KEY_ID'] = 'telelake'
process.env['AWS_SECRET_ACCESS_KEY'] = 'telelake-secret'

const lake = await lakeOf(
  Array.from({ length: 9 }, (_, hour) =>
    says(1 + (hour % 2), `2026-03-09T0${hour}:00:00Z`, 'como trocar a senha?'),
  ),
)
const duckDb = await openDuckDb(lake.folder)
const server = await startAthena(duckDb)
const athena = await openAthena({
  workgroup: 'analysts',
  database: 'telelake',
  region: 'sa-east-1',
  endpoint: server.endpoint,
})
afterAll(async () => {
  athena.close()
  await server.stop()
  duckDb.close()
  lake.remove()
})
beforeEach(() => {
  Object.assign(server.settings, { pageSize: 3, pollsUntilDone: 2, throttle: 0 })
  server.requests.length = 0
})

const march = { from: '2026-03-01', to: '2026-03-31' }
const operations = (): string[] => server.requests.map(({ operation }) => operation)

describe('openAthena', () => {
  it.each(questions.slice(0, 3))('answers $name as DuckDB does, over several pages', async (question) => {
    const { result } = await askQuestion(athena, question, march)
    const local = await askQuestion(duckDb, question, march)

    expect(result.rows).toEqual(local.result.rows)
    expect(result.columns).toEqual(local.result.columns)
    expect(result.bytesScanned).toBe(12_345_678)
  })

  it('names workgroup, database and catalog, and hands parameters over as literals', async () => {
    await askQuestion(athena, questions[0]!, { ...march, chatId: "-100' OR 1=1" }).catch(() => undefined)

    expect(server.requests[0]).toMatchObject({
      operation: 'StartQueryExecution',
      body: {
        WorkGroup: 'analysts',
        QueryExecutionContext: { Database: 'telelake', Catalog: 'AwsDataCatalog' },
        ExecutionParameters: ["'2026-03-01'", "'2026-03-31'", "'-100'' OR 1=1'"],
      },
    })
    await askQuestion(athena, questions[0]!, march)
    expect(
      server.requests.findLast(({ operation }) => operation === 'StartQueryExecution')?.body,
    ).toMatchObject({
      ExecutionParameters: ["'2026-03-01'", "'2026-03-31'", 'NULL'],
    })
  })

  it('reads every type as JSON has it', async () => {
    const { rows } = await athena.query(
      "SELECT 9007199254740991::bigint, 9007199254740993::bigint, true, DATE '2026-03-09', TIMESTAMP '2026-03-09 08:00:00', 1.5::double, 'infinity'::double, '', NULL",
    )

    expect(rows).toEqual([
      [
        9007199254740991,
        '9007199254740993',
        true,
        '2026-03-09',
        '2026-03-09T08:00:00.000Z',
        1.5,
        'Infinity',
        '',
        null,
      ],
    ])
  })

  it('answers with no rows where there are none', async () => {
    expect((await athena.query('SELECT 1 AS one WHERE false')).rows).toEqual([])
  })

  it('asks until the query is over', async () => {
    server.settings.pollsUntilDone = 4
    await athena.query('SELECT 1')

    expect(operations()).toEqual([
      'StartQueryExecution',
      ...Array.from({ length: 5 }, () => 'GetQueryExecution'),
      'GetQueryResults',
    ])
  })

  it('gets over being throttled', async () => {
    server.settings.throttle = 1
    expect((await athena.query('SELECT 1 AS one')).rows).toEqual([[1]])
  })

  it('fails with the words of Athena', async () => {
    await expect(athena.query('SELECT nothing')).rejects.toThrow(QueryError)
    await expect(athena.query('SELECT nothing')).rejects.toThrow(/SYNTAX_ERROR.*nothing/s)
  })

  it('stops the query when the signal says so', async () => {
    server.settings.pollsUntilDone = Infinity
    const abort = new AbortController()
    const asked = athena.query('SELECT 1', [], abort.signal)
    const reason = new Error('interrupted')
    const polled = async (): Promise<void> => {
      while (!operations().includes('GetQueryExecution')) await new Promise(setImmediate)
    }
    await polled()
    abort.abort(reason)

    await expect(asked).rejects.toBe(reason)
    expect(operations().at(-1)).toBe('StopQueryExecution')
  })

  it('says when nobody answers', async () => {
    const nobody = await openAthena({
      workgroup: 'w',
      database: 'd',
      region: 'sa-east-1',
      endpoint: 'http://127.0.0.1:1',
    })
    await expect(nobody.query('SELECT 1')).rejects.toThrow(QueryError)
    nobody.close()
  })
})

describe('athenaCost', () => {
  it('is 5 $ a terabyte, and of 10 MB at least', () => {
    expect(athenaCost(1e12)).toBe(5)
    expect(athenaCost(0)).toBeCloseTo(0.00005)
  })
})
