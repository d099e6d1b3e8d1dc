import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import languageService from '@pulumi/pulumi/proto/language_grpc_pb.js'
import language from '@pulumi/pulumi/proto/language_pb.js'
import plugin from '@pulumi/pulumi/proto/plugin_pb.js'
import providerService from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import provider from '@pulumi/pulumi/proto/provider_pb.js'
import { Empty, languageHost, serve, Struct } from '../test/pulumi-grpc.ts'
import type { Answer } from '../test/pulumi-grpc.ts'
import { plain } from '../test/wire-values.ts'
import type { EmulatedAccount } from './emulated-account.ts'
import type { Inputs } from './resource-kind.ts'

/** Plugins of Pulumi's command line, in this process: set the environment, and it comes here for them. */
export interface PulumiPlugins {
  environment: Record<string, string>
  deleted: string[] // names, in order
  close(): void
}

type Call<Message> = { request: Message }
type Requested = InstanceType<typeof provider.DiffRequest>

/**
 * What the command line asks of the plugin for Node and of those for AWS and random. None of them comes by a package registry. Node's
 * part is done by the host that Pulumi's SDK brings along; AWS's by the requests of `account`.
 */
export async function startPulumiPlugins(account: EmulatedAccount): Promise<PulumiPlugins> {
  const deleted: string[] = []
  let engine = ''

  const node = await serve([
    [
      languageService.LanguageRuntimeService,
      {
        handshake: (
          { request }: Call<InstanceType<typeof language.LanguageHandshakeRequest>>,
          answer: Answer,
        ) => {
          engine = request.getEngineAddress()
          answer(null, new language.LanguageHandshakeResponse())
        },
        getPluginInfo: info(''),
        getRequiredPackages: (_: unknown, answer: Answer) =>
          answer(null, new language.GetRequiredPackagesResponse()),
        run: ({ request }: Call<InstanceType<typeof language.RunRequest>>, answer: Answer) => {
          answerWith(answer, runUnderNode(request, engine))
        },
        cancel: nothing,
      },
    ],
  ])

  const [aws, random] = await Promise.all(
    ['aws', 'random'].map((name) =>
      serve([[providerService.ResourceProviderService, providerOf(account, versionOf(name), deleted)]]),
    ),
  )

  const port = (server?: { address: string }): string => server?.address.split(':')[1] ?? ''
  return {
    deleted,
    environment: {
      PULUMI_DEBUG_LANGUAGES: `nodejs:${port(node)}`,
      PULUMI_DEBUG_PROVIDERS: `aws:${port(aws)},random:${port(random)}`,
    },
    close() {
      for (const server of [node, aws, random]) server?.close()
    },
  }
}

function providerOf(
  account: EmulatedAccount,
  version: string,
  deleted: string[],
): Readonly<Record<string, object>> {
  return {
    handshake: (_: unknown, answer: Answer) => answer(null, new provider.ProviderHandshakeResponse()),
    getPluginInfo: info(version),
    attach: nothing,
    checkConfig: check,
    diffConfig: (_: unknown, answer: Answer) => answer(null, new provider.DiffResponse()),
    configure: (_: unknown, answer: Answer) => answer(null, new provider.ConfigureResponse()),
    check,
    diff: ({ request }: Call<Requested>, answer: Answer) => {
      const [type, name] = whichOf(request)
      answerWith(
        answer,
        account.changesOf(type, name, inputsOf(request.getNews())).then((paths) => {
          const response = new provider.DiffResponse()
          response.setDiffsList(paths.map((path) => path.split('/')[0] ?? ''))
          const { DIFF_NONE, DIFF_SOME } = provider.DiffResponse.DiffChanges
          response.setChanges(paths.length === 0 ? DIFF_NONE : DIFF_SOME)
          return response
        }),
      )
    },
    create: ({ request }: Call<InstanceType<typeof provider.CreateRequest>>, answer: Answer) => {
      const [type, name] = whichOf(request)
      const inputs = inputsOf(request.getProperties())
      answerWith(
        answer,
        account.create(type, name, inputs).then(({ id, outputs }) => {
          const response = new provider.CreateResponse()
          response.setId(id)
          response.setProperties(Struct.fromJavaScript({ ...outputs, ...inputs }))
          return response
        }),
      )
    },
    update: ({ request }: Call<InstanceType<typeof provider.UpdateRequest>>, answer: Answer) => {
      if (!request.getPreview()) return answer(new Error('update: expected a preview, got a change to make'))
      const response = new provider.UpdateResponse()
      // What AWS made stays as it is: an ARN does not change with the code of a function.
      const outputs = { ...request.getOlds()?.toJavaScript(), ...request.getNews()?.toJavaScript() }
      response.setProperties(Struct.fromJavaScript(outputs))
      answer(null, response)
    },
    delete: ({ request }: Call<InstanceType<typeof provider.DeleteRequest>>, answer: Answer) => {
      deleted.push(whichOf(request)[1])
      answer(null, new Empty())
    },
    cancel: nothing,
  }
}

/** Of the package of Pulumi's, which the command line compares with the plugin's. */
function versionOf(name: string): string {
  const { version } = createRequire(import.meta.url)(`@pulumi/${name}/package.json`) as { version: string }
  return version
}

function info(version: string): (_: unknown, answer: Answer) => void {
  return (_, answer) => {
    const response = new plugin.PluginInfo()
    response.setVersion(version)
    answer(null, response)
  }
}

function nothing(_: unknown, answer: Answer): void {
  answer(null, new Empty())
}

function check({ request }: Call<InstanceType<typeof provider.CheckRequest>>, answer: Answer): void {
  const response = new provider.CheckResponse()
  response.setInputs(request.getNews())
  answer(null, response)
}

async function runUnderNode(
  request: InstanceType<typeof language.RunRequest>,
  engine: string,
): Promise<InstanceType<typeof language.RunResponse>> {
  const options = {
    monitor: request.getMonitorAddress(),
    engine,
    project: request.getProject(),
    stack: request.getStack(),
    organization: request.getOrganization(),
    parallel: String(request.getParallel()),
    pwd: request.getPwd(),
    ...(request.getDryrun() && { 'dry-run': 'true' }),
  }
  const info = request.getInfo()
  const program = `${info?.getProgramDirectory()}/${info?.getEntryPoint()}`
  const child = spawn(
    process.execPath,
    [languageHost, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`), program],
    {
      env: {
        PATH: process.env['PATH'],
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toObject())),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)))
  const [status] = (await once(child, 'close')) as [number | null]
  const response = new language.RunResponse()
  if (status !== 0) response.setError(`the program ended with ${status}: ${said}`)
  return response
}

function whichOf(request: { getUrn(): string }): [type: string, name: string] {
  const [type = '', name = ''] = request.getUrn().split('::').slice(2)
  return [type.split('$').at(-1) ?? '', name]
}

function inputsOf(message: { toJavaScript(): object } | undefined): Inputs {
  return plain(message?.toJavaScript() ?? {}, []) as Inputs
}

function answerWith(answer: Answer, response: Promise<unknown>): void {
  response.then(
    (message) => answer(null, message),
    (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
  )
}
