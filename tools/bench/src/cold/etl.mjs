// The bundle of etl-lambda: import, and its WebAssembly module compiled. node etl.mjs <handler.mjs>
/* global performance, WebAssembly */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const bundle = process.argv[2] ?? ''
await import(bundle)
new WebAssembly.Module(readFileSync(process.argv[3] ?? join(dirname(bundle), 'parquet_wasm_bg.wasm')))
console.log(performance.now())
process.exit(0)
