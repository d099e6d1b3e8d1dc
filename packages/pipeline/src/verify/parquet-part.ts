import { catalogue } from '@telelake/flatten'
import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet'
import type { ColumnData } from 'hyparquet'
import { parquetCompressors } from '../read/parquet-compressors.ts'
import { parseJsonObject } from './parse-json-object.ts'

// Read by a reader that shares no code with the writer, so that they cannot share a fault.

/** What a Parquet object says of itself. */
export interface PartFacts {
  rows: number
  updateIds: number[] // of the rows that have one, in their order
  missingColumns: string[] // of the catalogue of this version
  unknownColumns: string[]
  origin: Readonly<Record<string, unknown>> // where its rows come from and by what versions they were made
}

/**
 * Decode every cell of a part, a column at a time.
 *
 * @throws {Error} It is not a Parquet file, or a column does not decode, or has not as many cells as there are rows.
 */
export async function readPart(body: Uint8Array): Promise<PartFacts> {
  const file = new Uint8Array(body).buffer
  const metadata = parquetMetadata(file)
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  const rows = Number(metadata.num_rows)
  const updateIds: number[] = []
  for (const column of columns) {
    let cells = 0
    const onChunk = ({ columnData }: ColumnData): void => {
      cells += columnData.length
      if (column !== 'update_id') return
      for (let at = 0; at < columnData.length; at++) {
        const id: unknown = columnData[at]
        if (id !== null && id !== undefined) updateIds.push(Number(id))
      }
    }
    await parquetRead({ file, metadata, columns: [column], compressors: parquetCompressors, onChunk })
    if (cells !== rows) throw new Error(`column ${column}: expected ${rows} cells, got ${cells}`)
  }
  const expected = catalogue.map(({ name }) => name)
  const origin = metadata.key_value_metadata?.find(({ key }) => key === 'telelake')?.value
  return {
    rows,
    updateIds,
    missingColumns: expected.filter((name) => !columns.includes(name)),
    unknownColumns: columns.filter((name) => !expected.includes(name)),
    origin: parseJsonObject(origin) ?? {},
  }
}
