import type { LakeLocation } from '@telelake/lake'
import type { FlattenSettings } from '../settings/flatten-options.ts'
import type { Output } from '../records/manifest.ts'
import type { WrittenObjects } from '../day/publication.ts'
import type { PostedError } from './posted-error.ts'

/** What a thread is started with. Stores and functions cannot be posted, so it makes its own of these. */
export interface ThreadData {
  lake: LakeLocation
  settings: FlattenSettings
  timeZone: string
  date: string
}

/** To a thread: process a slice; or continue, the planned objects are named in the manifest. */
export type MessageToThread = { type: 'slice'; slice: number; keys: string[] } | { type: 'planned' }

/** From a thread. After `plan` it waits for `planned`. */
export type MessageFromThread =
  | { type: 'plan'; outputs: readonly Output[] }
  | { type: 'progress'; objects: number; rows: number; unexpected: number }
  | { type: 'outcome'; outcome: WrittenObjects }
  | { type: 'failure'; error: PostedError }
