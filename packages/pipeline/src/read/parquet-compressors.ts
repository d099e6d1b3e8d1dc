import { zstdDecompressSync } from 'node:zlib'

/** How hyparquet reads the pages of the lake's Parquet objects: Node's Zstandard. */
export const parquetCompressors: { ZSTD: (input: Uint8Array) => Uint8Array } = {
  ZSTD: (input) => zstdDecompressSync(input),
}
