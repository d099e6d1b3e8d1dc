import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs'
import { CreateFunctionCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { describe, expect, inject, it } from 'vitest'
import { runProgram } from '../test/fake-engine.ts'
import type { ProgramRun } from '../test/fake-engine.ts'
import { awsClients } from './aws-clients.ts'
import { emulatedAccount } from './emulated-account.ts'

declare module 'vitest' {
  interface ProvidedContext {
    s3Servers: { name: string; endpoint: string; environment: Record<string, string> }[]
  }
}

// Neither Pulumi's provider for AWS nor Terraform's comes by a package registry, so that what a provider does is done here: each
// resource by the request that the provider would send, checked against AWS's own model of it, and read back.
const moto = inject('s3Servers').find(({ name }) => name === 'moto_server')
const clients = awsClients(moto?.endpoint ?? '')
const folder = fileURLToPath(new URL('../dist/bundle', import.meta.url))

/** The same program with another byte in one ZIP, in a folder of its own; Node finds its packages from there. */
function withChangedZip(lambda: string): string {
  const copy = mkdtempSync(fileURLToPath(new URL('../dist/changed-', import.meta.url)))
  cpSync(folder, copy, { recursive: true })
  appendFileSync(`${copy}/lambdas/${lambda}.zip`, '\0')
  return copy
}
const bare = { 'aws:region': clients.region }
const stacks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bare,
  full: {
    ...bare,
    'telelake:protect': 'false',
    'telelake:botToken': '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'telelake:piiMode': 'pseudonymise',
    'telelake:piiSecret': 'a key for pseudonyms',
    'telelake:alarmEmail': 'a@example.org',
    'telelake:kmsKeyArn': `arn:aws:kms:${clients.region}:${clients.account}:key/0a1b`,
    'telelake:rawRetentionDays': '400',
    'telelake:queryLanguage': 'pt-BR',
    'telelake:tracing': 'false',
    'telelake:timeZone': 'america/sao_paulo',
    'telelake:etlEveryHours': '6',
    'telelake:monthlyBudgetUsd': '20',
    'telelake:etlSingleFlight': 'true',
  },
}

for (const [stack, settings] of Object.entries(stacks))
  describe(`the stack ${stack}, applied to an emulator of AWS`, () => {
    const account = emulatedAccount(clients)
    const up = (config = settings, of = folder): Promise<ProgramRun> =>
      runProgram(
        {
          folder: of,
          project: 'telelake',
          stack,
          config,
          secretKeys: ['telelake:botToken', 'telelake:piiSecret'],
        },
        account.provide,
      )
    const plan = async (config = settings, of = folder): Promise<string[]> => {
      const before = account.created.length
      expect(await up(config, of)).toMatchObject({ exitCode: 0, errors: [] })
      expect(account.created).toHaveLength(before)
      return account.changes.splice(0).sort()
    }
    const physical = (name: string): string => account.made.get(`telelake-${stack}-${name}`)?.id ?? ''

    it('has every resource accepted', async () => {
      const { exitCode, errors, resources } = await up()

      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
      expect(account.created).toHaveLength(resources.filter(({ type }) => /^(aws|random):/.test(type)).length)
    })

    it('shows no change in a second plan', async () => {
      expect(await plan()).toEqual([])
      process.stdout.write(['inputs that cannot be read back:', ...account.unread, ''].join('\n  '))
    })

    it('shows a changed ZIP as a change of its function alone', async () => {
      const changed = withChangedZip('etl-lambda')
      try {
        expect(await plan(settings, changed)).toEqual([`telelake-${stack}-etl-function code`])
      } finally {
        rmSync(changed, { recursive: true })
      }
    })

    it('shows what was changed by hand, and nothing else', async () => {
      const logGroupName = physical('ingest-log')
      await clients.logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 }))
      await clients.lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName: physical('etl-function'),
          MemorySize: 640,
        }),
      )

      expect(await plan()).toEqual([
        `telelake-${stack}-etl-function memorySize`,
        `telelake-${stack}-ingest-log retentionInDays`,
      ])
    })

    it('shows what another setting changes', async () => {
      expect(await plan({ ...settings, 'telelake:scanLimitGb': '3' })).toContain(
        `telelake-${stack}-workgroup configuration/bytesScannedCutoffPerQuery`,
      )
    })
  })

describe('a request', () => {
  it('that AWS’s own model refuses is not sent', async () => {
    const request = new CreateFunctionCommand({
      FunctionName: 'a name with spaces',
      Runtime: 'nodejs1.x' as never,
      Role: 'arn:aws:iam::123456789012:role/x',
      Code: {},
      Timeout: 0,
    })

    await expect(clients.lambda.send(request)).rejects.toThrow(
      /FunctionName: expected .*\n.*Runtime: expected one of .*\n.*Timeout: expected 1 or more, got 0/,
    )
  })
})
