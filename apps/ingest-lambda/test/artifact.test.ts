import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unpack } from './unpacked.ts'

const artifact = unpack(new URL('../dist/ingest-lambda.zip', import.meta.url))
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
  it('stores an update, run from an empty folder', () => {
    const body = '{"update_id":42,\n"message":{"text":"olá"}}'

    expect(artifact.invoke(environment, eventOf(body, 'secret_1'))).toEqual({
      status: 0,
      answer: { statusCode: 200 },
      stderr: '',
    })

    const [day] = readdirSync(join(lake, 'raw/updates'))
    expect(readFileSync(join(lake, 'raw/updates', day!, '0000000000000042.json'), 'utf8')).toBe(body)
  })

  it('answers 401 to a wrong secret', () => {
    expect(artifact.invoke(environment, eventOf('{"update_id":43}', 'secret_2')).answer).toEqual({
      statusCode: 401,
    })
  })

  it('does not start with settings that are wrong, and says which', () => {
    const { status, stderr } = artifact.invoke({ TIME_ZONE: 'Mars' }, {})

    expect(status).not.toBe(0)
    expect(stderr).toContain('environment variable LAKE_URL: expected')
    expect(stderr).toContain('environment variable TIME_ZONE: expected an IANA time zone')
    expect(stderr).toContain('environment variable WEBHOOK_SECRET_TOKEN: expected')
  })

  it('holds nothing but modules, and none of Parquet, Arrow, WebAssembly or the engine', () => {
    const meta = JSON.parse(readFileSync(new URL('../dist/bundle/meta.json', import.meta.url), 'utf8')) as {
      inputs: Record<string, unknown>
    }

    expect(artifact.names.filter((name) => !name.endsWith('.mjs'))).toEqual([])
    expect(Object.keys(meta.inputs)).toContain('packages/pipeline/src/receive-update.ts')
    expect(
      Object.keys(meta.inputs).filter((path) => /parquet|arrow|wasm|duckdb|flatten|eld/.test(path)),
    ).toEqual([])
  })
})
