import { Compression, Encoding, WriterPropertiesBuilder } from 'parquet-wasm/esm'
import type { WriterProperties } from 'parquet-wasm/esm'
import type { Column } from './column.ts'
import { columnTypes } from './column-types.ts'
import type { FileMetadata } from './file-metadata.ts'

/** Written into every file, so that a reader knows who made it. */
const CREATED_BY = 'telelake parquet-writer (parquet-rs 59.3.0)'

/** How a part is written: Zstandard, one row group, statistics for every page, each column by its encoding. */
export function writerProperties(
  columns: readonly Column[],
  maxRows: number,
  metadata: FileMetadata | undefined,
): WriterProperties {
  // Each setter consumes the builder it is called on.
  let builder = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setCreatedBy(CREATED_BY)
    .setMaxRowGroupSize(maxRows)
  if (metadata !== undefined) builder = builder.setKeyValueMetadata(new Map([[metadata.key, metadata.value]]))
  for (const column of columns) {
    const { encodings, delta } = columnTypes[column.type]
    if (delta !== undefined && (column.encoding ?? encodings[0]) === 'delta')
      builder = builder
        .setColumnDictionaryEnabled(column.name, false)
        .setColumnEncoding(column.name, Encoding[delta])
  }
  return builder.build()
}
