import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initSync } from 'parquet-wasm/esm'

const FILE = 'parquet_wasm_bg.wasm'
const ALIGNMENT = 8
const MOST_RESERVED = 512 * 1024 * 1024 // of the 4 GiB there can be; what is larger grows as it goes
let parquetWasm: ParquetWasm | undefined

/** What is used of the module's exports. */
interface ParquetWasm {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly __wbindgen_malloc: (bytes: number, alignment: number) => number
  readonly __wbindgen_free: (address: number, bytes: number, alignment: number) => void
}

/**
 * Where the WebAssembly module lies: next to this code (a bundle carries it there), else in the package parquet-wasm.
 * A bundle needs a copy of the file next to it.
 */
export function parquetWasmFile(): string {
  const bundled = fileURLToPath(new URL(FILE, import.meta.url))
  return existsSync(bundled) ? bundled : fileURLToPath(import.meta.resolve(`parquet-wasm/esm/${FILE}`))
}

/** The module's exports. The first call compiles it: about 30 ms, which an import alone does not cost. */
export function initParquetWasm(): ParquetWasm {
  return (parquetWasm ??= initSync({ module: readFileSync(parquetWasmFile()) }))
}

/**
 * Have the module's memory grow at once to what is about to be needed. Left alone it grows in many steps, at each of
 * which V8 sees that much more memory in use and marks its whole heap: 0.3 s of the first part of 50,000 rows. Pages
 * that are not touched take no memory of the machine.
 */
export function reserveWasmMemory(bytes: number): void {
  const { memory, __wbindgen_malloc: allocate, __wbindgen_free: free } = initParquetWasm()
  const most = Math.min(bytes, MOST_RESERVED)
  if (most > memory.buffer.byteLength) free(allocate(most, ALIGNMENT), most, ALIGNMENT)
}
