import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

interface Shape {
  type: string
  members?: Record<string, { shape: string }>
  member?: { shape: string }
  key?: { shape: string }
  value?: { shape: string }
  required?: string[]
  enum?: string[]
  pattern?: string
  min?: number
  max?: number
}
interface Model {
  operations: Record<string, { input?: { shape: string } }>
  shapes: Record<string, Shape>
}

/** What AWS's own model of a service has against a request; empty where it fits. */
export type CheckRequest = (operation: string, input: unknown) => string[]

/** Folder of the models that botocore has, which moto brings along: the server's first line names its Python. */
export function modelsFolder(): string {
  const server = execFileSync('sh', ['-c', 'command -v moto_server'], { encoding: 'utf8' }).trim()
  const python = readFileSync(server, 'utf8').split('\n', 1)[0]?.replace('#!', '') ?? ''
  const folder = 'import botocore, os; print(os.path.dirname(botocore.__file__), end="")'
  return join(execFileSync(python, ['-c', folder], { encoding: 'utf8' }), 'data')
}

/**
 * The model of a service: names, types, lengths, ranges, patterns and enumerations as AWS publishes them. An emulator
 * lets much through that AWS refuses by these.
 */
export function requestModel(folder: string, service: string): CheckRequest {
  const version = readdirSync(join(folder, service)).sort().at(-1) ?? ''
  const file = join(folder, service, version, 'service-2.json.gz')
  const { operations, shapes } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Model

  const problems = (name: string, value: unknown, path: string): string[] => {
    const shape = shapes[name]
    if (shape === undefined || value === undefined) return []
    const size = sizeOf(value)
    const said: string[] = []
    if (size < (shape.min ?? -Infinity)) said.push(`${path}: expected ${shape.min} or more, got ${size}`)
    if (size > (shape.max ?? Infinity)) said.push(`${path}: expected ${shape.max} or less, got ${size}`)
    if (shape.enum !== undefined && !shape.enum.some((one) => one === value))
      said.push(`${path}: expected one of ${shape.enum.join(', ')}, got ${JSON.stringify(value)}`)
    if (typeof value === 'string' && shape.pattern !== undefined && !patternOf(shape.pattern).test(value))
      said.push(`${path}: expected ${shape.pattern}, got ${JSON.stringify(value)}`)
    return [...said, ...inside(shape, value, path)]
  }
  const inside = ({ members, member, key, value: item, required }: Shape, value: unknown, path: string) => {
    if (Array.isArray(value))
      return value.flatMap((one, at) => problems(member?.shape ?? '', one, `${path}.${at}`))
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    if (members === undefined)
      return fields.flatMap(([name, field]) => [
        ...problems(key?.shape ?? '', name, `${path}.${name}`),
        ...problems(item?.shape ?? '', field, `${path}.${name}`),
      ])
    const names = fields.map(([name]) => name)
    return [
      ...(required ?? []).filter((name) => !names.includes(name)).map((name) => `${path}.${name}: missing`),
      ...fields.flatMap(([name, field]) =>
        members[name] === undefined
          ? [`${path}.${name}: unknown`]
          : problems(members[name].shape, field, `${path}.${name}`),
      ),
    ]
  }
  return (operation, input) => {
    const shape = operations[operation]?.input?.shape
    return shape === undefined ? [`${operation}: unknown`] : problems(shape, input, operation)
  }
}

// The models are written for Java: pairs of surrogates are one character there, and `(?i)` may stand in the middle.
function patternOf(java: string): RegExp {
  const text = `^(?:${java.replace('(?i)', '')})$`
  const flags = java.includes('(?i)') ? 'si' : 's'
  try {
    return new RegExp(text, `${flags}u`)
  } catch {
    return new RegExp(text, flags) // it escapes what needs no escape
  }
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : Number.NaN
}
