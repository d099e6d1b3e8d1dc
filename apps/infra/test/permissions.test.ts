import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { etlStatements, ingestStatements, webhookCheckStatements } from '../src/role-statements.ts'
import { startGuardedAws } from './guarded-aws.ts'

const raw = 'telelake-dev-raw-0a1b2c3'
const lake = 'telelake-dev-lake-0a1b2c3'
const resources = { rawBucketArn: `arn:aws:s3:::${raw}`, lakeBucketArn: `arn:aws:s3:::${lake}` }
const ingest = ingestStatements({
  ...resources,
  secretParameterArn: 'arn:aws:ssm:sa-east-1:123456789012:secret-token',
})
const etl = etlStatements({ ...resources, failuresArn: 'arn:aws:sqs:sa-east-1:123456789012:failures' })
const granted = (statements: typeof etl): string[] =>
  statements.flatMap(({ Sid, Action }) => Action.map((action) => `${Sid} ${action}`)).sort()

const aws = await startGuardedAws({ 'secret-token': 's', 'bot-token': '1:a' })
const telegram = createServer((request, response) => {
  const waiting = request.url === '/bot1:a/getWebhookInfo' ? 3 : -1
  response.end(
    JSON.stringify({
      ok: true,
      result: { url: 'https://x.example/telegram', pending_update_count: waiting },
    }),
  )
})
await new Promise<void>((resolve) => telegram.listen(0, '127.0.0.1', resolve))
const folder = mkdtempSync(join(tmpdir(), 'lambdas-'))
afterAll(() => {
  aws.close()
  telegram.close()
  rmSync(folder, { recursive: true })
})

/** Call a built Lambda in a process of its own, with those rights. */
async function invoke(
  lambda: string,
  rights: typeof etl,
  event: object,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; out: string }> {
  const zip = readFileSync(new URL(`../dist/bundle/lambdas/${lambda}.zip`, import.meta.url))
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, lambda, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  aws.policy = rights
  const script = `const { handler } = await import(process.argv[1]); console.log(JSON.stringify(await handler(JSON.parse(process.argv[2]))))`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, join(folder, lambda, 'handler.mjs'), JSON.stringify(event)],
    {
      env: {
        AWS_REGION: 'sa-east-1',
        AWS_ACCESS_KEY_ID: 'a',
        AWS_SECRET_ACCESS_KEY: 'a',
        AWS_ENDPOINT_URL_SSM: aws.endpoint,
        LAKE_URL: `s3://${lake}?endpoint=${aws.endpoint}`,
        RAW_URL: `s3://${raw}?endpoint=${aws.endpoint}`,
        SECRET_TOKEN_PARAMETER: 'secret-token',
        BOT_TOKEN_PARAMETER: 'bot-token',
        TELEGRAM_API: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`,
        POWERTOOLS_SERVICE_NAME: 'telelake-dev',
        WEBHOOK_URL: 'https://x.example/telegram',
        ...environment,
      },
    },
  )
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (out += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out }
}

const date = Math.floor(Date.now() / 1000)
const request = (body: string, route: 'telegram' | 'outbound' = 'telegram') => ({
  version: '2.0',
  routeKey: `POST /${route}`,
  rawPath: `/${route}`,
  headers: { 'x-telegram-bot-api-secret-token': 's' },
  requestContext: { http: { method: 'POST', path: `/${route}` } },
  body,
  isBase64Encoded: false,
})
const update = (id: number, message: unknown) => request(JSON.stringify({ update_id: id, message }))
const message = { message_id: 1, date, chat: { id: 5, type: 'private' }, text: 'oi' }
const sent = JSON.stringify({ ok: true, result: { ...message, message_id: 2, text: 'olá' } })

describe('the rights of the functions', () => {
  it('are all that ingest uses, and no more', { timeout: 60_000 }, async () => {
    for (const event of [
      update(1, message),
      update(2, 'broken'),
      request('no JSON'),
      request(sent, 'outbound'),
      request('{"ok":true,"result":1}', 'outbound'),
    ])
      expect(await invoke('ingest-lambda', ingest, event)).toMatchObject({
        code: 0,
        out: expect.stringContaining('"statusCode":200') as unknown,
      })

    expect(aws.denied).toEqual([])
    expect([...aws.used].sort()).toEqual(granted(ingest))
    const stored = [...aws.objects].filter(([path]) => path.startsWith(raw)).map(([, body]) => String(body))
    expect(stored).toContain(sent)
  })

  it('are all that the ETL uses, and no more', { timeout: 60_000 }, async () => {
    aws.used.clear()
    // As they were the next day: of a day that is still running no metric is published.
    const day = '2026-03-10'
    for (const [path, body] of [...aws.objects]) {
      aws.objects.delete(path)
      aws.objects.set(path.replace(/received_date=.{10}/, `received_date=${day}`), body)
    }
    const rawOf = (id: number): string =>
      `${raw}/raw/updates/received_date=${day}/${String(id).padStart(16, '0')}.json`
    const old = { update_id: 3, message: { ...message, date: date - 3 * 86_400 } }
    aws.objects.set(rawOf(3), Buffer.from(JSON.stringify(old)))
    const first = await invoke('etl-lambda', etl, { date: day })
    expect(first).toMatchObject({ code: 0 })
    // The metrics that alarms watch, under the name of the stack.
    expect(first.out).toMatch(/"service":"telelake-dev",.*"DaysProcessed":1,.*"Rejected":1,/)
    // The day again, without what was rejected and the only row of another day: what the first run wrote of them has to go.
    for (const id of [2, 3]) expect(aws.objects.delete(rawOf(id))).toBe(true)
    expect(await invoke('etl-lambda', etl, { date: day })).toMatchObject({ code: 0 })

    expect(aws.denied).toEqual([])
    // Lambda itself sends failures, by the right of the role.
    expect([...aws.used, 'SendFailures sqs:SendMessage'].sort()).toEqual(granted(etl))
  })

  it('tell the ETL that an object it listed is gone, and not that it may not read', async () => {
    const key = `${raw}/raw/updates/received_date=2026-01-02/0000000000000009.json`
    aws.gone.add(key)
    const { code, out } = await invoke('etl-lambda', etl, { date: '2026-01-02' })
    aws.gone.delete(key)

    expect(code).not.toBe(0)
    expect(out).toContain('expected what was listed, got nothing')
    expect(aws.denied).toEqual([])
  })

  it('are all that the webhook check uses, and no more', async () => {
    const check = webhookCheckStatements({
      botTokenParameterArn: 'arn:aws:ssm:sa-east-1:123456789012:bot-token',
    })
    aws.used.clear()
    const { code, out } = await invoke('webhook-check', check, {})

    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/"PendingUpdates":3,"WebhookElsewhere":0,"isSet":true/) as unknown,
    })
    expect([...aws.used]).toEqual(granted(check))
  })

  it('let the webhook check say that the webhook is set elsewhere, without saying where', async () => {
    const check = webhookCheckStatements({
      botTokenParameterArn: 'arn:aws:ssm:sa-east-1:123456789012:bot-token',
    })
    const { code, out } = await invoke(
      'webhook-check',
      check,
      {},
      { WEBHOOK_URL: 'https://y.example/telegram' },
    )

    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('"WebhookElsewhere":1') as unknown,
    })
    expect(out).not.toContain('example')
  })

  it('publish no metric of a day that is still running', { timeout: 60_000 }, async () => {
    const today = new Date().toISOString().slice(0, 10)
    const { code, out } = await invoke('etl-lambda', etl, { time: new Date().toISOString(), day: 'running' })

    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(`"received_date":"${today}"`) as unknown,
    })
    expect(out).toContain('"is_partial":true')
    expect(out).not.toContain('DaysProcessed')
  })

  for (const missing of ingest)
    for (const route of ['telegram', 'outbound'] as const)
      it(`do not suffice on /${route} without ${missing.Sid}`, { timeout: 60_000 }, async () => {
        const rest = ingest.filter((statement) => statement !== missing)
        const good = route === 'telegram' ? update(3, message) : request(sent, route)
        const event = missing.Sid === 'PutRejected' ? request('no JSON', route) : good
        const { code, out } = await invoke('ingest-lambda', rest, event)

        expect(code !== 0 || out.includes('"statusCode":503')).toBe(true)
        expect(aws.denied.splice(0)).not.toEqual([])
      })

  it('are the whole of each role, on no more than these resources', () => {
    const account = 'sa-east-1:123456789012'
    const { resources } = inject('runs').bare
    const roles = resources.filter(({ type }) => type === 'aws:iam/rolePolicy:RolePolicy')
    const rightsOf = (name: string): string[] => {
      const { policy } = roles.find((role) => role.name === `telelake-dev-${name}-rights`)?.inputs ?? {}
      const { Statement } = JSON.parse(String(policy)) as { Statement: typeof etl }
      return Statement.flatMap(({ Action, Resource }) => Action.map((action) => `${action} ${Resource}`))
    }
    const byLambda = (name: string): string[] => [
      ...['CreateLogStream', 'PutLogEvents'].map(
        (action) =>
          `logs:${action} arn:aws:cloudwatch:${account}:telelake-dev-${name}-log-0a1b2c3:log-stream:*`,
      ),
      'xray:PutTraceSegments *',
      'xray:PutTelemetryRecords *',
    ]
    const failures = `arn:aws:sqs:${account}:telelake-dev-etl-failures-0a1b2c3`

    expect(roles).toHaveLength(3)
    expect(rightsOf('ingest')).toEqual([
      `s3:PutObject arn:aws:s3:::${raw}/raw/*`,
      `s3:PutObject arn:aws:s3:::${lake}/rejected/*`,
      `ssm:GetParameter arn:aws:ssm:${account}:telelake-dev-ingest-secret-token-0a1b2c3`,
      ...byLambda('ingest'),
    ])
    expect(rightsOf('etl')).toEqual([
      `s3:ListBucket arn:aws:s3:::${raw}`,
      `s3:GetObject arn:aws:s3:::${raw}/raw/*`,
      `s3:ListBucket arn:aws:s3:::${lake}`,
      `s3:PutObject arn:aws:s3:::${lake}/enriched/*`,
      `s3:DeleteObject arn:aws:s3:::${lake}/enriched/*`,
      `s3:PutObject arn:aws:s3:::${lake}/rejected/*`,
      `s3:DeleteObject arn:aws:s3:::${lake}/rejected/*`,
      `s3:GetObject arn:aws:s3:::${lake}/runs/*`,
      `s3:PutObject arn:aws:s3:::${lake}/runs/*`,
      `sqs:SendMessage ${failures}`,
      ...byLambda('etl'),
    ])
    expect(rightsOf('etl-daily')).toEqual([
      `lambda:InvokeFunction arn:aws:lambda:${account}:telelake-dev-etl-function-0a1b2c3`,
      `sqs:SendMessage ${failures}`,
    ])
  })
})
