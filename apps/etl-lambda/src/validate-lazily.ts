/**
 * Have V8 validate a function of WebAssembly when it is first called, instead of all functions of a module before the
 * first call: parquet-wasm has 7,000 of them and is then compiled in 4 ms, not 20. A function that is not valid would
 * fail when it is called; the module in the ZIP is valid, its test sees to that.
 *
 * @see https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function validateLazily(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--wasm-lazy-validation')
}
