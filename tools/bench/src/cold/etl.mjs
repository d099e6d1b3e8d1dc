// The bundle of etl-lambda: imported and its WebAssembly module compiled, or a day made. Prints the CPU time in
// milliseconds. node etl.mjs <handler.mjs> [day]
/* global WebAssembly */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [bundle = '', date] = process.argv.slice(2)
const { handler } = await import(bundle)
if (date === undefined) {
  new WebAssembly.Module(readFileSync(join(dirname(bundle), 'parquet_wasm_bg.wasm')))
} else {
  const [{ rows, status }] = await handler({ date })
  if (rows !== 1 || status !== 'complete') throw new Error(`day: expected 1 row, got ${rows} (${status})`)
}
const { user, system } = process.cpuUsage()
console.log(`\n${(user + system) / 1000}`)
process.exit(0)
