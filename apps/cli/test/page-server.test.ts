import { request } from 'node:http'
import type { RequestOptions } from 'node:http'
import { gzipSync } from 'node:zlib'
import { questions, QueryError } from '@telelake/insights'
import type { QueryEngine, QueryValue } from '@telelake/insights'
import { calendarOf } from '@telelake/lake'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer, listen } from '../src/server/listen.ts'
import { loadPageFiles } from '../src/page/page-files.ts'
import { createPageServer } from '../src/page/page-server.ts'
import { PageSource } from '../src/page/page-source.ts'
import { createLakeFolder } from './lake-folder.ts'

const BUDGET = 150_000 // bytes of page code, gzipped

interface Asked {
  sql: string
  values: readonly QueryValue[]
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(query: QueryEngine['query']): Promise<{ url: string; errors: unknown[] }> {
  const lake = await createLakeFolder()
  const errors: unknown[] = []
  const source = new PageSource({
    engine: { query, close: () => undefined },
    kind: 'duckdb',
    store: lake.store,
    calendar: calendarOf('UTC'),
    now: () => new Date('2026-03-10T12:00:00Z'),
  })
  const files = new Map([['/', { contentType: 'text/html; charset=utf-8', body: Buffer.from('<p>hello') }]])
  const server = createPageServer(files, source, (error) => errors.push(error))
  closing.push(
    () => closeServer(server),
    () => Promise.resolve(lake.remove()),
  )
  return { url: await listen(server, { host: '127.0.0.1', port: 0, defaultPort: 0 }), errors }
}

function engine(asked: Asked[] = []): QueryEngine['query'] {
  return (sql, values = []) => {
    asked.push({ sql, values })
    return Promise.resolve({
      columns: [{ name: 'text', type: 'varchar' }],
      rows: [['a,"b"']],
      bytesScanned: 5,
    })
  }
}

/** The status of a request that `fetch` would not send. */
function statusOf(url: string, options: RequestOptions): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, options, (response) => response.resume().on('end', () => resolve(response.statusCode)))
      .on('error', reject)
      .end()
  })
}

describe('createPageServer', () => {
  it('lets nothing in from elsewhere and nothing inline but the one style of the charts', async () => {
    const { url } = await serve(engine())

    const { headers } = await fetch(url)

    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
    expect(policy).not.toMatch(/unsafe|\*|http/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('asks the engine for questions alone, days and chat bound to their parameters', async () => {
    const asked: Asked[] = []
    const { url } = await serve(engine(asked))

    const answer = await fetch(`${url}/data/answers/resolution?from=2026-03-01&to=2026-03-09&chat=-100500`)

    expect(await answer.json()).toEqual({ columns: ['text'], rows: [['a,"b"']], bytesScanned: 5 })
    const { sql } = questions.find(({ name }) => name === 'resolution')!
    expect(asked).toEqual([{ sql, values: ['2026-03-01', '2026-03-09', '-100500'] }])
  })

  it.each([
    ['/data/answers/drop-table?from=2026-03-01&to=2026-03-09', 404],
    ['/data/answers/resolution', 400],
    ['/data/answers/resolution?from=2026-02-30&to=2026-03-09', 400],
    ["/data/answers/resolution?from=2026-03-01&to=2026-03-09'--", 400],
    ['/data/answers/resolution?from=2026-03-01&to=2026-03-09&chat=1%20OR%201', 400],
    ['/../package.json', 404],
    ['/favicon.ico', 404],
  ])('refuses %s and asks the engine nothing', async (path, status) => {
    const asked: Asked[] = []
    const { url } = await serve(engine(asked))

    expect((await fetch(`${url}${path}`)).status).toBe(status)
    expect(asked).toEqual([])
  })

  it.each(['//', '//[', 'http://[/', '*'])(
    'has nothing at the target %s, which is no failure',
    async (path) => {
      const { url, errors } = await serve(engine())

      expect(await statusOf(url, { path })).toBe(404)
      expect(errors).toEqual([])
    },
  )

  it('gives an answer as CSV to save', async () => {
    const { url } = await serve(engine())

    const answer = await fetch(`${url}/data/answers/resolution.csv?from=2026-03-01&to=2026-03-09`)

    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="resolution-2026-03-01-2026-03-09.csv"',
    )
    expect(await answer.text()).toBe('text\r\n"a,""b"""\r\n')
  })

  it('answers HEAD, and 405 to what would change something', async () => {
    const { url } = await serve(engine())

    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  })

  it('answers nobody who calls it by a foreign name', async () => {
    const { url } = await serve(engine())
    const statusFor = (host: string): Promise<number | undefined> => statusOf(url, { headers: { host } })

    expect(await statusFor('evil.example:8788')).toBe(421)
    expect(await statusFor('localhost.evil.example')).toBe(421)
    expect(await statusFor('localhost:8788')).toBe(200)
  })

  it('tells the browser what the engine says, and of other failures only that the terminal knows', async () => {
    const path = '/data/answers/resolution?from=2026-03-01&to=2026-03-09'
    const refused = await serve(() => Promise.reject(new QueryError('no such column')))
    const broken = await serve(() => Promise.reject(new Error('a secret reason')))

    expect(await (await fetch(`${refused.url}${path}`)).json()).toEqual({ error: 'no such column' })
    const response = await fetch(`${broken.url}${path}`)
    expect([response.status, await response.text()]).toEqual([500, '{"error":"The terminal says why."}'])
    expect(broken.errors).toHaveLength(1)
  })

  it('suggests the last days of the data, also where they are long ago', async () => {
    const { url } = await serve(() =>
      Promise.resolve({
        columns: [],
        rows: [
          ['-100', 'Support', 'supergroup', 9, '2020-01-01', '2020-06-30'],
          [5, null, 'private', 1, '2020-01-01', '2020-06-30'],
        ],
      }),
    )

    expect(await (await fetch(`${url}/data/catalogue`)).json()).toMatchObject({
      span: { from: '2020-01-01', to: '2020-06-30' },
      range: { from: '2020-06-03', to: '2020-06-30' },
      chats: [{ id: '-100', title: 'Support' }],
    })
  })
})

describe('the files of the page', () => {
  it('weigh less than 150 kB, gzipped, and hold nothing inline', async () => {
    const files = await loadPageFiles()
    const size = [...files.values()].reduce((sum, { body }) => sum + gzipSync(body).length, 0)

    expect(size).toBeLessThan(BUDGET)
    const html = Buffer.from(files.get('/')!.body).toString()
    expect(html).not.toMatch(/<script(?![^>]*src="\/page\.js")|<style|style=|https?:\/\//)
  })
})
