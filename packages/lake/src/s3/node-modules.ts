import type * as Crypto from 'node:crypto'
import type * as Zlib from 'node:zlib'

// Imported, they would be loaded when a Lambda starts, which takes 9 ms, a third of what Node itself takes.
let crypto: typeof Crypto | undefined
let zlib: typeof Zlib | undefined

/** `node:crypto`, loaded with the first request. */
export function nodeCrypto(): typeof Crypto {
  return (crypto ??= process.getBuiltinModule('node:crypto'))
}

/** `node:zlib`, loaded with the first checksum. */
export function nodeZlib(): typeof Zlib {
  return (zlib ??= process.getBuiltinModule('node:zlib'))
}
