import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
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

  it('closes while a client never finishes its request', async () => {
    const server = createServer()
    const url = await listen(server, { host, port: 0, defaultPort: 0 })
    const client = connect(Number(new URL(url).port), host).on('error', () => undefined)
    client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n')
    await once(server, 'request')

    await closeServer(server, 10)

    expect(server.listening).toBe(false)
  })

  it('writes an address of IPv6 as URLs do', async () => {
    const server = createServer()

    expect(await listen(server, { host: '::1', port: 0, defaultPort: 0 })).toMatch(/^http:\/\/\[::1\]:\d+$/)

    await closeServer(server)
  })
})
