import { expect, it } from 'vitest'
import { ParquetWriter } from '../src/index.ts'
import { initParquetWasm, reserveWasmMemory } from '../src/wasm.ts'

const MEGABYTE = 1024 * 1024

it('grows the memory of the module at once, by what is lacking, and leaves it free', () => {
  const { memory, __wbindgen_malloc: allocate, __wbindgen_free: free } = initParquetWasm()
  const bytes = (): number => memory.buffer.byteLength
  expect(bytes()).toBeLessThan(4 * MEGABYTE)

  reserveWasmMemory(40 * MEGABYTE)
  const reserved = bytes()
  expect(reserved).toBeGreaterThanOrEqual(40 * MEGABYTE)
  expect(reserved).toBeLessThan(44 * MEGABYTE)

  reserveWasmMemory(10 * MEGABYTE)
  expect(bytes()).toBe(reserved)

  const writer = new ParquetWriter([{ name: 'number', type: 'bigint', nullable: false }])
  for (let number = 0; number < 100_000; number++) writer.append({ number })
  writer.finish()
  expect(bytes()).toBe(reserved)

  free(allocate(35 * MEGABYTE, 8), 35 * MEGABYTE, 8)
  expect(bytes()).toBe(reserved)
})

it('reserves no more than 512 MiB, whatever is asked for', () => {
  reserveWasmMemory(2 ** 33)
  expect(initParquetWasm().memory.buffer.byteLength).toBeLessThan(600 * MEGABYTE)
})
