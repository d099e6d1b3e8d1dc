import { randomBytes } from 'node:crypto'
import type { Provided, Provider } from '../test/fake-engine.ts'
import { alarmKinds } from './alarm-kinds.ts'
import { apiKinds } from './api-kinds.ts'
import type { AwsClients } from './aws-clients.ts'
import { catalogKinds } from './catalog-kinds.ts'
import { functionKinds } from './function-kinds.ts'
import type { Inputs, ResourceKind } from './resource-kind.ts'
import { storageKinds } from './storage-kinds.ts'

/** An account of the emulator, and what a stack has made in it. */
export interface EmulatedAccount {
  create(type: string, name: string, inputs: Inputs): Promise<Provided>
  /** Paths of the inputs, with `/`, at which the account has something else. */
  changesOf(type: string, name: string, inputs: Inputs): Promise<string[]>
  /** Makes what does not stand yet; of what stands, notes the changes that the inputs ask for. */
  provide: Provider
  made: ReadonlyMap<string, Provided> // by name and by `<type> <name>`
  created: string[] // names, in order
  changes: string[] // `<name> <path>`
  /** Inputs that are not given back: `<type> <path>: <reason>`. */
  unread: Set<string>
}

/** An empty account. */
export function emulatedAccount(clients: AwsClients): EmulatedAccount {
  const kinds: Readonly<Record<string, ResourceKind>> = {
    ...storageKinds(clients),
    ...functionKinds(clients),
    ...apiKinds(clients),
    ...catalogKinds(clients),
    ...alarmKinds(clients),
    'random:index/randomPassword:RandomPassword': randomPassword,
  }
  const kindOf = (type: string): ResourceKind => {
    const kind = kinds[type]
    if (kind === undefined) throw new Error(`${type}: expected a type that is applied here, got another`)
    return kind
  }
  const made = new Map<string, Provided>()
  const account: EmulatedAccount = {
    made,
    created: [],
    changes: [],
    unread: new Set(),

    async create(type, name, inputs) {
      const provided = await kindOf(type).create(inputs, `${name}-${randomBytes(4).toString('hex').slice(1)}`)
      made.set(`${type} ${name}`, provided).set(name, provided)
      account.created.push(name)
      return provided
    },

    async changesOf(type, name, inputs) {
      const { read, unread = {} } = kindOf(type)
      const standing = made.get(`${type} ${name}`)
      if (standing === undefined) throw new Error(`${type} ${name}: expected one that was made, got none`)
      return differences(inputs, await read(standing, inputs)).filter((path) => {
        const place = path.replaceAll(/\/\d+(?=\/|$)/g, '/*')
        const known = Object.keys(unread).find((prefix) => `${place}/`.startsWith(`${prefix}/`))
        if (known !== undefined) account.unread.add(`${type} ${known}: ${unread[known]}`)
        return known === undefined
      })
    },

    async provide(type, name, inputs) {
      const standing = made.get(`${type} ${name}`)
      if (standing === undefined) return account.create(type, name, inputs)
      for (const path of await account.changesOf(type, name, inputs)) account.changes.push(`${name} ${path}`)
      return standing
    },
  }
  return account
}

// No service of AWS: kept in the stack's state.
const randomPassword: ResourceKind = {
  create: ({ length }) =>
    Promise.resolve({
      id: 'none',
      outputs: { result: randomBytes(64).toString('hex').slice(0, Number(length)) },
    }),
  read: (_, inputs) => Promise.resolve(inputs),
}

/** Paths at which `has` is not what is wanted; what is not wanted may be anything. */
function differences(wanted: unknown, has: unknown, path = ''): string[] {
  if (isEmpty(wanted)) return isEmpty(has) || typeof wanted === 'object' ? [] : [path]
  if (typeof wanted !== 'object' || wanted === null) return isSame(wanted, has) ? [] : [path]
  if (has === undefined) return [path]
  if (Array.isArray(wanted) && (!Array.isArray(has) || has.length !== wanted.length)) return [path]
  return Object.entries(wanted).flatMap(([key, value]) =>
    differences(value, fieldOf(has, key), path === '' ? key : `${path}/${key}`),
  )
}

// AWS leaves out what is false or empty.
function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === undefined || value === null || value === false || value === ''
}

// Policies are the same whatever the order of their keys and their spaces; AWS writes 80 as 80.0.
function isSame(wanted: unknown, has: unknown): boolean {
  if (typeof wanted !== 'string' || !wanted.startsWith('{')) return wanted === has
  if (typeof has !== 'string' || !has.startsWith('{')) return false
  return canonical(wanted) === canonical(has)
}

function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
