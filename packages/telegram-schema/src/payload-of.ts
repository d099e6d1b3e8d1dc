import type { UpdateKind } from './bot-api/update-kinds.ts'
import type { Update } from './bot-api/update.ts'
import type { Lenient, LenientUpdate } from './lenient.ts'
import type { Unrecognised } from './open-union.ts'
import { updateKind } from './update-kind.ts'

/** What an update carries beside its id; `kind` tells the types of `payload` apart. */
export type Payload =
  | { [Kind in UpdateKind]: { kind: Kind; payload: NonNullable<Update[Kind]> } }[UpdateKind]
  | (Unrecognised<'kind'> & { payload: unknown })

/**
 * The kind and payload of an update, undefined if it has none.
 *
 * @example
 * const carried = payloadOf(update)
 * if (carried?.kind === 'poll_answer') carried.payload.option_ids // number[]
 */
export function payloadOf(update: Update): Payload | undefined
export function payloadOf(update: LenientUpdate): Lenient<Payload> | undefined
export function payloadOf(update: LenientUpdate): Lenient<Payload> | undefined {
  const kind = updateKind(update)
  if (kind === undefined) return undefined
  return { kind, payload: update[kind as UpdateKind] } as Lenient<Payload>
}
