import { catalogue } from '@telelake/flatten'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { parquetCompressors } from '../read/parquet-compressors.ts'

// Read by a reader that shares no code with the writer, so that they cannot share a fault.

/** What a Parquet object says of itself. */
export interface PartFacts {
  rows: number
  updateIds: number[] // of the rows that have one, in their order
  problems: string[] // where the schema departs from the catalogue
}

/** Read the footer and the column `update_id` of a part. @throws {Error} It is not a Parquet file. */
export async function readPart(body: Uint8Array): Promise<PartFacts> {
  const file = new Uint8Array(body).buffer
  const metadata = parquetMetadata(file)
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  const expected = catalogue.map(({ name }) => name)
  const problems = [
    ...expected.filter((name) => !columns.includes(name)).map((name) => `column ${name} is missing`),
    ...columns
      .filter((name) => !expected.includes(name))
      .map((name) => `column ${name} is not in the catalogue`),
  ]
  const rows = columns.includes('update_id')
    ? await parquetReadObjects({ file, metadata, columns: ['update_id'], compressors: parquetCompressors })
    : []
  const updateIds = rows.flatMap(({ update_id }) => (update_id === null ? [] : [Number(update_id)]))
  return { rows: Number(metadata.num_rows), updateIds, problems }
}
