import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  allowedChatIdsVariable,
  describeEnvironment,
  EnvironmentError,
  lakeUrlVariable,
  readEnvironment,
  secretTokenVariable,
  timeZoneVariable,
} from '../src/environment.ts'

const schema = z.strictObject({
  LAKE_URL: lakeUrlVariable,
  TIME_ZONE: timeZoneVariable,
  WEBHOOK_SECRET_TOKEN: secretTokenVariable,
  ALLOWED_CHAT_IDS: allowedChatIdsVariable,
})

const read = (environment: Record<string, string>): unknown =>
  readEnvironment(schema, environment, 'apps/example')

describe('readEnvironment', () => {
  it('reads what is set, fills defaults and leaves other variables alone', () => {
    expect(
      read({
        LAKE_URL: './lake',
        WEBHOOK_SECRET_TOKEN: 'abc',
        ALLOWED_CHAT_IDS: '-1001, 42',
        HOME: '/',
        TIME_ZONE: '',
      }),
    ).toEqual({
      LAKE_URL: './lake',
      TIME_ZONE: 'UTC',
      WEBHOOK_SECRET_TOKEN: 'abc',
      ALLOWED_CHAT_IDS: [-1001, 42],
    })
  })

  it('names every problem at once, and no secret', () => {
    const wrong = { TIME_ZONE: 'Mars/Olympus', WEBHOOK_SECRET_TOKEN: 'sm ile', ALLOWED_CHAT_IDS: '1,x' }

    expect(() => read(wrong)).toThrow(EnvironmentError)
    expect(() => read(wrong)).toThrow(
      [
        'environment variable LAKE_URL: expected a store URL such as s3://bucket/prefix, got nothing (apps/example)',
        'environment variable TIME_ZONE: expected an IANA time zone such as America/Sao_Paulo, got "Mars/Olympus" (apps/example)',
        'environment variable WEBHOOK_SECRET_TOKEN: expected 1 to 256 of A-Z a-z 0-9 _ -, got something else (apps/example)',
        'environment variable ALLOWED_CHAT_IDS: expected chat ids separated by commas, got something else (apps/example)',
      ].join('\n'),
    )
  })

  for (const zone of ['+03:00', '-03', 'UTC+3', 'Sao Paulo', 'America'])
    it(`refuses ${zone}, which is no zone with a calendar`, () => {
      expect(() => read({ LAKE_URL: 'x', WEBHOOK_SECRET_TOKEN: 'x', TIME_ZONE: zone })).toThrow(
        EnvironmentError,
      )
    })

  for (const ids of [' ', '1,,2', '1.5', '0x', '12345678901234567890'])
    it(`refuses the chat ids ${JSON.stringify(ids)}`, () => {
      expect(() => read({ LAKE_URL: 'x', WEBHOOK_SECRET_TOKEN: 'x', ALLOWED_CHAT_IDS: ids })).toThrow(
        EnvironmentError,
      )
    })
})

describe('describeEnvironment', () => {
  it('gives names, which are required, and what they mean, in the order declared', () => {
    const described = describeEnvironment(schema)

    expect(described.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['LAKE_URL', true],
      ['TIME_ZONE', false],
      ['WEBHOOK_SECRET_TOKEN', true],
      ['ALLOWED_CHAT_IDS', false],
    ])
    for (const { description } of described) expect(description).not.toBe('')
  })
})
