// The least a webhook could be: one signed put to S3, nothing checked. node signed-put.mjs <endpoint>
import { createHash, createHmac } from 'node:crypto'

const endpoint = new URL(process.argv[2] ?? '')
const { request } = await import(endpoint.protocol === 'https:' ? 'node:https' : 'node:http')
const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_REGION: region } = process.env
const body = '{"update_id":1}'
const path = '/lake/raw/updates/received_date=2026-03-10/0000000000000001.json'
const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
const day = time.slice(0, 8)
const scope = `${day}/${region}/s3/aws4_request`
const sha = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex')
const hmac = (/** @type {string | Buffer} */ key, /** @type {string} */ text) =>
  createHmac('sha256', key).update(text).digest()
const names = 'host;if-none-match;x-amz-content-sha256;x-amz-date'
const canonical = `PUT\n${path.replaceAll('=', '%3D')}\n\nhost:${endpoint.host}\nif-none-match:*\nx-amz-content-sha256:${sha(body)}\nx-amz-date:${time}\n\n${names}\n${sha(body)}`
const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region ?? ''), 's3'), 'aws4_request')
const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha(canonical)}`).toString('hex')
const headers = {
  'if-none-match': '*',
  'x-amz-content-sha256': sha(body),
  'x-amz-date': time,
  'content-length': body.length,
  authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
}
request(
  endpoint,
  { method: 'PUT', path: path.replaceAll('=', '%3D'), headers },
  (/** @type {import('node:http').IncomingMessage} */ answer) => {
    answer.resume()
    answer.on('end', () => {
      if (answer.statusCode !== 200) throw new Error(`put: expected 200, got ${answer.statusCode}`)
      const { user, system } = process.cpuUsage()
      console.log((user + system) / 1000)
      process.exit(0)
    })
  },
).end(body)
