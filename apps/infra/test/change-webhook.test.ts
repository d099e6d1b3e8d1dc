import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { updateKinds } from '@telelake/telegram-schema'
import { questions } from '@telelake/insights'
import { afterAll, describe, expect, it } from 'vitest'
import { changeWebhook } from '../scripts/change-webhook.ts'

const asked: { path: string; body: Record<string, unknown> }[] = []
let answer: { ok: boolean; description?: string } = { ok: true }
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += String(chunk)))
  request.on('end', () => {
    asked.push({ path: request.url ?? '', body: JSON.parse(body) as Record<string, unknown> })
    response.end(JSON.stringify(answer))
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())
const telegram = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

describe('changeWebhook', () => {
  it('tells Telegram the URL, the secret and every kind of update', async () => {
    await changeWebhook({
      telegram,
      botToken: '1:a',
      webhook: { url: 'https://x/telegram', secretToken: 's' },
    })

    expect(asked.pop()).toEqual({
      path: '/bot1:a/setWebhook',
      body: { url: 'https://x/telegram', secret_token: 's', allowed_updates: updateKinds },
    })
  })

  it('asks for each kind that a question reads', () => {
    const read = questions.flatMap(({ sql }) =>
      [...sql.matchAll(/update_type = '(\w+)'/g)].map(([, kind]) => kind),
    )

    for (const kind of read) expect(updateKinds).toContain(kind)
  })

  it('deletes the webhook and keeps what waits', async () => {
    await changeWebhook({ telegram, botToken: '1:a' })

    expect(asked.pop()).toEqual({ path: '/bot1:a/deleteWebhook', body: {} })
  })

  it('gives the reason of a refusal, never the token', async () => {
    answer = { ok: false, description: 'bad webhook of 1:secret' }

    await expect(changeWebhook({ telegram, botToken: '1:secret' })).rejects.toThrow(
      'deleteWebhook: expected ok, got bad webhook of <token> (Telegram)',
    )
    await expect(changeWebhook({ telegram: 'http://127.0.0.1:1', botToken: '1:secret' })).rejects.toThrow(
      /^deleteWebhook: expected ok, got no answer \(Telegram\)$/,
    )
  })
})
