// The bundle of etl-lambda: imported and its WebAssembly module compiled; with what is no day, the code that refuses it
// loaded before; or a day made. Prints the CPU time in milliseconds. node etl.mjs <handler.mjs> [day]
/* global WebAssembly */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [bundle = '', date] = process.argv.slice(2)
const { handler } = await import(bundle)
if (date === undefined || date === 'no day') {
  const refusal = date && (await handler({ date }).catch((/** @type {Error} */ { name }) => name))
  if (refusal !== undefined && refusal !== 'EventError')
    throw new Error(`event: expected to be refused, got ${refusal}`)
  new WebAssembly.Module(readFileSync(join(dirname(bundle), 'parquet_wasm_bg.wasm')))
} else {
  const [{ rows, status }] = await handler({ date })
  if (rows !== 1 || status !== 'complete') throw new Error(`day: expected 1 row, got ${rows} (${status})`)
}
const { user, system } = process.cpuUsage()
console.log(`\n${(user + system) / 1000}`)
process.exit(0)
