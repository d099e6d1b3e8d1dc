// node src/fixed-answer-s3.ts <raw objects> [folder]: an S3 server that answers from memory, at next to no cost, so that what
// is measured is the client. Any object is an update; the listing of the day has as many as asked for. Prints its port, and
// where the folder has a certificate the port of the same over TLS.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { rawUpdateKey } from '@telelake/lake'
import { benchDay, updateAt } from './updates.ts'

const count = Number(process.argv[2])
const certificate = process.argv[3]
const common =
  'x-amz-request-id: 7QK3ZB5ZJ9H2S4TM\r\nDate: Tue, 10 Mar 2026 12:00:00 GMT\r\nServer: AmazonS3\r\n'
const answer = (status: string, headers: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${common}${headers}Content-Length: ${body.byteLength}\r\n\r\n`),
    body,
  ])
const bodyOf = (id: number): Buffer => {
  const update = { ...updateAt(id % 5000, 5000), update_id: id }
  return Buffer.from(JSON.stringify(update))
}
const bodies = Array.from({ length: 5000 }, (_, id) =>
  bodyOf(id)
    .toString()
    .replace(/^{"update_id":\d+/, ''),
)
const object = (id: number): Buffer =>
  answer(
    '200 OK',
    'Last-Modified: Tue, 10 Mar 2026 11:00:00 GMT\r\nETag: "5d41402abc4b2a76b9719d911017c592"\r\nx-amz-server-side-encryption: AES256\r\nAccept-Ranges: bytes\r\nContent-Type: application/json\r\n',
    Buffer.from(`{"update_id":${id}${bodies[id % bodies.length]}`),
  )
const none = answer('404 Not Found', '', Buffer.from('<Error><Code>NoSuchKey</Code></Error>'))
const put = answer('200 OK', 'ETag: "5d41402abc4b2a76b9719d911017c592"\r\n', Buffer.alloc(0))

function listing(from: number, isDay: boolean): Buffer {
  const end = isDay ? Math.min(count, from + 1000) : from
  const keys = Array.from(
    { length: end - from },
    (_, at) =>
      `<Contents><Key>${rawUpdateKey(benchDay, from + at)}</Key><LastModified>2026-03-10T11:00:00.000Z</LastModified><ETag>&quot;5d41402abc4b2a76b9719d911017c592&quot;</ETag><Size>900</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  )
  const more = isDay && end < count
  const next = more ? `<NextContinuationToken>${end}</NextContinuationToken>` : ''
  return answer(
    '200 OK',
    'Content-Type: application/xml\r\n',
    Buffer.from(
      `<?xml version="1.0"?><ListBucketResult><KeyCount>${keys.length}</KeyCount><IsTruncated>${more}</IsTruncated>${next}${keys.join('')}</ListBucketResult>`,
    ),
  )
}

function answerTo(head: string): Buffer {
  if (head.startsWith('PUT') || head.startsWith('POST')) return put
  if (head.includes('list-type=2')) {
    const line = decodeURIComponent(head.slice(0, head.indexOf('\r\n')))
    const from = /continuation-token=(\d+)/.exec(line)?.[1] ?? '0'
    return listing(Number(from), line.includes(`raw/updates/received_date=${benchDay}`))
  }
  const id = /^GET \S*\/(\d{16})\.json/.exec(head)?.[1]
  return id === undefined ? none : object(Number(id))
}

function serve(socket: Socket): void {
  let pending: Buffer = Buffer.alloc(0)
  socket.setNoDelay(true)
  socket.on('error', () => undefined)
  socket.on('data', (data: Buffer) => {
    pending = pending.byteLength === 0 ? data : Buffer.concat([pending, data])
    for (;;) {
      const end = pending.indexOf('\r\n\r\n')
      if (end === -1) return
      const head = pending.toString('latin1', 0, end)
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
      if (/\r\nexpect: *100-continue/i.test(head) && pending.byteLength < end + 4 + length)
        socket.write('HTTP/1.1 100 Continue\r\n\r\n')
      if (pending.byteLength < end + 4 + length) return
      pending = pending.subarray(end + 4 + length)
      socket.write(answerTo(head))
    }
  })
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const ports = [await portOf(createServer(serve))]
if (certificate !== undefined) {
  const read = (name: string): Buffer => readFileSync(join(certificate, name))
  ports.push(await portOf(createTlsServer({ key: read('key.pem'), cert: read('cert.pem') }, serve)))
}
console.log(ports.join(' '))
