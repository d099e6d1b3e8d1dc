import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { errorOfPosted } from './posted-error.ts'
import type { WrittenObjects } from '../day/publication.ts'
import type { SliceContext } from './process-slice.ts'
import { RunError } from '../records/run-errors.ts'
import type { MessageFromThread, MessageToThread, ThreadData } from './slice-messages.ts'

// Beside this file, by the same extension: .ts in the sources, .js in the package, .mjs in a bundle, which has to carry
// it as an entry of its own.
const code = new URL(`./slice-worker${extname(import.meta.url)}`, import.meta.url)

/** Of short-lived objects. V8 takes twice that on its own, which makes no run faster, and a day 80 MB larger. */
const YOUNG_GENERATION_MB = 24

/** A worker thread that processes slices, one at a time. */
export class SliceThread {
  readonly #worker: Worker
  readonly #context: Pick<SliceContext, 'plan' | 'onProgress'>
  #slice = 0
  #current: PromiseWithResolvers<WrittenObjects> | undefined
  #end: RunError | undefined

  constructor(data: ThreadData, context: Pick<SliceContext, 'plan' | 'onProgress'>) {
    this.#context = context
    this.#worker = new Worker(code, {
      workerData: data,
      name: 'slices',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    this.#worker.on('message', (message: MessageFromThread) => this.#receive(message))
    this.#worker.on('messageerror', (error) => this.#fail(error))
    this.#worker.on('error', (error) => this.#endBy(reasonOf(error), error))
    this.#worker.on('exit', (code) => this.#endBy(`its end with code ${code}`))
  }

  /**
   * Process a slice, when no other is under way.
   *
   * @throws {RunError} The thread ended before the slice did: out of memory, or an error in no code of ours.
   */
  process(slice: number, keys: string[]): Promise<WrittenObjects> {
    this.#slice = slice
    this.#current = Promise.withResolvers()
    if (this.#end !== undefined) this.#fail(this.#end)
    this.#post({ type: 'slice', slice, keys })
    return this.#current.promise
  }

  /** End the thread, whatever it is doing. */
  async end(): Promise<void> {
    this.#current?.promise.catch(() => undefined)
    await this.#worker.terminate()
  }

  #receive(message: MessageFromThread): void {
    switch (message.type) {
      case 'plan':
        this.#context.plan(message.outputs).then(
          () => this.#post({ type: 'planned' }),
          (error: unknown) => this.#fail(error),
        )
        break
      case 'progress':
        this.#context.onProgress(message.objects, message.rows, message.unexpected)
        break
      case 'outcome':
        this.#current?.resolve(message.outcome)
        break
      case 'failure':
        this.#fail(errorOfPosted(message.error))
    }
  }

  #post(message: MessageToThread): void {
    this.#worker.postMessage(message)
  }

  #fail(error: unknown): void {
    this.#current?.reject(error)
  }

  #endBy(reason: string, cause?: unknown): void {
    this.#end ??= new RunError(
      `worker thread: expected it to finish its slice, got ${reason} (slice ${this.#slice})`,
      { cause },
    )
    this.#fail(this.#end)
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
