import type * as pulumi from '@pulumi/pulumi'
import type { Provided } from '../test/fake-engine.ts'

/** How resources of one type are made by AWS's API, and what the API then says of them, in the words of Pulumi's inputs. */
export interface ResourceKind {
  /** @param physical - the name for it where the inputs give none */
  create: (inputs: Inputs, physical: string) => Promise<Provided>
  read: (made: Provided, inputs: Inputs) => Promise<object>
  /** Paths of inputs that are not given back, and why: keys joined by `/`, `*` for any place in a list. */
  unread?: Readonly<Record<string, string>>
}
export type Inputs = Readonly<Record<string, unknown>>

/** A kind whose inputs are those of one class of `@pulumi/aws`. */
export function kind<Args>(of: {
  create(inputs: pulumi.Unwrap<Args>, physical: string): Promise<Provided>
  read(made: Provided, inputs: pulumi.Unwrap<Args>): Promise<object>
  unread?: Readonly<Record<string, string>>
}): ResourceKind {
  return of as unknown as ResourceKind
}

// Under these the keys are a user's words.
const MAPS = new Set(['parameters', 'variables'])

/** Pulumi's words as AWS's API has them: the first letter of each key is large. */
export function pascal<Value>(value: unknown): Value {
  return renamed(value, (key) => key.charAt(0).toUpperCase() + key.slice(1)) as Value
}

/** AWS's words as Pulumi has them. */
export function camel(value: unknown): Record<string, unknown> {
  return renamed(value, (key) => key.charAt(0).toLowerCase() + key.slice(1)) as Record<string, unknown>
}

function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      rename(key),
      MAPS.has(key.toLowerCase()) ? (item as unknown) : renamed(item, rename),
    ]),
  )
}
