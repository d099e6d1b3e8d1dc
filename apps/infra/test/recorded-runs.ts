import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { runProgram } from './fake-engine.ts'
import type { ProgramRun } from './fake-engine.ts'

const PII_SECRET = 'a key for pseudonyms'
const BOT_TOKEN = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

// The least number of settings under which everything there is to see can be seen: each start takes seconds.
const settings = {
  bare: { 'aws:region': 'sa-east-1' },
  full: {
    'telelake:protect': 'false',
    'telelake:botToken': BOT_TOKEN,
    'telelake:piiMode': 'pseudonymise',
    'telelake:piiSecret': PII_SECRET,
    'telelake:alarmEmail': 'a@example.org',
    'telelake:tracing': 'false',
    'telelake:updatesPerDay': '1000000',
    'telelake:etlMemoryMb': '2048',
    'telelake:etlTime': '23:05',
    'telelake:etlEveryHours': '6',
    'telelake:monthlyBudgetUsd': '50',
    'telelake:timeZone': 'america/sao_paulo',
    'telelake:queryLanguage': 'pt-BR',
    'telelake:kmsKeyArn': 'arn:aws:kms:sa-east-1:123456789012:key/0a1b',
    'telelake:rawColdAfterDays': '11',
    'telelake:rawNoncurrentDays': '12',
    'telelake:rawRetentionDays': '13',
  },
  // What takes the most room in AWS: the longest name of a stack, and the longest values.
  longest: {
    'telelake:botToken': BOT_TOKEN,
    'telelake:piiMode': 'pseudonymise',
    'telelake:piiSecret': 'x'.repeat(256),
    'telelake:allowedChatIds': Array.from({ length: 200 }, (_, at) => -1001234567000 - at).join(','),
    'telelake:timeZone': 'America/Argentina/ComodRivadavia',
    'telelake:updatesPerDay': '3000000',
    'telelake:etlEveryHours': '1',
    'telelake:etlSingleFlight': 'true',
    'telelake:ingestConcurrency': '1000',
    'telelake:throttleRate': '10000',
    'telelake:throttleBurst': '5000',
    'telelake:monthlyBudgetUsd': '1000000',
    'telelake:scanLimitGb': '1',
    'telelake:rawColdAfterDays': '1',
    'telelake:rawRetentionDays': '2',
  },
  refused: { 'telelake:protect': 'maybe', 'telelake:timezone': 'UTC' },
} as const

/** Runs of the built program, by what it was told; `nx run infra:bundle` builds it. */
export type RecordedRuns = Record<keyof typeof settings, ProgramRun>

declare module 'vitest' {
  interface ProvidedContext {
    runs: RecordedRuns
    botToken: string
    piiSecret: string
  }
}

/** Run the built program once with each set of settings, for all test files. */
export default async function setup(project: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL('../dist/bundle', import.meta.url))
  const runs = await Promise.all(
    Object.entries(settings).map(async ([name, config]) => [
      name,
      await runProgram({
        folder,
        project: 'telelake',
        stack: name === 'longest' ? 'staging-of-24-characters' : 'dev',
        config,
        secretKeys: ['telelake:botToken', 'telelake:piiSecret'],
      }),
    ]),
  )
  project.provide('runs', Object.fromEntries(runs) as RecordedRuns)
  project.provide('botToken', BOT_TOKEN)
  project.provide('piiSecret', PII_SECRET)
}
