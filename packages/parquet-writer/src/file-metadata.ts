/** One pair, written into every file; of several, parquet-wasm would write the order differently each time. */
export interface FileMetadata {
  key: string
  value: string
}
