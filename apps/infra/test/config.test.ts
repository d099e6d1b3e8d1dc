import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeConfig, readConfig } from '../src/config.ts'
import { ConfigError } from '../src/errors.ts'

const read = (values: Record<string, string>) => readConfig(values, 'telelake')
const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

describe('readConfig', () => {
  it('wants a key where ids become pseudonyms, and never shows it', () => {
    expect(() => readConfig({ 'telelake:piiMode': 'pseudonymise' }, 'telelake')).toThrow(
      /telelake:piiSecret: piiMode pseudonymise requires a secret/,
    )
    expect(() => readConfig({ 'telelake:piiSecret': 'short' }, 'telelake')).toThrow(/^(?!.*short)/)
  })

  it('keeps the buckets, for ever, where nothing is set', () => {
    expect(read({})).toEqual({
      timeZone: 'UTC',
      piiMode: 'keep',
      deriveText: true,
      firstDay: '2026-01-01',
      throttleRate: 100,
      throttleBurst: 200,
      etlTime: '04:15',
      updatesPerDay: 0,
      etlMemoryMb: 1769,
      etlSingleFlight: false,
      scanLimitGb: 10,
      queryLanguage: 'en',
      logRetentionDays: 365,
      tracing: true,
      protect: true,
      rawColdAfterDays: 90,
      rawNoncurrentDays: 30,
    })
  })

  it('reads every setting from text', () => {
    const values = {
      'telelake:protect': 'false',
      'telelake:rawColdAfterDays': '1',
      'telelake:rawNoncurrentDays': '7',
      'telelake:rawRetentionDays': '36500',
    }

    expect(read(values)).toMatchObject({
      protect: false,
      rawColdAfterDays: 1,
      rawNoncurrentDays: 7,
      rawRetentionDays: 36_500,
    })
  })

  it('names every problem at once, and never the token', () => {
    const token = 'not-a-token'
    const wrong = {
      'telelake:timeZone': 'Mars',
      'telelake:firstDay': '2026-02-30',
      'telelake:botToken': token,
      'telelake:alarmEmail': 'me',
      'telelake:allowedChatIds': '1;2',
      'telelake:logRetentionDays': '2',
      'telelake:kmsKeyArn': 'alias/aws/s3',
      'telelake:throttleRate': '0',
    }
    let said = ''
    try {
      read(wrong)
    } catch (error) {
      said = String(error)
    }

    for (const key of Object.keys(wrong)) expect(said).toContain(`${key}: expected`)
    expect(said).not.toContain(token)
  })

  it('refuses a first day that has not come, on the calendar of the lake', () => {
    const now = new Date('2026-11-27T02:00:00Z')
    const readAt = (firstDay: string, timeZone: string) =>
      readConfig({ 'telelake:firstDay': firstDay, 'telelake:timeZone': timeZone }, 'telelake', now)

    expect(readAt('2026-11-27', 'UTC').firstDay).toBe('2026-11-27')
    expect(readAt('2026-11-26', 'America/Sao_Paulo').firstDay).toBe('2026-11-26')
    expect(() => readAt('2026-11-28', 'UTC')).toThrow(
      'telelake:firstDay: expected no day after today, 2026-11-27 in UTC, got 2026-11-28',
    )
    expect(() => readAt('2026-11-27', 'America/Sao_Paulo')).toThrow(
      'telelake:firstDay: expected no day after today, 2026-11-26 in America/Sao_Paulo',
    )
  })

  it('spells a time zone as it is usual, whatever its case', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(read({ 'telelake:timeZone': zone.toLowerCase() }).timeZone).toBe(zone)
      expect(read({ 'telelake:timeZone': zone }).timeZone).toBe(zone)
    }
    expect(read({ 'telelake:timeZone': 'utc' }).timeZone).toBe('UTC')
  })

  it('processes the running day every so many hours, which divide a day', () => {
    expect(read({}).etlEveryHours).toBeUndefined()
    for (const text of ['1', '2', '3', '4', '6', '8', '12'])
      expect(read({ 'telelake:etlEveryHours': text }).etlEveryHours).toBe(Number(text))
    for (const text of ['', '0', '5', '24', '1.5', 'one'])
      expect(() => read({ 'telelake:etlEveryHours': text }), text).toThrow(
        /telelake:etlEveryHours: expected one of 1, 2, 3, 4, 6, 8, 12, got/,
      )
  })

  it('takes no more chats and no longer a secret than fit into the environment of a function', () => {
    expect(() => read({ 'telelake:allowedChatIds': '1'.repeat(3001) })).toThrow(/at most 3000 characters/)
    expect(() => read({ 'telelake:piiSecret': 'x'.repeat(257) })).toThrow(/at most 256 characters/)
  })

  it('takes no time of run that the clocks of the lake skip', () => {
    const chile = { 'telelake:timeZone': 'America/Santiago' }

    expect(read(chile).etlTime).toBe('04:15')
    expect(() => read({ ...chile, 'telelake:etlTime': '00:15' })).toThrow(
      /telelake:etlTime: the clocks of America\/Santiago skip 00:15 on \d{4}-/,
    )
    for (const text of ['24:00', '4:15', '04:60', 'noon'])
      expect(() => read({ 'telelake:etlTime': text }), text).toThrow(/expected a time written HH:MM/)
  })

  it('sizes the ETL by the expected updates, unless it is told a size', () => {
    const many = { 'telelake:updatesPerDay': '1000000' }

    expect(read(many).etlMemoryMb).toBe(3538)
    expect(read({ ...many, 'telelake:etlMemoryMb': '1024' }).etlMemoryMb).toBe(1024)
  })

  it('leaves the settings of providers alone', () => {
    expect(read({ 'aws:region': 'eu-central-1', 'telelakes:protect': 'x' })).toEqual(read({}))
  })

  it('takes whole days from 1 to a century, and nothing else', () => {
    for (const text of ['', '0', '-1', '1.5', '1e2', ' 7', '07', 'ninety', '36501', '9'.repeat(400)])
      expect(() => read({ 'telelake:rawRetentionDays': text }), text).toThrow(ConfigError)
  })

  it('takes no word for true but true', () => {
    for (const text of ['', 'True', 'yes', '1'])
      expect(() => read({ 'telelake:protect': text }), text).toThrow(ConfigError)
  })

  it('names every problem at once, the unknown key among them', () => {
    const values = {
      'telelake:protect': 'no',
      'telelake:rawColdAfterDays': 'soon',
      'telelake:rawRetentionDay': '90',
    }

    expect(() => read(values)).toThrowErrorMatchingInlineSnapshot(`
      [ConfigError: configuration telelake:protect: expected true or false, got "no" (apps/infra)
      configuration telelake:rawColdAfterDays: expected a whole number of days from 1 to 36500, got "soon" (apps/infra)
      configuration telelake:rawRetentionDay: unknown; the keys are timeZone, firstDay, allowedChatIds, piiMode, piiSecret, deriveText, botToken, alarmEmail, monthlyBudgetUsd, throttleRate, throttleBurst, ingestConcurrency, updatesPerDay, etlTime, etlEveryHours, etlMemoryMb, etlSingleFlight, scanLimitGb, queryLanguage, logRetentionDays, tracing, kmsKeyArn, protect, rawColdAfterDays, rawNoncurrentDays, rawRetentionDays (apps/infra)]
    `)
  })
})

describe('describeConfig', () => {
  const keys = describeConfig()

  it('describes every key the README shows, in words of the README', () => {
    const rows = [...textOf('README.md').matchAll(/^\| `telelake:(\w+)` *\| (.*?) *\|$/gm)]

    expect(rows.map(([, name, description]) => ({ name, description }))).toEqual(keys)
  })

  it('names every key that the example stack shows', () => {
    const shown = [...textOf('Pulumi.example.yaml').matchAll(/^ +(?:# )?telelake:(\w+): \S+$/gm)]

    expect(shown.map(([, name]) => name)).toEqual(keys.map(({ name }) => name))
  })
})
