import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { startTelelake } from '../test/command.ts'
import { createLakeFolder } from '../test/lake-folder.ts'

const CONNECTIONS = 300
const BODY_BYTES = 6_000_000

/** Resident memory of a process in bytes, the most since it began; Linux. */
function peakMemory(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** Send a long body without the secret. @returns the first bytes of the answer, '' where the connection is reset */
async function sendAnonymously(port: number): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('error', () => undefined).on('data', (data) => (answer += data.toString()))
  socket.write(`POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: ${BODY_BYTES}\r\n\r\n`)
  socket.write(Buffer.alloc(BODY_BYTES, 'x'))
  await new Promise((resolve) => socket.on('close', resolve))
  return answer.slice(0, 12)
}

it('300 connections without the secret, 6 MB each, leave memory below 1.2 times what it was', async () => {
  const lake = await createLakeFolder()
  const running = startTelelake(['start', '--no-once', '--lake', lake.folder], {
    WEBHOOK_SECRET_TOKEN: 'abc-123',
    WEBHOOK_PORT: '0',
    PAGE_PORT: '0',
  })
  const [, url = ''] = await running.sees(/webhook {2}(\S+)\n/)
  const port = Number(new URL(url).port)
  const before = peakMemory(running.process.pid!)

  const answers = await Promise.all(Array.from({ length: CONNECTIONS }, () => sendAnonymously(port)))

  const after = peakMemory(running.process.pid!)
  process.stdout.write(
    `peak memory ${Math.round(before / 1e6)} MB before, ${Math.round(after / 1e6)} MB after\n`,
  )
  expect(after).toBeLessThan(before * 1.2)
  expect(answers.every((answer) => answer === '' || answer === 'HTTP/1.1 401')).toBe(true)
  expect(await running.end('SIGTERM')).toMatchObject({ status: 0, stderr: '' })
  lake.remove()
})
