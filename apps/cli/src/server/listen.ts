import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CommandError } from '../command-error.ts'

export interface ListenOptions {
  host: string
  port: number | undefined // chosen by a person: no other is tried
  defaultPort: number // tried first when none was chosen, then any free one
}

/**
 * Start to listen.
 *
 * @returns the URL, without a path
 * @throws {CommandError} The chosen port cannot be used.
 */
export async function listen(server: Server, { host, port, defaultPort }: ListenOptions): Promise<string> {
  for (const candidate of port === undefined ? [defaultPort, 0] : [port])
    try {
      server.listen(candidate, host)
      await once(server, 'listening')
      const { port: actual, address, family } = server.address() as AddressInfo
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`
    } catch (error) {
      if (port !== undefined || candidate === 0)
        throw new CommandError(
          `port: expected a free one, got ${error instanceof Error && 'code' in error ? String(error.code) : 'an error'} (${host}:${candidate})`,
          { cause: error },
        )
    }
  throw new Error('unreachable: port 0 is always tried last')
}

const GRACE_MS = 5_000

/** Take no new requests, let current ones finish, then close; connections still open after the grace are cut. */
export async function closeServer(server: Server, graceMs: number = GRACE_MS): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(timer)
}
