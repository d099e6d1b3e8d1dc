import { isDay, listKeys, openLake } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import { readManifest } from '@telelake/pipeline/process-day'
import { updateKinds } from '@telelake/telegram-schema'
import { BotApiError, createBotApi } from './bot-api.ts'
import type { BotApi } from './bot-api.ts'
import type { Config } from '../config.ts'

/** One thing that was checked. `warn`: it works, though perhaps not as intended. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail'
  what: string
  fix?: string // how to fix it
}

/** What is right and wrong with bot, chats, webhook and lake, in this order. Failures are findings, never thrown. */
export async function examine(config: Config, chats: readonly number[]): Promise<Finding[]> {
  const lake = await examineLake(config)
  if (config.TELEGRAM_BOT_TOKEN === undefined)
    return [
      {
        state: 'fail',
        what: 'token: TELEGRAM_BOT_TOKEN is not set',
        fix: 'ask @BotFather for it (/mybots, API Token) and set the variable',
      },
      ...lake,
    ]
  const api = createBotApi(config)
  const bot = await findingsOf('token', () => examineBot(api), {
    401: '@BotFather does not know this token: copy it again (/mybots, API Token)',
    404: '@BotFather does not know this token: copy it again (/mybots, API Token)',
  })
  if (bot.some(({ state }) => state === 'fail')) return [...bot, ...lake]
  const webhook = await findingsOf('webhook', () => examineWebhook(api))
  const groups: Finding[] = []
  for (const id of chats)
    groups.push(
      ...(await findingsOf(`chat ${id}`, () => examineChat(api, id), {
        400: 'add the bot to the chat, and take its id from an update (column chat_id): supergroups begin with -100',
        403: 'the bot was removed: add it to the chat again',
      })),
    )
  return [...bot, ...webhook, ...groups, ...lake]
}

async function examineBot(api: BotApi): Promise<Finding[]> {
  const me = await api.call('getMe', (bot) => bot.getMe())
  return [
    { state: 'ok', what: `token: that of @${me.username}, id ${me.id}` },
    me.can_read_all_group_messages
      ? { state: 'ok', what: 'privacy mode: off, the bot sees all messages of its groups' }
      : {
          state: 'warn',
          what: 'privacy mode: on, in groups the bot sees only commands and answers to it, unless it is an admin',
          fix: '@BotFather: /setprivacy, Disable; then remove the bot from each group and add it again, or make it an admin',
        },
    me.can_join_groups
      ? {
          state: 'warn',
          what: 'groups: anyone can add the bot to a group, and its messages then arrive too',
          fix: 'once it is in its groups, @BotFather: /setjoingroups, Disable; or set ALLOWED_CHAT_IDS',
        }
      : { state: 'ok', what: 'groups: the bot cannot be added to more of them' },
  ]
}

async function examineWebhook(api: BotApi): Promise<Finding[]> {
  const info = await api.call('getWebhookInfo', (bot) => bot.getWebhookInfo())
  if (info.url === undefined || info.url === '')
    return [
      {
        state: 'warn',
        what: `webhook: none, ${info.pending_update_count} updates pending, which Telegram keeps for at most 24 hours`,
        fix: 'telelake webhook set <url>, or run telelake poll',
      },
    ]
  const findings: Finding[] = [
    {
      state: 'ok',
      what: `webhook: at ${new URL(info.url).host}, ${info.pending_update_count} updates pending`,
    },
  ]
  if (info.last_error_date !== undefined)
    findings.push({
      // Telegram keeps naming the last error after it is fixed; pending updates mean that it is not.
      state: info.pending_update_count > 0 ? 'fail' : 'warn',
      what: `webhook: last error ${new Date(info.last_error_date * 1000).toISOString()}, ${info.last_error_message ?? 'unknown'}`,
      fix: webhookFix(info.last_error_message ?? ''),
    })
  const allowed: readonly string[] | undefined = info.allowed_updates
  const missing = updateKinds.filter((kind) =>
    allowed === undefined || allowed.length === 0
      ? ['chat_member', 'message_reaction', 'message_reaction_count'].includes(kind)
      : !allowed.includes(kind),
  )
  findings.push(
    missing.length === 0
      ? { state: 'ok', what: 'allowed_updates: all kinds' }
      : {
          state: 'warn',
          what: `allowed_updates: without ${missing.join(', ')}`,
          fix: 'telelake webhook set <url> requests all kinds',
        },
  )
  return findings
}

function webhookFix(error: string): string {
  if (/401/.test(error))
    return 'the secrets differ: run telelake webhook set <url> with the WEBHOOK_SECRET_TOKEN of the server that receives updates'
  if (/404|405/.test(error)) return 'the address is not the webhook: its path ends in /telegram'
  if (/50\d/.test(error)) return 'the webhook cannot write to the lake: see its log, then the lake below'
  if (/certificate|SSL/i.test(error))
    return 'the certificate is not accepted: use one from a public authority'
  return 'check that the address can be reached from outside, over HTTPS on port 443, 80, 88 or 8443'
}

async function examineChat(api: BotApi, id: number): Promise<Finding[]> {
  try {
    const chat = await api.call('getChat', (bot) => bot.getChat(id))
    const name = `chat ${id}`
    const member = await api.call('getChatMember', (bot) => bot.getChatMember(id, api.botId))
    const isAdmin = member.status === 'administrator' || member.status === 'creator'
    const findings: Finding[] = [
      { state: 'ok', what: `${name}: a ${chat.type}${isAdmin ? ', the bot is an admin' : ''}` },
    ]
    if (!isAdmin && chat.type !== 'private')
      findings.push({
        state: 'warn',
        what: `${name}: the bot is ${member.status}, not an admin: it gets no reactions and no joins or leaves`,
        fix: 'make the bot an admin of the chat; it needs no particular right',
      })
    if (chat.type === 'group')
      findings.push({
        state: 'warn',
        what: `${name}: a basic group, whose id changes when it becomes a supergroup`,
        fix: 'when it does, add the new id (-100...) to ALLOWED_CHAT_IDS and keep the old one',
      })
    return findings
  } catch (error) {
    if (!(error instanceof BotApiError) || error.migratedTo === undefined) throw error
    return [
      {
        state: 'fail',
        what: `chat ${id}: has become the supergroup ${error.migratedTo}`,
        fix: `add ${error.migratedTo} to ALLOWED_CHAT_IDS and keep the old id`,
      },
    ]
  }
}

async function examineLake(config: Config): Promise<Finding[]> {
  return findingsOf(
    'lake',
    async () => {
      const store = await openLake({ url: config.LAKE_URL, rawUrl: config.RAW_URL })
      const raw = await newestDay(store, 'raw/updates/')
      const processed = await newestDay(store, 'runs/received_date=')
      const findings: Finding[] = [
        raw === undefined
          ? { state: 'warn', what: `lake: ${store.url} is readable and holds no update yet` }
          : { state: 'ok', what: `lake: ${store.url} is readable, updates until ${raw}` },
      ]
      if (processed !== undefined) {
        const manifest = await readManifest(store, processed)
        const isDone = manifest?.status === 'complete'
        findings.push({
          state: isDone ? 'ok' : 'fail',
          what: `runs: the newest is of ${processed}, ${isDone ? 'complete' : 'unfinished'}`,
          ...(!isDone && { fix: `telelake etl --date ${processed}` }),
        })
      } else if (raw !== undefined)
        findings.push({ state: 'warn', what: 'runs: none yet', fix: `telelake etl --date ${raw}` })
      return findings
    },
    {},
    'check LAKE_URL, and that this machine may read it (credentials, region, folder)',
  )
}

/** Keys are in order, so that the last names the newest day. */
async function newestDay(store: ObjectStore, prefix: string): Promise<string | undefined> {
  let newest: string | undefined
  for await (const key of listKeys(store, prefix)) {
    const day = /received_date=(\d{4}-\d\d-\d\d)/.exec(key)?.[1]
    if (day !== undefined && isDay(day)) newest = day
  }
  return newest
}

async function findingsOf(
  subject: string,
  look: () => Promise<Finding[]>,
  fixes: Readonly<Record<number, string>> = {},
  fix = 'check that this machine can reach the Bot API server (TELEGRAM_API_ROOT)',
): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    const code = error instanceof BotApiError ? error.code : undefined
    const what = `${subject}: ${error instanceof Error ? error.message : String(error)}`
    return [{ state: 'fail', what, fix: (code === undefined ? undefined : fixes[code]) ?? fix }]
  }
}
