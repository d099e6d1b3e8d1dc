import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { closeServer, listen } from '../src/server/listen.ts'

export const TOKEN = '5:AAE-secret_token'

/** A Bot API server on loopback, as far as getting updates and setting webhooks goes. */
export interface BotApiServer {
  url: string
  env: Record<string, string>
  updates: { update_id: number; text: string }[] // waiting, each as it is written
  webhook: Record<string, unknown> // what setWebhook was given, and what getWebhookInfo adds
  me: Record<string, unknown>
  chats: Map<number, Record<string, unknown>>
  failures: { status: number; body: string }[] // answers to the next calls of getUpdates
  calls: { method: string; params: Record<string, unknown> }[]
  onCall?: (method: string, params: Record<string, unknown>) => void // before the answer
  close(): Promise<void>
}

export async function createBotApiServer(): Promise<BotApiServer> {
  const state: Omit<BotApiServer, 'url' | 'env' | 'close'> = {
    updates: [],
    webhook: {},
    me: {
      id: 5,
      is_bot: true,
      first_name: 'Bot',
      username: 'the_bot',
      can_join_groups: false,
      can_read_all_group_messages: true,
    },
    chats: new Map(),
    failures: [],
    calls: [],
  }
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
      if (token !== TOKEN) return refuse(response, 401, 'Unauthorized')
      const params = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>
      state.calls.push({ method, params })
      bot.onCall?.(method, params)
      answer(state, method, params, response)
    })()
  })
  const url = await listen(server, { host: '127.0.0.1', port: 0, defaultPort: 0 })
  const bot: BotApiServer = Object.assign(state, {
    url,
    env: { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url },
    close: () => closeServer(server),
  })
  return bot
}

function answer(
  state: Omit<BotApiServer, 'url' | 'env' | 'close'>,
  method: string,
  params: Record<string, unknown>,
  response: ServerResponse,
): void {
  const isSet = typeof state.webhook.url === 'string' && state.webhook.url !== ''
  switch (method) {
    case 'getMe':
      return succeed(response, JSON.stringify(state.me))
    case 'getUpdates': {
      const failure = state.failures.shift()
      if (failure !== undefined) return void response.writeHead(failure.status).end(failure.body)
      if (isSet) return refuse(response, 409, "Conflict: can't use getUpdates method while webhook is active")
      state.updates = state.updates.filter((update) => update.update_id >= Number(params.offset))
      if (state.updates.length === 0 && Number(params.timeout) > 0) return // until the client goes away
      const page = state.updates.slice(0, Number(params.limit))
      return succeed(response, `[${page.map(({ text }) => text).join(',\n')}]`)
    }
    case 'getWebhookInfo':
      return succeed(
        response,
        JSON.stringify({
          url: '',
          has_custom_certificate: false,
          pending_update_count: state.updates.length,
          ...state.webhook,
          secret_token: undefined,
        }),
      )
    case 'sendMessage':
      return succeed(
        response,
        JSON.stringify({
          message_id: 9,
          date: 1_773_144_000,
          chat: { id: params.chat_id, type: 'private' },
          from: state.me,
          text: params.text,
        }),
      )
    case 'setWebhook':
      if (params.url === 'https://refused.example/telegram')
        return refuse(response, 400, 'Bad Request: bad webhook')
      state.webhook = params
      if (params.drop_pending_updates === true) state.updates = []
      return succeed(response, 'true')
    case 'deleteWebhook':
      state.webhook = {}
      if (params.drop_pending_updates === true) state.updates = []
      return succeed(response, 'true')
    case 'getChat':
    case 'getChatMember': {
      const chat = state.chats.get(Number(params.chat_id))
      if (chat === undefined) return refuse(response, 400, 'Bad Request: chat not found')
      if (chat.migrated !== undefined)
        return refuse(response, 400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: chat.migrated,
        })
      return succeed(
        response,
        JSON.stringify(
          method === 'getChat'
            ? { id: params.chat_id, type: chat.type }
            : { status: chat.status, user: state.me },
        ),
      )
    }
    default:
      return refuse(response, 404, 'Not Found')
  }
}

function succeed(response: ServerResponse, result: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(`{"ok":true,"result":${result}}`)
}

function refuse(response: ServerResponse, status: number, description: string, parameters?: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: status, description, parameters }))
}
