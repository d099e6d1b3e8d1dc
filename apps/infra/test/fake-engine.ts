import { spawn } from 'node:child_process'
import engineService from '@pulumi/pulumi/proto/engine_grpc_pb.js'
import engine from '@pulumi/pulumi/proto/engine_pb.js'
import monitorService from '@pulumi/pulumi/proto/resource_grpc_pb.js'
import monitor from '@pulumi/pulumi/proto/resource_pb.js'
import { Empty, languageHost, serve, Struct } from './pulumi-grpc.ts'
import type { Answer } from './pulumi-grpc.ts'
import { computedOutputs, plain, secretly } from './wire-values.ts'

/** One resource as the engine is told of it, options included. */
export interface RegisteredResource {
  type: string
  name: string
  parent: string // name; '' for the stack itself
  parentType: string // '' for the stack itself
  dependsOn: string[] // names
  protect: boolean
  retainOnDelete: boolean
  inputs: Readonly<Record<string, unknown>>
  secrets: string[] // paths of the inputs that came as secrets, such as `value` or `environment.variables.KEY`
}

/** How a run of the program ended, and what it said until then. */
export interface ProgramRun {
  exitCode: number | null
  resources: RegisteredResource[]
  outputs: Readonly<Record<string, unknown>>
  secretOutputs: string[]
  errors: string[]
  warnings: string[]
  printed: string
}

/** A program, where it lies and what it is told. */
export interface Program {
  folder: string
  project: string
  stack: string
  config: Readonly<Record<string, string>> // keys `<namespace>:<name>`
  secretKeys?: readonly string[] // of those, the ones set with --secret
}

/** What a provider has made: its id, and what it adds to the inputs. */
export interface Provided {
  id: string
  outputs: Readonly<Record<string, unknown>>
}

/** Make a resource, or find that it stands. What it throws, the program ends with. */
export type Provider = (
  type: string,
  name: string,
  inputs: Readonly<Record<string, unknown>>,
) => Provided | Promise<Provided>

// Makes nothing; ids and names are made up.
const takeNotes: Provider = (type, name) => ({
  id: `${name}-id`,
  outputs: { name: `${name}-0a1b2c3`, ...computedOutputs(type, name) },
})

const FEATURES = ['secrets', 'resourceReferences', 'outputValues', 'aliasSpecs'] // what engines of today support
const ERROR = engine.LogSeverity.ERROR
const WARNING = engine.LogSeverity.WARNING

/**
 * Run a built program as `pulumi up` does, in a process of its own.
 *
 * @param provide - what the engine at the other end does with a resource; by default it only takes notes
 */
export async function runProgram(program: Program, provide: Provider = takeNotes): Promise<ProgramRun> {
  const { folder, project, stack, config, secretKeys = [] } = program
  const resources: RegisteredResource[] = []
  const errors: string[] = []
  const secretOutputs: string[] = []
  const warnings: string[] = []
  let outputs: Record<string, unknown> = {}

  const { address, close } = await serve([
    [
      monitorService.ResourceMonitorService,
      {
        supportsFeature: (
          { request }: { request: InstanceType<typeof monitor.SupportsFeatureRequest> },
          answer: Answer,
        ) => {
          const response = new monitor.SupportsFeatureResponse()
          response.setHassupport(FEATURES.includes(request.getId()))
          answer(null, response)
        },
        registerResource: (
          { request }: { request: InstanceType<typeof monitor.RegisterResourceRequest> },
          answer: Answer,
        ) => {
          const type = request.getType()
          const name = request.getName()
          const secrets: string[] = []
          const inputs = plain(request.getObject()?.toJavaScript() ?? {}, secrets) as Record<string, unknown>
          resources.push({
            type,
            name,
            parent: nameOf(request.getParent()),
            parentType: request.getParent().split('::').at(-2) ?? '',
            dependsOn: request.getDependenciesList().map(nameOf),
            protect: request.getProtect() ?? false,
            retainOnDelete: request.getRetainondelete() ?? false,
            inputs,
            secrets,
          })
          const respond = ({ id, outputs }: Provided): void => {
            const response = new monitor.RegisterResourceResponse()
            response.setUrn(`urn:pulumi:${stack}::${project}::${type}::${name}`)
            response.setId(id)
            response.setObject(Struct.fromJavaScript(secretly({ ...outputs, ...inputs }, secrets)))
            answer(null, response)
          }
          const provided = request.getCustom() ? provide(type, name, inputs) : { id: '', outputs: {} }
          Promise.resolve(provided).then(respond, (error: unknown) =>
            answer(new Error(`${type} ${name}: ${error instanceof Error ? error.message : String(error)}`)),
          )
        },
        registerResourceOutputs: (
          { request }: { request: InstanceType<typeof monitor.RegisterResourceOutputsRequest> },
          answer: Answer,
        ) => {
          if (request.getUrn().includes('::pulumi:pulumi:Stack::'))
            outputs = plain(request.getOutputs()?.toJavaScript() ?? {}, secretOutputs) as Record<
              string,
              unknown
            >
          answer(null, new Empty())
        },
        registerPackage: (_: unknown, answer: Answer) => answer(null, new monitor.RegisterPackageResponse()),
        signalAndWaitForShutdown: (_: unknown, answer: Answer) => answer(null, new Empty()),
      },
    ],
    [
      engineService.EngineService,
      {
        log: ({ request }: { request: InstanceType<typeof engine.LogRequest> }, answer: Answer) => {
          if (request.getSeverity() === ERROR) errors.push(request.getMessage())
          if (request.getSeverity() === WARNING) warnings.push(request.getMessage())
          answer(null, new Empty())
        },
        getRootResource: (_: unknown, answer: Answer) => answer(null, new engine.GetRootResourceResponse()),
        setRootResource: (_: unknown, answer: Answer) => answer(null, new engine.SetRootResourceResponse()),
      },
    ],
  ])

  try {
    const options = {
      monitor: address,
      engine: address,
      project,
      stack,
      organization: 'o',
      parallel: '10',
      pwd: folder,
    }
    const child = spawn(
      process.execPath,
      [languageHost, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`), '.'],
      {
        // Nothing of this process but its PATH: the program must find its own way to what it needs.
        env: {
          PATH: process.env['PATH'],
          PULUMI_CONFIG: JSON.stringify(config),
          PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (printed += String(chunk)))
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve)
    })
    return { exitCode, resources, outputs, secretOutputs, errors, warnings, printed }
  } finally {
    close()
  }
}

function nameOf(urn: string): string {
  return urn.split('::').at(-1) ?? ''
}
