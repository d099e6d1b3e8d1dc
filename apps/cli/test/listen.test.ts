import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../src/command-error.ts'
import { closeServer, listen } from '../src/server/listen.ts'

const host = '127.0.0.1'

describe('listen', () => {
  it('takes a free port when the default one is taken, and refuses to when it was asked for', async () => {
    const [first, second, third] = [createServer(), createServer(), createServer()]
    const taken = Number(new URL(await listen(first, { host, port: 0, defaultPort: 0 })).port)

    const url = await listen(second, { host, port: undefined, defaultPort: taken })

    expect(Number(new URL(url).port)).not.toBe(taken)
    await expect(listen(third, { host, port: taken, defaultPort: 0 })).rejects.toThrow(CommandError)
    await expect(listen(third, { host, port: taken, defaultPort: 0 })).rejects.toThrow(
      `port: expected a free one, got EADDRINUSE (127.0.0.1:${taken})`,
    )
    await Promise.all([closeServer(first), closeServer(second), closeServer(third)])
  })

  it('writes an address of IPv6 as URLs do', async () => {
    const server = createServer()

    expect(await listen(server, { host: '::1', port: 0, defaultPort: 0 })).toMatch(/^http:\/\/\[::1\]:\d+$/)

    await closeServer(server)
  })
})
