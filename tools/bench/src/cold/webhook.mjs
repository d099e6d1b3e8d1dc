// The bundle of ingest-lambda: import, then one update until it is answered. node webhook.mjs <handler.mjs> [warm]
/* global performance */
const { handler } = await import(process.argv[2] ?? '')
const send = (/** @type {number} */ id) =>
  handler({
    headers: { 'x-telegram-bot-api-secret-token': 'secret_1' },
    body: JSON.stringify({ update_id: id }),
  })
const { statusCode } = await send(1)
if (statusCode !== 200) throw new Error(`webhook: expected 200, got ${statusCode}`)
let ms = performance.now()
if (process.argv[3] === 'warm') {
  for (let id = 2; id < 300; id++) await send(id)
  ms = performance.now()
  for (let id = 300; id < 800; id++) await send(id)
  ms = (performance.now() - ms) / 500
}
console.log(ms)
process.exit(0)
