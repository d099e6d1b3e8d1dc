import { flattenMessage, flattenUpdate, MappedFieldError } from '@telelake/flatten'
import type { FlattenContext, Row } from '@telelake/flatten'
import type { ObjectStore, StoredObject } from '@telelake/lake'
import { zoneOf } from './raw-day.ts'
import { readSent } from '../records/read-sent.ts'
import { isUpdate, readUpdate } from '../records/read-update.ts'
import { rejectedRecord } from '../records/rejected-record.ts'
import { RunError } from '../records/run-errors.ts'
import { unexpectedDetail } from '../records/unexpected.ts'

/** Why one raw object is no row. */
export interface Rejection {
  rejected: Uint8Array // the record
  isUnexpected: boolean // no rule foresaw it, so the fault may be ours
}

/** What becomes of one raw object: a row, or a record of why not. */
export type Outcome = { row: Row } | Rejection

/** One raw object, read. */
export interface ReadObject {
  key: string
  bytes: number // of its body
  outcome: Outcome
}

/** What all rows of a run share. */
export type ReadContext = Omit<FlattenContext, 'receivedAt' | 'rawKey'>

/**
 * Read one raw object. Whatever goes wrong with what it holds is its own rejection.
 *
 * @throws {RunError} The object was listed and is gone.
 * @throws {StoreError} The store failed.
 */
export async function readRaw(store: ObjectStore, key: string, context: ReadContext): Promise<ReadObject> {
  const stored = await getListed(store, key)
  return { key, bytes: stored.body.byteLength, outcome: outcomeOf(key, stored, context) }
}

/** The rejection of an object whose row was made and then refused. */
export async function rejectionOf(store: ObjectStore, key: string, error: unknown): Promise<Rejection> {
  return unexpected(key, (await getListed(store, key)).body, error)
}

async function getListed(store: ObjectStore, key: string): Promise<StoredObject> {
  const stored = await store.get(key)
  if (stored === undefined) throw new RunError(`raw object: expected what was listed, got nothing (${key})`)
  return stored
}

function outcomeOf(key: string, { body, receivedAt }: StoredObject, shared: ReadContext): Outcome {
  const context = { ...shared, receivedAt: receivedAt.getTime(), rawKey: key }
  try {
    return zoneOf(key) === 'updates' ? updateOutcome(body, context) : outboundOutcome(body, context)
  } catch (error) {
    return error instanceof MappedFieldError
      ? { rejected: rejectedRecord('wrong_type', error.message, key, body), isUnexpected: false }
      : unexpected(key, body, error)
  }
}

function unexpected(key: string, body: Uint8Array, error: unknown): Rejection {
  return { rejected: rejectedRecord('unexpected', unexpectedDetail(error), key, body), isUnexpected: true }
}

function updateOutcome(body: Uint8Array, context: FlattenContext): Outcome {
  const update = readUpdate(body)
  return isUpdate(update)
    ? { row: flattenUpdate(update, context) }
    : {
        rejected: rejectedRecord(update.reason, update.detail, context.rawKey, body),
        isUnexpected: false,
      }
}

/** The door keeps one message in each object. */
function outboundOutcome(body: Uint8Array, context: FlattenContext): Outcome {
  const { messages, problem } = readSent(body)
  const [sent] = messages
  if (sent !== undefined && messages.length === 1 && problem === undefined)
    return { row: flattenMessage(sent.message, { ...context, direction: 'out', source: 'outbound' }) }
  const { reason, detail } = problem ?? {
    reason: 'no_message',
    detail: `result: expected one message, got ${messages.length}`,
  }
  return { rejected: rejectedRecord(reason, detail, context.rawKey, body), isUnexpected: false }
}
