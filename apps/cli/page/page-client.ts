import type {
  PageAnswer,
  PageCatalogue,
  PageDictionary,
  PageProblem,
  PageRuns,
} from '../src/page/page-data.ts'

/** What a question is asked about. */
export interface PageScope {
  from: string
  to: string
  chat: string | undefined
}

const AT_ONCE = 3

const answers = new Map<string, Promise<PageAnswer>>()
const waiting: (() => void)[] = []
let free = AT_ONCE

/** @throws {Error} The server says why in its message. */
export const fetchCatalogue = (): Promise<PageCatalogue> => get('/data/catalogue')
export const fetchDictionary = (): Promise<PageDictionary> => get('/data/dictionary')
export const fetchRuns = (scope: PageScope): Promise<PageRuns> => get(`/data/runs?${queryOf(scope)}`)

/** An answer; asked once for all who want it, few at a time, in the order they come. A failure is not kept. */
export function fetchAnswer(name: string, scope: PageScope): Promise<PageAnswer> {
  const path = `/data/answers/${name}?${queryOf(scope)}`
  const known = answers.get(path)
  if (known !== undefined) return known
  const asked = inTurn(() => get<PageAnswer>(path))
  answers.set(path, asked)
  asked.catch(() => answers.delete(path))
  return asked
}

/** Where the answer lies as CSV. */
export function csvPath(name: string, scope: PageScope): string {
  return `/data/answers/${name}.csv?${queryOf(scope)}`
}

function queryOf({ from, to, chat }: PageScope): string {
  return new URLSearchParams({ from, to, ...(chat !== undefined && { chat }) }).toString()
}

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await task()
  } finally {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path)
  const body = (await response.json()) as T | PageProblem
  if (!response.ok) throw new Error((body as PageProblem).error)
  return body as T
}
