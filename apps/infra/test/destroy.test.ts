import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

// Telegram and Pulumi's command line, as far as the scripts see them; both write what they are asked into one file.
const folder = mkdtempSync(join(tmpdir(), 'destroy-'))
const asked = join(folder, 'asked')
let isRefusing = false
const telegram = createServer((request, response) => {
  request.resume().on('end', () => {
    writeFileSync(asked, `telegram ${request.url?.split('/').at(-1)}\n`, { flag: 'a' })
    response.end(JSON.stringify({ ok: !isRefusing, description: 'Unauthorized' }))
  })
})
await new Promise<void>((resolve) => telegram.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  telegram.close()
  rmSync(folder, { recursive: true })
})
writeFileSync(
  join(folder, 'pulumi'),
  `#!/bin/sh
echo "pulumi $*" >> '${asked}'
case "$*" in
  'stack output'*) echo "$OUTPUTS" ;;
  'config get botToken') echo 1:a ;;
  'config get protect') [ -n "$PROTECT" ] && echo "$PROTECT" ;;
  destroy*) exit "$DESTROY_STATUS" ;;
esac
`,
  { mode: 0o755 },
)
beforeEach(() => {
  isRefusing = false
  writeFileSync(asked, '')
})

async function run(
  script: string,
  options: string[],
  environment: Record<string, string> = {},
): Promise<{ status: number | null; said: string; asked: string[] }> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@telelake/source',
      fileURLToPath(new URL(`../scripts/${script}.ts`, import.meta.url)),
      ...options,
    ],
    {
      env: {
        PATH: `${folder}:${process.env['PATH']}`,
        TELEGRAM_API: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`,
        OUTPUTS: '{"webhookUrl":"https://x/telegram","webhookSecretToken":"s"}',
        PROTECT: 'false',
        DESTROY_STATUS: '0',
        ...environment,
      },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += String(chunk)))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const deeds = readFileSync(asked, 'utf8').split('\n')
  return { status, said, asked: deeds.filter((line) => /^(telegram|pulumi destroy)/.test(line)) }
}

describe('infra:destroy', () => {
  it('deletes the webhook before the stack goes, and hands its options on', async () => {
    expect(await run('destroy', ['--yes'])).toMatchObject({
      status: 0,
      asked: ['telegram deleteWebhook', 'pulumi destroy --yes'],
    })
  })

  for (const protect of ['true', ''])
    it(`touches nothing of a stack whose protect is ${protect || 'not set'}`, async () => {
      const { status, said, asked } = await run('destroy', [], { PROTECT: protect })

      expect({ status, asked }).toEqual({ status: 1, asked: [] })
      expect(said).toContain('expected telelake:protect false')
    })

  it('sets the webhook again where the stack stays', async () => {
    expect(await run('destroy', [], { DESTROY_STATUS: '255' })).toMatchObject({
      status: 255,
      asked: ['telegram deleteWebhook', 'pulumi destroy', 'telegram setWebhook'],
    })
  })

  it('leaves the stack where Telegram refuses, and never shows the token', async () => {
    isRefusing = true
    const { status, said, asked } = await run('destroy', [])

    expect({ status, asked }).toEqual({ status: 1, asked: ['telegram deleteWebhook'] })
    expect(said).toContain('deleteWebhook: expected ok, got Unauthorized (Telegram)')
    expect(said).not.toContain('1:a')
  })
})

describe('infra:webhook', () => {
  it('sets the webhook and deletes it', async () => {
    expect(await run('webhook', [])).toMatchObject({ status: 0, asked: ['telegram setWebhook'] })
    writeFileSync(asked, '')
    expect(await run('webhook', ['delete'])).toMatchObject({ status: 0, asked: ['telegram deleteWebhook'] })
  })

  it('deletes that of a stack which is gone, and sets none', async () => {
    const gone = { OUTPUTS: '{}' }

    expect(await run('webhook', ['delete'], gone)).toMatchObject({
      status: 0,
      asked: ['telegram deleteWebhook'],
    })
    writeFileSync(asked, '')
    const { status, said, asked: deeds } = await run('webhook', [], gone)
    expect({ status, deeds }).toEqual({ status: 1, deeds: [] })
    expect(said).toContain('stack: expected the output webhookUrl, got none')
  })
})
