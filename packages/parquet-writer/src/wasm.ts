import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initSync } from 'parquet-wasm/esm'

const FILE = 'parquet_wasm_bg.wasm'
let initialised = false

/**
 * Where the WebAssembly module lies: beside this code (a bundle carries it there), else in the package parquet-wasm.
 * Whoever bundles copies the file beside the bundle.
 */
export function parquetWasmFile(): string {
  const beside = fileURLToPath(new URL(FILE, import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(`parquet-wasm/esm/${FILE}`))
}

/** Compile the module, once per process: about 30 ms, which an import alone does not cost. */
export function initParquetWasm(): void {
  if (initialised) return
  initSync({ module: readFileSync(parquetWasmFile()) })
  initialised = true
}
