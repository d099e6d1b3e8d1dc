import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../src/bucket-policy.ts'
import { operatorPolicy } from '../src/people/operator-policy.ts'
import { runProgram } from '../test/fake-engine.ts'
import { guardedAccount } from './guarded-account.ts'
import type { GuardedAccount, Keys } from './guarded-account.ts'
import { PolicyProxy } from './policy-proxy.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const raw = 'telelake-dev-raw-0a1b2c3'
const lake = 'telelake-dev-lake-0a1b2c3'
const copy = 'copy-of-raw'
const day = new Date().toISOString().slice(0, 10)
const key = `raw/updates/received_date=${day}/0000000000000003.json`
const date = Math.floor(Date.now() / 1000) - 60
const chat = { id: -1001, type: 'supergroup', title: 'Support' }
const ana = { id: 700700, is_bot: false, first_name: 'Ana' }
const rui = { id: 800800, is_bot: false, first_name: 'Rui' }
const secret = { message_id: 1, from: ana, chat, date, text: 'meu segredo' }
const updates = [
  { message: secret },
  { message: { message_id: 2, from: rui, chat, date, text: 'olá', reply_to_message: secret } },
  {
    message: {
      message_id: 3,
      from: rui,
      chat,
      date,
      text: 'citei',
      reply_to_message: secret,
      quote: { text: 'segredo', position: 4 },
    },
  },
  { message: { message_id: 4, from: rui, chat, date, text: 'nada' } },
]

let account: GuardedAccount
let proxy: PolicyProxy
let endpoint: string
let folder: string
const ssm = createServer((_, response) => response.end(JSON.stringify({ Parameter: { Value: 's' } })))

beforeAll(async () => {
  const { resources } = await runProgram({
    folder: fileURLToPath(new URL('../dist/bundle', import.meta.url)),
    project: 'telelake',
    stack: 'dev',
    config: { 'aws:region': 'sa-east-1' },
    secretKeys: [],
  })
  const policyOf = (type: string, part: string): PolicyDocument => {
    const found = resources.find((resource) => resource.type === type && resource.name.includes(part))
    if (found === undefined) throw new Error(`${type}: expected one named ${part}, got none`)
    return JSON.parse(String(found.inputs.policy)) as PolicyDocument
  }
  const rolePolicy = (name: string): PolicyDocument =>
    policyOf('aws:iam/rolePolicy:RolePolicy', `telelake-dev-${name}-rights`)
  account = await guardedAccount([raw, lake, copy], {
    ingest: rolePolicy('ingest'),
    etl: rolePolicy('etl'),
    admin: allowing(['s3:*'], ['*']),
    operator: operatorPolicy({
      rawBucketArn: `arn:aws:s3:::${raw}`,
      lakeBucketArn: `arn:aws:s3:::${lake}`,
    }),
  })
  proxy = new PolicyProxy(
    account.endpoint,
    new Map([
      [raw, policyOf('aws:s3/bucketPolicy:BucketPolicy', 'raw')],
      [lake, policyOf('aws:s3/bucketPolicy:BucketPolicy', 'lake')],
    ]),
  )
  endpoint = await proxy.open()
  ssm.listen(0, '127.0.0.1')
  await once(ssm, 'listening')
  folder = mkdtempSync(join(tmpdir(), 'lambdas-'))
})
afterAll(async () => {
  proxy.close()
  ssm.close()
  await account.close()
  rmSync(folder, { recursive: true })
})

function allowing(Action: readonly string[], Resource: readonly string[]): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] }
}

const s3Of = (user: string): S3Client => {
  const keys = account.users[user]!
  return new S3Client({
    endpoint,
    region: keys.AWS_REGION,
    forcePathStyle: true,
    credentials: { accessKeyId: keys.AWS_ACCESS_KEY_ID, secretAccessKey: keys.AWS_SECRET_ACCESS_KEY },
  })
}

/** Call a built Lambda in a process of its own, with the keys of its role. */
async function invoke(lambda: string, user: string, event: object): Promise<unknown> {
  const zip = readFileSync(new URL(`../dist/bundle/lambdas/${lambda}.zip`, import.meta.url))
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(folder, lambda, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const script =
    'const { handler } = await import(process.argv[1]); console.log("\\n" + JSON.stringify(await handler(JSON.parse(process.argv[2]))))'
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, join(folder, lambda, 'handler.mjs'), JSON.stringify(event)],
    {
      env: {
        ...account.users[user],
        LAKE_URL: `s3://${lake}?endpoint=${endpoint}`,
        RAW_URL: `s3://${raw}?endpoint=${endpoint}`,
        AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${(ssm.address() as AddressInfo).port}`,
        SECRET_TOKEN_PARAMETER: 'secret-token',
        POWERTOOLS_SERVICE_NAME: 'telelake-dev',
      },
    },
  )
  const { status, out } = await finished(child)
  if (status !== 0) throw new Error(`${lambda} ended with ${status}: ${out}`)
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as unknown
}

/** Begin to run `telelake` with the operator's keys. */
const startTelelake = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--conditions=@telelake/source', join(root, 'apps/cli/src/main.ts'), ...args], {
    env: {
      ...(account.users.operator as Keys),
      RAW_URL: `s3://${raw}?endpoint=${endpoint}`,
      LAKE_URL: `s3://${lake}?endpoint=${endpoint}`,
    },
  })

async function telelake(...args: string[]): Promise<string> {
  const { status, out } = await finished(startTelelake(...args))
  if (status !== 0) throw new Error(`telelake ${args.join(' ')} ended with ${status}: ${out}`)
  return out
}

async function finished(child: ChildProcess): Promise<{ status: number | null; out: string }> {
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (out += String(chunk)))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, out }
}

/** Verify the day, which is not over: that is the one problem there is. */
async function verified(): Promise<void> {
  const { out } = await finished(startTelelake('verify', '--date', day))
  expect(out).toContain('the last run began before the day was over')
  expect(out).toContain('got 1')
}

/** Everything in both buckets, as the operator reads it. */
async function contents(): Promise<Map<string, string>> {
  const s3 = s3Of('operator')
  const found = new Map<string, string>()
  for (const Bucket of [raw, lake])
    for (const { Key } of (await s3.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
      found.set(`${Bucket}/${Key}`, (await Body?.transformToString('latin1')) ?? '')
    }
  return found
}

const receive = (body: string): Promise<unknown> =>
  invoke('ingest-lambda', 'ingest', {
    version: '2.0',
    rawPath: '/telegram',
    headers: { 'x-telegram-bot-api-secret-token': 's' },
    requestContext: { http: { method: 'POST', path: '/telegram' } },
    body,
    isBase64Encoded: false,
  })

describe('the deployed lake under its own policies', { timeout: 300_000 }, () => {
  it('takes updates, repeated ones too, and what is not an update', async () => {
    for (const [id, update] of [...updates.entries(), [0, updates[0]!] as const])
      expect(await receive(JSON.stringify({ update_id: id, ...update }))).toEqual({ statusCode: 200 })
    expect(await receive('not JSON')).toEqual({ statusCode: 200 })
    expect(proxy.denied).toEqual([])
  })

  it('processes a day, twice', async () => {
    for (let run = 0; run < 2; run++) await invoke('etl-lambda', 'etl', { date: day })
    const names = [...(await contents()).keys()]
    expect(names.filter((name) => name.endsWith('.parquet'))).toHaveLength(1)
    expect(proxy.denied).toEqual([])
  })

  it('lets the operator verify, run, import and replay', async () => {
    await telelake('etl', '--date', day, '--force')
    const file = join(folder, 'result.json')
    const message = {
      id: 9,
      type: 'message',
      date_unixtime: '1700000000',
      from: 'Ana',
      from_id: 'user700700',
      text: 'antes',
    }
    writeFileSync(
      file,
      JSON.stringify({
        name: 'G',
        type: 'private_supergroup',
        id: 77,
        messages: [message, { ...message, id: 10, from: 'Rui', from_id: 'user800800', text: 'depois' }],
      }),
    )
    await telelake('import', file)
    await telelake('rejected', 'replay', '--date', day)
    await verified()
    expect(proxy.denied).toEqual([])
  })

  it('lets the operator erase a person who is quoted and answered, killed in the middle and run again', async () => {
    let deletions = 0
    const killed = startTelelake('erase', '--user', String(ana.id), '--yes')
    proxy.onRequest = (method) => {
      if (method !== 'GET' && ++deletions === 6) killed.kill('SIGKILL')
    }
    const { out } = await finished(killed)
    expect([killed.signalCode, out]).toEqual(['SIGKILL', ''])
    proxy.onRequest = () => undefined

    await telelake('erase', '--user', String(ana.id), '--yes')
    await verified()
    const left = await contents()
    for (const [key, text] of left)
      expect([key, /(?<!\d)700700(?!\d)|segredo/.test(text)]).toEqual([key, false])
    const rawKeys = [...left.keys()].filter((key) => key.startsWith(`${raw}/raw/updates/`))
    expect(rawKeys.map((key) => Number(key.slice(-21, -5)))).toEqual([1, 2, 3])
    expect([...left.keys()].filter((key) => key.includes('/erasing/'))).toEqual([])
    expect(proxy.denied).toEqual([])
  })

  it('restores raw objects by the commands of docs/operations.md, and by no copy', async () => {
    const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')
    const [undelete = '', restore = ''] = [
      ...page.slice(page.indexOf('### Restore')).matchAll(/```sh\n([^]*?)```/g),
    ].map(([, commands = '']) => commands.replaceAll('2026-03-09', day))
    const admin = s3Of('admin')
    const before = await contents()
    const { Body, Metadata } = await admin.send(new GetObjectCommand({ Bucket: raw, Key: key }))
    const kept = await Body?.transformToByteArray()
    await admin.send(
      new PutObjectCommand({ Bucket: copy, Key: key, Body: kept ?? '', Metadata: Metadata ?? {} }),
    )
    const since = new Date().toISOString().slice(0, 19) // after the erasure above
    const shell = (user: string, commands: string): Promise<{ status: number | null; out: string }> =>
      finished(
        spawn('bash', ['-euo', 'pipefail', '-c', commands], {
          cwd: folder,
          env: {
            ...account.users[user],
            PATH: process.env.PATH,
            AWS_ENDPOINT_URL_S3: endpoint,
            AWS_DEFAULT_REGION: 'sa-east-1',
            raw,
            copy,
            key,
            since,
          },
        }),
      )

    await admin.send(new DeleteObjectCommand({ Bucket: raw, Key: key }))
    expect(await shell('admin', undelete)).toMatchObject({ status: 0 })
    expect(await contents()).toEqual(before)

    await admin.send(new DeleteObjectCommand({ Bucket: raw, Key: key }))
    const copied = await shell('admin', 'aws s3 cp "s3://$copy/$key" "s3://$raw/$key"')
    expect([copied.status, copied.out]).toEqual([1, expect.stringContaining('AccessDenied')])
    expect(proxy.denied.splice(0)).toEqual([`s3:PutObject arn:aws:s3:::${raw}/${key}`])
    expect(await shell('admin', restore)).toMatchObject({ status: 0 })
    expect(await contents()).toEqual(before)
    expect((await admin.send(new GetObjectCommand({ Bucket: raw, Key: key }))).Metadata).toEqual(Metadata)
  })

  const refused: Record<string, (s3: S3Client) => Promise<unknown>> = {
    'ingest: read raw': (s3) => s3.send(new GetObjectCommand({ Bucket: raw, Key: key })),
    'ingest: list raw': (s3) => s3.send(new ListObjectsV2Command({ Bucket: raw })),
    'ingest: delete raw': (s3) => s3.send(new DeleteObjectCommand({ Bucket: raw, Key: key })),
    'ingest: replace raw': (s3) => s3.send(new PutObjectCommand({ Bucket: raw, Key: key, Body: 'x' })),
    'ingest: write rows': (s3) =>
      s3.send(new PutObjectCommand({ Bucket: lake, Key: 'enriched/x', Body: 'x' })),
    'etl: write raw': (s3) =>
      s3.send(new PutObjectCommand({ Bucket: raw, Key: 'raw/x', Body: 'x', IfNoneMatch: '*' })),
    'etl: delete raw': (s3) => s3.send(new DeleteObjectCommand({ Bucket: raw, Key: key })),
    'operator: replace raw': (s3) => s3.send(new PutObjectCommand({ Bucket: raw, Key: key, Body: 'x' })),
  }
  for (const [what, attempt] of Object.entries(refused))
    it(`refuses ${what}`, async () => {
      await expect(attempt(s3Of(what.split(':')[0]!))).rejects.toMatchObject({ name: 'AccessDenied' })
    })
})
