import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { awsClients } from './aws-clients.ts'
import { emulatedAccount } from './emulated-account.ts'
import { startPulumiPlugins } from './pulumi-plugins.ts'

const BOT_TOKEN = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const PII_SECRET = 'a key for pseudonyms'

const moto = inject('s3Servers').find(({ name }) => name === 'moto_server')
const account = emulatedAccount(awsClients(moto?.endpoint ?? ''))
const plugins = await startPulumiPlugins(account)
const asked: [method: string, body: unknown][] = []
const telegram = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += String(chunk)))
  request.on('end', () => {
    asked.push([request.url?.split('/').at(-1) ?? '', JSON.parse(body)])
    response.end('{"ok":true}')
  })
})
await new Promise<void>((resolve) => telegram.listen(0, '127.0.0.1', resolve))

// The folder of the bundle, which can be deployed from any place where its packages are installed.
const folder = mkdtempSync(join(tmpdir(), 'pulumi-'))
const app = fileURLToPath(new URL('..', import.meta.url))
const project = join(folder, 'project')
cpSync(join(app, 'dist/bundle'), project, { recursive: true })
symlinkSync(join(app, 'node_modules'), join(project, 'node_modules'))
afterAll(() => {
  plugins.close()
  telegram.close()
  rmSync(folder, { recursive: true })
})

interface Ended {
  status: number
  said: string
}

function run(command: string, words: string[]): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    PULUMI_BACKEND_URL: `file://${folder}`, // as `pulumi login --local` in a folder of its own
    PULUMI_CONFIG_PASSPHRASE: 'a passphrase',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    HTTPS_PROXY: 'http://127.0.0.1:1', // nothing outside is asked: there is nobody at that door
    TELEGRAM_API: `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`,
    ...plugins.environment,
  }
  return new Promise((resolve) => {
    execFile(command, words, { cwd: project, env, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), said: `${stdout}${stderr}` })
    })
  })
}
const pulumi = (...words: string[]): Promise<Ended> =>
  run('pulumi', [...words, '--non-interactive', '--color=never'])
const script = (name: string, ...words: string[]): Promise<Ended> =>
  run(process.execPath, ['--conditions=@telelake/source', join(app, `scripts/${name}.ts`), ...words])
const outputOf = async (name: string): Promise<string> =>
  (await pulumi('stack', 'output', name, '--show-secrets')).said.trim()

// .ci/run builds it.
const isThere = (await pulumi('version')).status === 0
if (!isThere) process.stdout.write('pulumi.test.ts is skipped: no pulumi on PATH\n')

describe.skipIf(!isThere)(
  'the command line of Pulumi, its providers replaced by requests to an emulator of AWS',
  () => {
    it('deploys the built program without a warning', async () => {
      for (const words of [
        ['stack', 'init', 'prod'],
        ['config', 'set', 'aws:region', 'sa-east-1'],
        ['config', 'set', 'timeZone', 'America/Sao_Paulo'],
        ['config', 'set', 'etlTime', '05:30'],
        ['config', 'set', '--secret', 'botToken', BOT_TOKEN],
        ['config', 'set', 'piiMode', 'pseudonymise'],
        ['config', 'set', '--secret', 'piiSecret', PII_SECRET],
      ])
        expect(await pulumi(...words), words.join(' ')).toMatchObject({ status: 0 })

      const { status, said } = await pulumi('up', '--yes', '--skip-preview')
      expect({ status, said }).toMatchObject({
        status: 0,
        said: expect.not.stringMatching(/warning|error:/) as unknown,
      })
      expect(await outputOf('webhookUrl')).toMatch(
        /^https:\/\/\w+\.execute-api\.sa-east-1\.amazonaws\.com\/telegram$/,
      )
    })

    it('shows no change in a second plan', async () => {
      const { status, said } = await pulumi('preview', '--expect-no-changes')

      expect({ status, said }).toMatchObject({
        status: 0,
        said: expect.stringMatching(/ \d{3} unchanged/) as unknown,
      })
    })

    it('shows a changed ZIP as a change of its function alone', async () => {
      const zip = join(project, 'lambdas/etl-lambda.zip')
      const bytes = readFileSync(zip)
      appendFileSync(zip, '\0')
      const { said } = await pulumi('preview')
      writeFileSync(zip, bytes)

      expect(said).toMatch(/ ~ +aws:lambda:Function telelake-prod-etl-function update/)
      expect(said).toMatch(/ ~ 1 to update\n +\d{3} unchanged/)
    })

    it('shows a changed setting and no other change', async () => {
      await pulumi('config', 'set', 'scanLimitGb', '3')
      const { said } = await pulumi('preview')
      await pulumi('config', 'rm', 'scanLimitGb')

      expect(said).toMatch(/ ~ +aws:athena:Workgroup telelake-prod-workgroup update/)
      expect(said).toMatch(/ ~ 1 to update\n +\d{3} unchanged/)
    })

    it('keeps no secret in plain, neither in the state nor in the configuration', async () => {
      const written = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((file) => file.isFile() && !file.parentPath.includes('lambdas'))
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))

      expect(written.some((bytes) => bytes.includes('telelake-prod-ingest-secret-token'))).toBe(true)
      const secrets = [BOT_TOKEN, PII_SECRET, await outputOf('webhookSecretToken')]
      for (const secret of secrets) {
        expect(secret.length).toBeGreaterThan(15)
        expect(written.some((bytes) => bytes.includes(secret))).toBe(false)
      }
    })

    it('tells infra:webhook where the stack takes updates', async () => {
      expect(await script('webhook')).toMatchObject({ status: 0 })
      expect(asked.splice(0)).toEqual([
        [
          'setWebhook',
          expect.objectContaining({
            url: await outputOf('webhookUrl'),
            secret_token: await outputOf('webhookSecretToken'),
          }),
        ],
      ])
    })

    it('lets infra:destroy touch nothing of a protected stack', async () => {
      expect(await script('destroy', '--yes')).toMatchObject({ status: 1 })
      expect({ asked, deleted: plugins.deleted }).toEqual({ asked: [], deleted: [] })
    })

    it('refuses a plain destroy of a protected stack in its plan, before anything goes', async () => {
      const { status, said } = await pulumi('destroy', '--yes')

      expect(status).not.toBe(0)
      expect(said).toContain('it is protected')
      expect(plugins.deleted).toEqual([])
    })

    it('lets infra:destroy delete the webhook and then everything else, where it may', async () => {
      await pulumi('config', 'set', 'protect', 'false')
      expect(await pulumi('up', '--yes', '--skip-preview')).toMatchObject({ status: 0 })
      expect(await script('destroy', '--yes', '--skip-preview', '--non-interactive')).toMatchObject({
        status: 0,
      })

      expect(asked.map(([method]) => method)).toEqual(['deleteWebhook'])
      expect(plugins.deleted.toSorted()).toEqual(account.created.toSorted())
      expect((await pulumi('stack', 'output')).said).not.toContain('webhookUrl')
    })
  },
)
