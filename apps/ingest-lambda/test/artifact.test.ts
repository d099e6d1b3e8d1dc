import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarOf } from '@telelake/lake'
import { afterAll, describe, expect, it } from 'vitest'
import { lambdaBundle } from '../../../tools/vitest/lambda-bundle.mjs'
import { unpackZip } from '../../../tools/vitest/unpacked-zip.mjs'

const { meta, loadedWith } = lambdaBundle('ingest-lambda')
const artifact = unpackZip(new URL('../dist/ingest-lambda.zip', import.meta.url))
const lake = mkdtempSync(join(tmpdir(), 'lake-'))
afterAll(() => {
  artifact.remove()
  rmSync(lake, { recursive: true })
})

const environment = { LAKE_URL: lake, TIME_ZONE: 'America/Sao_Paulo', WEBHOOK_SECRET_TOKEN: 'secret_1' }

/** What API Gateway's HTTP API hands to a Lambda, payload format 2.0. */
const eventOf = (body: string, secret: string): object => ({
  version: '2.0',
  routeKey: 'POST /telegram',
  rawPath: '/telegram',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
  requestContext: {
    http: { method: 'POST', path: '/telegram', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
  },
  body,
  isBase64Encoded: false,
})

describe('ingest-lambda.zip', () => {
  it('stores an update, run from an empty folder', async () => {
    const body = '{"update_id":42,\n"message":{"text":"olá"}}'

    expect(await artifact.invoke(environment, eventOf(body, 'secret_1'))).toMatchObject({
      status: 0,
      answer: { statusCode: 200 },
      stderr: '',
    })

    const [day] = readdirSync(join(lake, 'raw/updates'))
    expect(readFileSync(join(lake, 'raw/updates', day!, '0000000000000042.json'), 'utf8')).toBe(body)
  })

  it('answers 401 to a wrong secret', async () => {
    expect((await artifact.invoke(environment, eventOf('{"update_id":43}', 'secret_2'))).answer).toEqual({
      statusCode: 401,
    })
  })

  it('does not start with settings that are wrong, and says which', async () => {
    const { status, stderr } = await artifact.invoke({ TIME_ZONE: 'Mars' }, {})

    expect(status).not.toBe(0)
    expect(stderr).toContain('environment variable LAKE_URL: expected')
    expect(stderr).toContain('environment variable TIME_ZONE: expected an IANA time zone')
    expect(stderr).toContain('environment variable WEBHOOK_SECRET_TOKEN: expected')
  })

  it('has put its first update into S3 without Intl, all of zod or the undici inside Node', async () => {
    const began = Date.now()
    const puts: string[] = []
    const server = createServer((request, response) => {
      puts.push(`${request.method} ${request.url}`)
      request.resume().on('end', () => response.end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const script = `
      const { DateTimeFormat } = Intl
      const asked = []
      Intl.DateTimeFormat = function (...args) { asked.push(args); return new DateTimeFormat(...args) }
      const { handler } = await import(process.argv[1])
      const answer = await handler(JSON.parse(process.argv[2]))
      const loaded = process.moduleLoadList.filter((name) => /undici|http2/.test(name))
      process.stdout.write(JSON.stringify({ answer, asked, loaded }))
    `
    const { stdout } = await artifact.run(
      {
        ...environment,
        LAKE_URL: `s3://lake?endpoint=http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_REGION: 'us-east-1',
      },
      script,
      JSON.stringify(eventOf('{"update_id":44}', 'secret_1')),
    )
    server.close()

    expect(JSON.parse(stdout)).toEqual({ answer: { statusCode: 200 }, asked: [], loaded: [] })
    const days = [began, Date.now()].map((time) => calendarOf(environment.TIME_ZONE).at(time).date)
    const keys = days.map((day) => `PUT /lake/raw/updates/received_date%3D${day}/0000000000000044.json`)
    expect(puts).toHaveLength(1)
    expect(keys).toContain(puts[0])
    expect(loadedWith('handler.mjs').inputs.filter((path) => path.includes('zod/v4/classic'))).toEqual([])
    expect(loadedWith('handler.mjs').bytes).toBeLessThan(60_000)
  })

  it('holds nothing but modules, and none of Parquet, Arrow, WebAssembly or the engine', () => {
    expect(artifact.names.filter((name) => !name.endsWith('.mjs'))).toEqual([])
    expect(Object.keys(meta.inputs)).toContain('packages/pipeline/src/receive/webhook-handler.ts')
    expect(Object.keys(meta.inputs).filter((path) => /parquet|arrow|wasm|duckdb|flatten/.test(path))).toEqual(
      [],
    )
  })
})
