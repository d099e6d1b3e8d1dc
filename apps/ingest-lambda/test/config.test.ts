import { readFileSync } from 'node:fs'
import { describeEnvironment } from '@telelake/settings'
import { describe, expect, it } from 'vitest'
import { configSchema, readConfig } from '../src/config.ts'

describe('readConfig', () => {
  it('wants a lake and a secret and has defaults for the rest', () => {
    expect(readConfig({ LAKE_URL: 's3://lake', WEBHOOK_SECRET_TOKEN: 'abc' })).toEqual({
      LAKE_URL: 's3://lake',
      TIME_ZONE: 'UTC',
      WEBHOOK_SECRET_TOKEN: 'abc',
    })
  })
})

describe('README', () => {
  it('lists every variable as the schema describes it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\S+) +\| (.*?) +\|$/gm)].map((row) => row.slice(1))

    expect(rows).toEqual(
      describeEnvironment(configSchema).map(({ name, isRequired, description }) => [
        name,
        isRequired ? 'yes' : 'no',
        description,
      ]),
    )
  })
})
