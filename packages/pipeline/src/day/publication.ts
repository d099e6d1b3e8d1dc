import { listKeys } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'
import type { Output } from '../records/manifest.ts'
import { EventSpan } from './event-span.ts'
import type { EventRange } from './event-span.ts'

/** What every manifest says of the objects it names. */
export interface PublishedManifest {
  status: 'running' | 'complete'
  rows: number
  rejected: number
  outputs: Output[]
  first_event_at: string | null
  last_event_at: string | null
  started_at: string
  duration_ms: number
}

export interface PublicationOptions<Manifest extends PublishedManifest> {
  store: ObjectStore
  manifest: Manifest // as it begins; filled while the publication is under way
  earlier: Manifest | undefined // of the last publication of the same
  write: (manifest: Manifest) => Promise<void>
}

/** Objects that were written. It is plain data: threads post it. */
export interface WrittenObjects {
  rows: number
  rejected: readonly string[] // keys of the records
  outputs: readonly Output[]
  events: EventRange
}

/** How a publication ends. */
export interface PublicationEnd {
  assertAddsUp: () => void // called with all counts and outputs in the manifest
  rejected: { prefix: string; isOwn?: (key: string) => boolean } // records that this publication replaces
  finishedAt: () => Date
}

/**
 * One pass that writes the Parquet objects and rejected records which a manifest names: begin, fill, reconcile, finish.
 * While it is under way its manifest names what the last one left and what this one is about to write, so that nothing
 * a killed process wrote is forgotten. Readers have the new manifest last.
 */
export class Publication<Manifest extends PublishedManifest> {
  readonly manifest: Manifest
  readonly #options: PublicationOptions<Manifest>
  readonly #named: Map<string, Output>
  readonly #rejected = new Set<string>()
  readonly #events = new EventSpan()
  #lastWrite: Promise<void> = Promise.resolve()

  constructor(options: PublicationOptions<Manifest>) {
    this.#options = options
    this.manifest = options.manifest
    this.#named = new Map(options.earlier?.outputs.map((output) => [output.key, output]))
  }

  /** Name objects; when the promise resolves they may be written. */
  plan(outputs: readonly Output[]): Promise<void> {
    for (const output of outputs) this.#named.set(output.key, output)
    return this.save()
  }

  /** Write the manifest as it is now. One write at a time: a later one must not be overtaken by an earlier. */
  save(): Promise<void> {
    const { manifest } = this
    const written = this.#lastWrite.then(() =>
      this.#options.write({ ...manifest, outputs: [...this.#named.values()] }),
    )
    this.#lastWrite = written.catch(() => undefined)
    return written
  }

  /** Wait until no write of the manifest is under way. Never rejects. */
  async settle(): Promise<void> {
    await this.#lastWrite
  }

  /** Take what was written. */
  add({ rows, rejected, outputs, events }: WrittenObjects): void {
    this.manifest.rows += rows
    this.manifest.rejected += rejected.length
    this.manifest.outputs.push(...outputs)
    this.#events.addRange(events)
    for (const key of rejected) this.#rejected.add(key)
  }

  /** Reconcile, delete what an earlier publication left and this one did not write, and write the manifest. */
  async finish({ assertAddsUp, rejected, finishedAt }: PublicationEnd): Promise<void> {
    const { manifest } = this
    const { store, write } = this.#options
    manifest.outputs.sort((a, b) => (a.key < b.key ? -1 : 1))
    assertAddsUp()
    const written = new Set(manifest.outputs.map((output) => output.key))
    const stale = [...this.#named.keys()].filter((key) => !written.has(key))
    for await (const key of listKeys(store, rejected.prefix))
      if (!this.#rejected.has(key) && rejected.isOwn?.(key) !== false) stale.push(key)
    await store.delete(stale)
    manifest.status = 'complete'
    manifest.first_event_at = this.#events.first
    manifest.last_event_at = this.#events.last
    manifest.duration_ms = finishedAt().getTime() - Date.parse(manifest.started_at)
    await write(manifest)
  }
}

/** Rows that the outputs of a manifest hold. */
export function rowsWritten({ outputs }: PublishedManifest): number {
  return outputs.reduce((sum, output) => sum + (output.rows ?? 0), 0)
}
