import { catalogue, glueColumns, partitionColumn } from '@telelake/flatten'
import type { GlueColumn } from '@telelake/flatten'
import { enrichedPrefix } from '@telelake/lake'

/** A table over a folder of the lake. */
export interface LakeTable {
  name: string
  description: string
  columns: readonly GlueColumn[]
  /** The column whose days are folders `<name>=YYYY-MM-DD`; none: everything lies in the one folder. */
  partition?: GlueColumn
  path: string // of the folder in the lake, with the `/` at its end
  format: keyof typeof formats
}

/** A table as the Glue Data Catalog holds it for Athena. @typeParam Text - a text that depends on where the lake is */
export interface GlueTable<Text = string> {
  name: string
  description: string
  tableType: 'EXTERNAL_TABLE'
  parameters: Record<string, string | Text>
  partitionKeys: GlueColumn[]
  storageDescriptor: {
    location: Text
    inputFormat: string
    outputFormat: string
    serDeInfo: { serializationLibrary: string; parameters: Record<string, string> }
    columns: GlueColumn[]
  }
}

const formats = {
  parquet: {
    inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
    serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
  },
  json: {
    inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
  },
} as const

/** The table `updates`. */
export const updatesTable: LakeTable = {
  name: 'updates',
  description: 'One row for each update',
  columns: glueColumns(catalogue),
  partition: glueColumns([partitionColumn])[0]!,
  path: enrichedPrefix(),
  format: 'parquet',
}

/**
 * A table for the Glue Data Catalog.
 *
 * @param firstDay - YYYY-MM-DD, the first that queries see: each day from it to tomorrow is a partition that is there without being added
 * @param at - the URL of a path in the lake
 */
export function glueTable<Text>(
  { name, description, columns, partition, path, format }: LakeTable,
  firstDay: string,
  at: (path: string) => Text,
): GlueTable<Text> {
  const { serializationLibrary, ...rest } = formats[format]
  return {
    name,
    description,
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      EXTERNAL: 'TRUE',
      classification: format,
      ...(partition &&
        projection(partition.name, firstDay, at(`${path}${partition.name}=\${${partition.name}}/`))),
    },
    partitionKeys: partition === undefined ? [] : [{ ...partition }],
    storageDescriptor: {
      location: at(path),
      ...rest,
      serDeInfo: { serializationLibrary, parameters: { 'serialization.format': '1' } },
      columns: columns.map((column) => ({ ...column })),
    },
  }
}

// Days are counted in UTC when a query runs: where the lake's clock is ahead of UTC, today is tomorrow there.
// https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
function projection<Text>(column: string, firstDay: string, template: Text): Record<string, string | Text> {
  return {
    'projection.enabled': 'true',
    [`projection.${column}.type`]: 'date',
    [`projection.${column}.format`]: 'yyyy-MM-dd',
    [`projection.${column}.range`]: `${firstDay},NOW+1DAYS`,
    [`projection.${column}.interval`]: '1',
    [`projection.${column}.interval.unit`]: 'DAYS',
    'storage.location.template': template,
  }
}
