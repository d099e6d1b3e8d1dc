import type { IncomingMessage } from 'node:http'

/** The largest request Lambda accepts; updates are a few kB. */
const MAX_BODY_BYTES = 6 * 1024 * 1024

/** Bodies held at once, over all connections. */
const MAX_HELD_BYTES = 64 * 1024 * 1024

/** Reads bodies into memory, each and all together bounded. */
export class BodyReader {
  #held = 0

  /** The status that refuses a body by its announced length, if one does. */
  refusalOf(request: IncomingMessage): 413 | undefined {
    return Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES ? 413 : undefined
  }

  /** @returns the status of `handle`, or the one that refuses the body; the rest is then not read */
  async read(request: IncomingMessage, handle: (body: Buffer) => Promise<number>): Promise<number> {
    const chunks: Buffer[] = []
    let bytes = 0
    try {
      // Leaving the loop must not destroy the connection: the answer goes over it.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += chunk.byteLength
        this.#held += chunk.byteLength
        if (bytes > MAX_BODY_BYTES) return 413
        if (this.#held > MAX_HELD_BYTES) return 503
        chunks.push(chunk)
      }
      return await handle(Buffer.concat(chunks))
    } finally {
      this.#held -= bytes
    }
  }
}
