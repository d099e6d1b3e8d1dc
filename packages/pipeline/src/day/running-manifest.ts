import type { ObjectStore } from '@telelake/lake'
import { writeManifest } from '../records/manifest.ts'
import type { Manifest, Output } from '../records/manifest.ts'

/**
 * The manifest while its run is under way. It names what earlier runs left and what this one is about to write, so that
 * nothing a killed run wrote is forgotten.
 */
export class RunningManifest {
  readonly #store: ObjectStore
  readonly #manifest: Manifest
  readonly #named: Map<string, Output>
  #last: Promise<void> = Promise.resolve()

  /** @param manifest - filled by the run; its outputs are left alone */
  constructor(store: ObjectStore, manifest: Manifest, earlier: readonly Output[]) {
    this.#store = store
    this.#manifest = manifest
    this.#named = new Map(earlier.map((output) => [output.key, output]))
  }

  /** Keys of every object that may be there. */
  get keys(): string[] {
    return [...this.#named.keys()]
  }

  /** Name objects; when the promise resolves they may be written. */
  plan(outputs: readonly Output[]): Promise<void> {
    for (const output of outputs) this.#named.set(output.key, output)
    return this.save()
  }

  /** Write it as it is now. One write at a time: a later one must not be overtaken by an earlier. */
  save(): Promise<void> {
    const written = this.#last.then(() =>
      writeManifest(this.#store, { ...this.#manifest, outputs: [...this.#named.values()] }),
    )
    this.#last = written.catch(() => undefined)
    return written
  }

  /** When no write is under way. Never rejects. */
  get isSettled(): Promise<void> {
    return this.#last
  }
}
