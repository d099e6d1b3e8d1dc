/** A comparison: one module of `work/`, whose peers each do the same. */
export interface Work {
  id: string
  module: string // of work/
  title: string
  note: string
  unit: 'rows' | 'objects'
  server?: 'fixed answers' | 'versitygw'
  mostRounds?: number // default: as many as asked for
}

const list = 'Listing, reads, rows, Parquet, manifest'

export const works: readonly Work[] = [
  {
    id: 'rows',
    module: 'rows',
    title: 'Rows in memory to Parquet',
    note: 'The fastest of four times in a process, and the first. Rows of all columns of the catalogue, most of them null; ZSTD, one row group. What a peer has to turn rows into is part of its time, unless said. Lists are joined to one text, beforehand, for those that write none.',
    unit: 'rows',
  },
  {
    id: 'ndjson',
    module: 'ndjson',
    title: 'One NDJSON file to Parquet',
    note: 'The fastest of four times in a process, and the first. DuckDB fills 92 columns, whose cells are the same (see below); Telelake those and the others too.',
    unit: 'rows',
  },
  {
    id: 'folder',
    module: 'folder',
    title: 'A folder of raw objects to Parquet',
    note: 'Telelake does a whole run: listing, reads, rows, Parquet, manifest. DuckDB fills 92 columns. pyarrow does what the courses teach from which this project comes.',
    unit: 'objects',
  },
  {
    id: 's3-reads',
    module: 's3-reads',
    title: 'Reads from S3',
    note: 'Objects of 600 bytes from a server of fixed answers on the other core, 64 at a time.',
    unit: 'objects',
    server: 'fixed answers',
  },
  {
    id: 's3-run',
    module: 's3-run',
    title: 'A whole run from S3, fixed answers',
    note: `${list}. The server of fixed answers runs on the other core.`,
    unit: 'objects',
    server: 'fixed answers',
  },
  {
    id: 's3-run-versitygw',
    module: 's3-run',
    title: 'A whole run from S3, versitygw',
    note: 'The same from a real server, which shares the machine and takes most of it. One round.',
    mostRounds: 1,
    unit: 'objects',
    server: 'versitygw',
  },
]

export const flattenWork = {
  id: 'flatten',
  title: 'From JSON text to columns',
  note: 'One process, the ways in turns: parse, parse and validate and flatten to a row, and that appended to the columns of a Parquet part that is not written.',
  unit: 'rows',
} as const

export const growthWork = {
  id: 'growth',
  title: 'Growth of a day',
  note: 'Whole runs, text as it is, over days that exist only as they are read: memory is that of the run alone.',
  unit: 'objects',
} as const

/** What `--only` takes, in the order of the report. */
export const workIds: readonly string[] = [
  ...works.map(({ id }) => id),
  flattenWork.id,
  growthWork.id,
  'starts',
]
