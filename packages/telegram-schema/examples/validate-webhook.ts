import { timingSafeEqual } from 'node:crypto'
import { SECRET_TOKEN_HEADER, Update, generateSecretToken } from '@telelake/telegram-schema'

const secret = generateSecretToken() // give the same to setWebhook as secret_token

/** Compares in constant time, so that the answer's delay does not give the secret away. */
function isSecret(token: string): boolean {
  const [sent, set] = [Buffer.from(token), Buffer.from(secret)]
  return sent.length === set.length && timingSafeEqual(sent, set)
}

/** Answers a webhook request. Telegram sends an update again until it gets a status of 2xx. */
async function receive(request: Request): Promise<Response> {
  if (!isSecret(request.headers.get(SECRET_TOKEN_HEADER) ?? '')) return new Response(null, { status: 401 })
  const update = Update.safeParse(await request.json().catch(() => undefined))
  if (!update.success) return new Response(null, { status: 400 })
  return Response.json({ update_id: update.data.update_id })
}

const send = (body: string, token: string): Promise<Response> =>
  receive(
    new Request('https://bot.example/', { method: 'POST', body, headers: { [SECRET_TOKEN_HEADER]: token } }),
  )

for (const [body, token] of [
  ['{"update_id":7}', secret],
  ['{"update_id":7}', 'guessed'],
  ['{"update_id":"7"}', secret],
  ['not JSON', secret],
] as const)
  console.log((await send(body, token)).status)
