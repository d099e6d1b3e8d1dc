import { readFileSync } from 'node:fs'
import { describeEnvironment, EnvironmentError } from '@telelake/settings'
import { describe, expect, it } from 'vitest'
import { configSchema, readConfig } from '../src/config.ts'

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      LAKE_URL: './lake',
      TIME_ZONE: 'UTC',
      PII_MODE: 'keep',
      DERIVE_TEXT: true,
      WEBHOOK_HOST: '127.0.0.1',
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
    })
  })

  it('puts --lake before LAKE_URL and reads ports as numbers', () => {
    expect(readConfig({ LAKE_URL: 'a', PAGE_PORT: '0', WEBHOOK_PORT: '8443' }, 'b')).toMatchObject({
      LAKE_URL: 'b',
      PAGE_PORT: 0,
      WEBHOOK_PORT: 8443,
    })
  })

  for (const port of ['x', '-1', '65536', '1.5'])
    it(`refuses the port ${port}`, () => {
      expect(() => readConfig({ PAGE_PORT: port })).toThrow(EnvironmentError)
      expect(() => readConfig({ PAGE_PORT: port })).toThrow(
        'environment variable PAGE_PORT: expected a port, 0 to 65535',
      )
    })
})

describe('README', () => {
  it('lists every variable as the schema describes it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|$/gm)].map((row) => row.slice(1))

    expect(rows).toEqual(
      describeEnvironment(configSchema).map(({ name, description }) => [name, description]),
    )
  })
})
