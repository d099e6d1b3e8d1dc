import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../src/config.ts'
import { readSecretToken, SecretTokenError } from '../src/secret-token.ts'

const asked: unknown[] = []
let answer: object = {}
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += String(chunk)))
  request.on('end', () => {
    asked.push(JSON.parse(body))
    response.end(JSON.stringify(answer))
  })
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('AWS_ENDPOINT_URL_SSM', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('AWS_REGION', 'sa-east-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a')
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})

describe('readSecretToken', () => {
  it('asks SSM for nothing where the token is given', async () => {
    expect(await readSecretToken({ WEBHOOK_SECRET_TOKEN: 'abc' })).toBe('abc')
    expect(asked).toEqual([])
  })

  it('reads the parameter, decrypted', async () => {
    answer = { Parameter: { Value: 'from_ssm' } }

    expect(await readSecretToken({ SECRET_TOKEN_PARAMETER: 'the-name' })).toBe('from_ssm')
    expect(asked.pop()).toEqual({ Name: 'the-name', WithDecryption: true })
  })

  it('refuses what is no secret token, and does not show it', async () => {
    answer = { Parameter: { Value: 'not a token' } }
    const failed = readSecretToken({ SECRET_TOKEN_PARAMETER: 'the-name' })

    await expect(failed).rejects.toThrow(SecretTokenError)
    await expect(failed).rejects.not.toThrow('not a token')
  })
})

describe('readConfig', () => {
  it('wants no secret where a parameter holds it', () => {
    expect(readConfig({ LAKE_URL: 's3://lake', SECRET_TOKEN_PARAMETER: 'p' })).toMatchObject({
      SECRET_TOKEN_PARAMETER: 'p',
    })
  })
})
