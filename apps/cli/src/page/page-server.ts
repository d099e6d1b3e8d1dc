import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { QueryError, questions } from '@telelake/insights'
import type { Scope } from '@telelake/insights'
import { isDay } from '@telelake/lake'
import { csvOf } from '../output/csv.ts'
import type { PageAnswer } from './page-data.ts'
import type { PageFile } from './page-files.ts'
import { pageHeaders } from './page-headers.ts'
import type { PageSource } from './page-source.ts'

interface Reply {
  status: number
  contentType: string
  body: string | Uint8Array
  headers?: Record<string, string>
}

/** Asked for in a way that cannot be answered; the message goes to the browser. */
class RequestProblem extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * A server of the page and its data. It answers only requests addressed to this machine by name or number: what people
 * wrote must not be had by a website that points a name of its own here.
 *
 * @param onError - told what made an answer fail; the browser gets the engine's words, and of the rest only that it failed
 */
export function createPageServer(
  files: ReadonlyMap<string, PageFile>,
  source: PageSource,
  onError: (error: unknown) => void,
): Server {
  return createServer((request, response) => {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    reply(request, files, source, gone.signal)
      .catch((error: unknown): Reply => {
        if (error instanceof RequestProblem) return problem(error.status, error.message)
        if (!gone.signal.aborted) onError(error)
        return problem(500, error instanceof QueryError ? error.message : 'The terminal says why.')
      })
      .then((answer) => send(request, response, answer))
      .catch(onError)
  })
}

async function reply(
  request: IncomingMessage,
  files: ReadonlyMap<string, PageFile>,
  source: PageSource,
  signal: AbortSignal,
): Promise<Reply> {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
    throw new RequestProblem(421, 'This page is for this machine alone.')
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new RequestProblem(405, 'Ask with GET.')
  const target = URL.parse(request.url ?? '/', 'http://localhost')
  if (target === null) throw nothingHere()
  const { pathname, searchParams } = target
  const file = files.get(pathname)
  if (file !== undefined) return { status: 200, ...file }
  if (pathname === '/data/catalogue') return json(await source.catalogue(signal))
  if (pathname === '/data/dictionary') return json(source.dictionary())
  if (pathname === '/data/runs') return json(await source.runs(scopeOf(searchParams)))
  const [, name, csv] = /^\/data\/answers\/([a-z\d-]+)(\.csv)?$/.exec(pathname) ?? []
  const question = questions.find((each) => each.name === name)
  if (question === undefined) throw nothingHere()
  const scope = scopeOf(searchParams)
  const result = await source.answer(question, scope, signal)
  const columns = result.columns.map((column) => column.name)
  if (csv === undefined)
    return json({
      columns,
      rows: result.rows,
      bytesScanned: result.bytesScanned ?? null,
    } satisfies PageAnswer)
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: csvOf(columns, result.rows),
    headers: {
      'content-disposition': `attachment; filename="${question.name}-${scope.from}-${scope.to}.csv"`,
    },
  }
}

function nothingHere(): RequestProblem {
  return new RequestProblem(404, 'There is nothing here.')
}

/** @throws {RequestProblem} */
function scopeOf(parameters: URLSearchParams): Scope {
  const day = (name: string): string => {
    const value = parameters.get(name) ?? ''
    if (!isDay(value)) throw new RequestProblem(400, `${name}: expected a day written YYYY-MM-DD`)
    return value
  }
  const chatId = parameters.get('chat') ?? undefined
  if (chatId !== undefined && !/^-?\d{1,16}$/.test(chatId))
    throw new RequestProblem(400, 'chat: expected the id of a chat, a whole number')
  return { from: day('from'), to: day('to'), chatId }
}

function json(value: unknown): Reply {
  return { status: 200, contentType: 'application/json', body: JSON.stringify(value) }
}

function problem(status: number, error: string): Reply {
  return { ...json({ error }), status }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, contentType, body, headers }: Reply,
): void {
  response
    .writeHead(status, {
      ...pageHeaders,
      ...headers,
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    })
    .end(request.method === 'HEAD' ? undefined : body)
}
