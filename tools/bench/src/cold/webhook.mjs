// The bundle of ingest-lambda: import, then one update until it is answered; or, once warm, an update of many. Prints the CPU
// time in milliseconds; of the warm one the wall time too. node webhook.mjs <handler.mjs> [warm]
/* global performance */
const { handler } = await import(process.argv[2] ?? '')
const send = (/** @type {number} */ id) =>
  handler({
    headers: { 'x-telegram-bot-api-secret-token': 'secret_1' },
    body: JSON.stringify({ update_id: id }),
  })
const { statusCode } = await send(1)
if (statusCode !== 200) throw new Error(`webhook: expected 200, got ${statusCode}`)
const cpuMs = (/** @type {NodeJS.CpuUsage} */ { user, system }) => (user + system) / 1000
if (process.argv[3] === 'warm') {
  for (let id = 2; id < 300; id++) await send(id)
  const cpu = process.cpuUsage()
  const began = performance.now()
  for (let id = 300; id < 800; id++) await send(id)
  console.log(`\n${cpuMs(process.cpuUsage(cpu)) / 500} ${(performance.now() - began) / 500}`)
} else {
  console.log(`\n${cpuMs(process.cpuUsage())}`)
}
process.exit(0)
