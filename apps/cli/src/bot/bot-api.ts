// The build for the web uses the fetch of Node; the build for Node brings its own.
import { Api, GrammyError, HttpError } from 'grammy/web'
import { CommandError } from '../command-error.ts'
import type { Config } from '../config.ts'

/** A call of the Bot API failed. The message holds what Telegram says, never the token. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError'
  readonly code: number | undefined // of the answer; undefined when there was none
  readonly retryAfter: number | undefined // seconds
  readonly migratedTo: number | undefined // the id of the supergroup that a group became

  constructor(
    message: string,
    {
      code,
      retryAfter,
      migratedTo,
    }: { code?: number; retryAfter?: number | undefined; migratedTo?: number | undefined },
  ) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
    this.migratedTo = migratedTo
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return this.code === undefined || this.code === 429 || this.code >= 500
  }
}

/** The Bot API, as grammY speaks it, with errors that never hold the token, and the text of answers where asked for. */
export interface BotApi {
  botId: number
  /** @throws {BotApiError} */
  call<T>(what: string, use: (api: Api) => Promise<T>): Promise<T>
  /** The same, with the text of the answer. @throws {BotApiError} */
  callForText<T>(what: string, use: (api: Api) => Promise<T>): Promise<{ result: T; text: string }>
}

/** @throws {CommandError} There is no token. */
export function createBotApi(config: Config): BotApi {
  const token = config.TELEGRAM_BOT_TOKEN
  if (token === undefined)
    throw new CommandError('TELEGRAM_BOT_TOKEN: expected the token that @BotFather gave, got nothing')
  let text = ''
  // grammY parses answers itself; here their text is kept, and its signal is translated for Node's own fetch.
  const fetchAndKeep = async (url: string, init: RequestInit & { signal: AbortSignal }): Promise<object> => {
    const abort = new AbortController()
    const onAbort = (): void => abort.abort()
    if (init.signal.aborted) onAbort()
    init.signal.addEventListener('abort', onAbort)
    try {
      const { method, headers, body } = init
      const response = await fetch(url, {
        signal: abort.signal,
        ...(method !== undefined && { method }),
        ...(headers !== undefined && { headers }),
        ...(body !== undefined && { body }),
      })
      text = await response.text()
      const kept = text
      return { json: (): unknown => parseAnswer(kept, response.status) }
    } finally {
      init.signal.removeEventListener('abort', onAbort)
    }
  }
  const api = new Api(token, {
    apiRoot: config.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    sensitiveLogs: false,
    fetch: fetchAndKeep,
  })

  const call = async <T>(what: string, use: (api: Api) => Promise<T>): Promise<T> => {
    try {
      return await use(api)
    } catch (error) {
      throw readableError(what, error, token)
    }
  }
  return {
    botId: Number(token.split(':', 1)[0]),
    call,
    callForText: async (what, use) => ({ result: await call(what, use), text }),
  }
}

/** A proxy in between may answer with an HTML page. */
function parseAnswer(text: string, status: number): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return { ok: false, error_code: status >= 400 ? status : 502, description: 'the answer is not JSON' }
  }
}

function readableError(what: string, error: unknown, token: string): unknown {
  const scrub = (text: string): string => text.replaceAll(token, '<token>')
  if (error instanceof GrammyError)
    return new BotApiError(
      scrub(`Bot API: expected ${what} to succeed, got ${error.error_code} ${error.description}`),
      {
        code: error.error_code,
        retryAfter: error.parameters.retry_after,
        migratedTo: error.parameters.migrate_to_chat_id,
      },
    )
  if (!(error instanceof HttpError)) return error
  const cause: unknown = error.error
  const root = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const reason =
    root instanceof Error ? ('code' in root ? String(root.code) : root.message || root.name) : 'no answer'
  return new BotApiError(scrub(`Bot API: expected ${what} to be answered, got ${reason}`), {})
}
