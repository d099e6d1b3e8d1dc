import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { updateKinds } from '@telelake/telegram-schema'
import { listKeys } from '@telelake/lake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBotApi } from '../src/bot/bot-api.ts'
import { readConfig } from '../src/config.ts'
import { examine } from '../src/bot/examine.ts'
import { pollUpdates } from '../src/bot/poll-updates.ts'
import type { PollOptions } from '../src/bot/poll-updates.ts'
import { createBotApiServer, TOKEN } from './bot-api-server.ts'
import type { BotApiServer } from './bot-api-server.ts'
import { startTelelake } from './command.ts'
import type { Finished } from './command.ts'
import { createLakeFolder } from './lake-folder.ts'

let bot: BotApiServer
let lake: Awaited<ReturnType<typeof createLakeFolder>>
beforeEach(async () => {
  bot = await createBotApiServer()
  lake = await createLakeFolder()
})
afterEach(async () => {
  await bot.close()
  lake.remove()
})

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Finished> =>
  startTelelake(args, { ...bot.env, ...env }).ended

const textOf = (id: number): string =>
  `{"update_id":${id},\n"message": {"message_id":${id}, "text":"é👋 ]}", "n":1.0}}`
const queue = (...ids: number[]): void =>
  void bot.updates.push(...ids.map((id) => ({ update_id: id, text: textOf(id) })))
const rawKeys = (): Promise<string[]> => Array.fromAsync(listKeys(lake.store, 'raw/updates/'))

/** Poll until nothing is left; waiting takes no time. */
function pollOnce(options: Partial<PollOptions> = {}): {
  kept: string[]
  waits: number[]
  done: Promise<number>
} {
  const kept: string[] = []
  const waits: number[] = []
  const done = pollUpdates({
    api: createBotApi(readConfig(bot.env)),
    once: true,
    signal: new AbortController().signal,
    keep: (update) => Promise.resolve(kept.push(update.toString()) > 0),
    wait: (ms) => Promise.resolve(void waits.push(ms)),
    ...options,
  })
  return { kept, waits, done }
}

describe('telelake poll', () => {
  it('keeps every update byte for byte, and then lets Telegram forget it', async () => {
    queue(...Array.from({ length: 250 }, (_, at) => 100 + at))

    const { status, stdout, stderr } = await run(['poll', '--once', '--lake', lake.folder])

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('polling  @the_bot')
    expect(stdout).toMatch(/kept {5}250 updates\nrows {5}250 in \d{4}/)
    const keys = await rawKeys()
    expect(keys).toHaveLength(250)
    expect(Buffer.from((await lake.store.get(keys[0]!))!.body).toString()).toBe(textOf(100))
    expect(bot.updates).toEqual([])
    expect(bot.calls.find(({ method }) => method === 'getUpdates')?.params.allowed_updates).toEqual(
      updateKinds,
    )
  })

  it('ends with Ctrl-C while it waits for updates', async () => {
    const running = startTelelake(['poll', '--lake', lake.folder], bot.env)
    await running.sees(/polling/)

    expect(await running.end('SIGINT')).toMatchObject({ status: 0 })
  })

  it('refuses politely while a webhook is set', async () => {
    bot.webhook = { url: 'https://lake.example/telegram' }

    expect(await run(['poll', '--lake', lake.folder])).toMatchObject({
      status: 2,
      stderr:
        'poll: a webhook is set, at lake.example, and Telegram sends updates to only one of the two (remove it with: telelake webhook delete)\n',
    })
    expect(bot.webhook.url).toBe('https://lake.example/telegram')
  })

  it('needs a token, and never shows it', async () => {
    const missing = await startTelelake(['poll', '--lake', lake.folder], {}).ended
    expect(missing).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('TELEGRAM_BOT_TOKEN: expected') as string,
    })

    const wrong = await run(['poll', '--lake', lake.folder], { TELEGRAM_BOT_TOKEN: '6:another-secret' })
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toBe('Bot API: expected getWebhookInfo to succeed, got 401 Unauthorized\n')

    const unreachable = await run(['poll', '--lake', lake.folder], {
      TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
    })
    expect(unreachable.status).toBe(1)
    expect(unreachable.stderr).toMatch(/^Bot API: expected getWebhookInfo to be answered, got [\w ]+\n$/)
    expect(unreachable.stderr + unreachable.stdout).not.toContain(TOKEN.slice(2))
  })
})

describe('pollUpdates', () => {
  it('acknowledges nothing that the store did not take', async () => {
    queue(1, 2)
    let refusals = 1
    const { kept, waits, done } = pollOnce({
      keep: (update) => {
        if (update.toString() === textOf(2) && refusals-- > 0) return Promise.resolve(false)
        return Promise.resolve(kept.push(update.toString()) > 0)
      },
    })

    expect(await done).toBe(2)
    expect(kept).toEqual([textOf(1), textOf(1), textOf(2)])
    expect(waits).toHaveLength(1)
    const offsets = bot.calls.map(({ params }) => params.offset)
    expect(offsets).toEqual([0, 0, 3])
  })

  it('waits as long as Telegram asks for after 429, longer and longer after failures, and goes on', async () => {
    queue(1)
    bot.failures.push(
      {
        status: 429,
        body: '{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}}',
      },
      { status: 502, body: '<html>Bad Gateway</html>' },
      { status: 500, body: '{"ok":false,"error_code":500,"description":"Internal Server Error"}' },
      { status: 200, body: '{"ok":true,"resu' },
    )
    const { kept, waits, done } = pollOnce()

    await done
    expect(kept).toEqual([textOf(1)])
    expect(waits).toHaveLength(4)
    expect(waits[0]).toBe(7000)
    for (const [at, wait] of waits.slice(1).entries()) {
      expect(wait).toBeGreaterThanOrEqual(1000 * 2 ** at)
      expect(wait).toBeLessThanOrEqual(2000 * 2 ** at)
    }
  })

  it.each([
    [
      'a webhook set meanwhile',
      "Conflict: can't use getUpdates method while webhook is active",
      'telelake webhook delete',
    ],
    ['another poller', 'Conflict: terminated by other getUpdates request', 'another program'],
  ])('ends with advice at %s', async (_what, description, advice) => {
    bot.failures.push({ status: 409, body: JSON.stringify({ ok: false, error_code: 409, description }) })

    await expect(pollOnce().done).rejects.toThrow(advice)
  })
})

describe('telelake webhook', () => {
  it('asks for all kinds, with a new secret that is shown once', async () => {
    const { status, stdout } = await run(['webhook', 'set', 'https://lake.example/telegram'])

    expect(status).toBe(0)
    expect(bot.webhook).toMatchObject({
      url: 'https://lake.example/telegram',
      max_connections: 40,
      drop_pending_updates: false,
    })
    expect(bot.webhook.allowed_updates).toEqual(updateKinds)
    expect(bot.webhook.secret_token).toMatch(/^[\w-]{43}$/)
    expect(stdout).toContain(String(bot.webhook.secret_token))
  })

  it('keeps the secret that is set, and does not show it', async () => {
    const secret = randomBytes(24).toString('base64url')
    const { stdout } = await run(
      ['webhook', 'set', 'https://lake.example/telegram', '--max-connections', '7', '--drop-pending'],
      {
        WEBHOOK_SECRET_TOKEN: secret,
      },
    )

    expect(bot.webhook).toMatchObject({
      secret_token: secret,
      max_connections: 7,
      drop_pending_updates: true,
    })
    expect(stdout).not.toContain(secret)
  })

  it('writes a new secret to a file of its owner, and leaves none where Telegram refuses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'))
    const file = join(folder, 'secret')
    const refused = await run(['webhook', 'set', 'https://refused.example/telegram', '--secret-file', file])
    expect(refused).toMatchObject({
      status: 1,
      stderr: 'Bot API: expected setWebhook to succeed, got 400 Bad Request: bad webhook\n',
    })

    const { stdout } = await run(['webhook', 'set', 'https://lake.example/telegram', '--secret-file', file])

    const secret = readFileSync(file, 'utf8').trim()
    expect(secret).toBe(bot.webhook.secret_token)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(stdout).not.toContain(secret)
    expect(
      (await run(['webhook', 'set', 'https://lake.example/telegram', '--secret-file', file])).stderr,
    ).toContain('got EEXIST')
    rmSync(folder, { recursive: true })
  })

  it('refuses a URL without TLS unless a self-hosted server is to use it, and a weak secret', async () => {
    const http = ['webhook', 'set', 'http://lake.example/telegram']
    expect(await run(http)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('https://') as string,
    })
    const weak = { WEBHOOK_SECRET_TOKEN: 'aaaaaaaaaaaaaaaaaaaa' }
    expect((await run(['webhook', 'set', 'https://lake.example/telegram'], weak)).stderr).toContain(
      'easy to guess',
    )
    expect(bot.webhook).toEqual({})
    expect((await run([...http, '--allow-http'])).status).toBe(0)
  })

  it('refuses what Telegram would not take', async () => {
    const outside = { TELEGRAM_API_ROOT: 'https://api.telegram.org' }
    for (const [args, problem] of [
      [['http://lake.example'], 'begins with https://'],
      [['https://lake.example:8080'], 'port 443, 80, 88 or 8443'],
      [['https://lake.example', '--max-connections', '101'], '1 to 100'],
    ] as const)
      expect(await run(['webhook', 'set', ...args], outside)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(problem) as string,
      })
  })

  it('tells what Telegram knows, and is deleted; updates that wait stay unless dropped', async () => {
    queue(1, 2)
    bot.webhook = {
      url: 'https://lake.example/telegram',
      last_error_date: 1_773_144_000,
      last_error_message: 'Connection refused',
    }

    const { stdout } = await run(['webhook', 'info'])
    expect(stdout).toContain('https://lake.example/telegram')
    expect(stdout).toMatch(/pending +2\n/)
    expect(stdout).toContain('2026-03-10T12:00:00.000Z')
    expect(stdout).toContain('Connection refused')

    await run(['webhook', 'delete'])
    expect([bot.webhook, bot.updates.length]).toEqual([{}, 2])
    await run(['webhook', 'delete', '--drop-pending'])
    expect(bot.updates).toEqual([])
  })
})

describe('telelake doctor', () => {
  const found = async (chats: readonly number[] = [], env: Record<string, string> = {}): Promise<string> =>
    (await examine(readConfig({ ...bot.env, ...env }, lake.folder), chats))
      .map(({ state, what, fix }) => `${state} ${what}${fix === undefined ? '' : ` -> ${fix}`}`)
      .join('\n')

  it('finds nothing wrong with what is right', async () => {
    bot.webhook = { url: 'https://lake.example/telegram', allowed_updates: updateKinds }
    bot.chats.set(-1001, { type: 'supergroup', status: 'administrator' })
    await lake.store.put('raw/updates/received_date=2026-03-10/0000000000000001.json', Buffer.from('{}'))
    await run(['etl', '--date', '2026-03-10', '--lake', lake.folder])

    const { status, stdout } = await run(['doctor', '--chat', '-1001', '--lake', lake.folder])

    expect(status).toBe(0)
    expect(stdout).not.toMatch(/^(warn|fail)/m)
    expect(stdout).toContain('updates until 2026-03-10')
    expect(stdout).not.toContain(TOKEN.slice(2))
  })

  it('names what set-ups by hand get wrong, each with how to fix it', async () => {
    bot.me = { ...bot.me, can_read_all_group_messages: false, can_join_groups: true }
    bot.webhook = {
      url: 'https://lake.example/x',
      allowed_updates: ['message'],
      last_error_date: 1,
      last_error_message: 'Wrong response from the webhook: 401 Unauthorized',
    }
    queue(1)
    bot.chats.set(-7, { migrated: -1_000_000_000_007 })
    bot.chats.set(-8, { type: 'group', status: 'member' })

    const text = await found([-7, -8, -9])

    expect(text).toMatch(/warn privacy mode: on.*setprivacy/)
    expect(text).toMatch(/warn groups: anyone.*setjoingroups/)
    expect(text).toMatch(/fail webhook: last error.*the secrets differ/)
    expect(text).toMatch(/warn allowed_updates: without .*message_reaction.*webhook set/)
    expect(text).toMatch(/fail chat -7: has become the supergroup -1000000000007 -> add -1000000000007/)
    expect(text).toMatch(/warn chat -8: the bot is member.*make the bot an admin/)
    expect(text).toMatch(/warn chat -8: a basic group/)
    expect(text).toMatch(/fail chat -9: .*chat not found.*add the bot/)
    expect(text).toMatch(/warn lake: .*no update yet/)
  })

  it('goes on to the lake without a token, or with a wrong one, and exits with 1', async () => {
    expect(await found([], { TELEGRAM_BOT_TOKEN: '' })).toMatch(/^fail token: .*\nwarn lake/)
    expect(await found([], { TELEGRAM_BOT_TOKEN: '6:x' })).toMatch(
      /^fail token: .*401.*BotFather.*\nwarn lake/,
    )
    expect((await run(['doctor', '--lake', lake.folder], { TELEGRAM_BOT_TOKEN: '6:x' })).status).toBe(1)
  })
})
