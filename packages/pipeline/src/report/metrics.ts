import type { Manifest } from '../records/manifest.ts'

/** CloudWatch namespace of every metric of Telelake. */
export const METRIC_NAMESPACE = 'Telelake'

/** How CloudWatch is told to read a number. */
export type MetricUnit = 'Count' | 'Milliseconds' | 'Bytes'

/** Name of a metric. */
export type MetricName =
  | 'DaysProcessed'
  | 'DaysFailed'
  | 'UpdatesRaw'
  | 'Rows'
  | 'Duplicates'
  | 'Rejected'
  | 'MissingUpdateIds'
  | 'BytesWritten'
  | 'RunDuration'
  | 'WebhookFailures'

/** One metric as it is published and documented. */
export interface Metric {
  unit: MetricUnit
  service: 'etl' | 'ingest' // the only dimension, `service`, where POWERTOOLS_SERVICE_NAME names no stack
  meaning: string
}

/** Every metric the Lambdas publish, by its name in CloudWatch. Alarms and dashboards name them from here. */
export const metrics: Readonly<Record<MetricName, Metric>> = {
  DaysProcessed: { unit: 'Count', service: 'etl', meaning: 'received days whose run completed' },
  DaysFailed: { unit: 'Count', service: 'etl', meaning: 'received days whose run ended early' },
  UpdatesRaw: { unit: 'Count', service: 'etl', meaning: 'raw objects listed' },
  Rows: { unit: 'Count', service: 'etl', meaning: 'rows written to Parquet' },
  Duplicates: { unit: 'Count', service: 'etl', meaning: 'left out: the day before holds the same' },
  Rejected: { unit: 'Count', service: 'etl', meaning: 'raw objects no row could be made of' },
  MissingUpdateIds: { unit: 'Count', service: 'etl', meaning: 'update ids within all gaps of a day' },
  BytesWritten: { unit: 'Bytes', service: 'etl', meaning: 'Parquet written' },
  RunDuration: { unit: 'Milliseconds', service: 'etl', meaning: 'of the run over one day' },
  WebhookFailures: { unit: 'Count', service: 'ingest', meaning: 'answered 503: Telegram sends again' },
}

/** What a completed run is worth in metrics. */
export function metricsOfRun(manifest: Manifest): Partial<Record<MetricName, number>> {
  return {
    DaysProcessed: 1,
    UpdatesRaw: manifest.raw,
    Rows: manifest.rows,
    Duplicates: manifest.duplicates,
    Rejected: manifest.rejected,
    MissingUpdateIds: manifest.missing_update_ids,
    BytesWritten: manifest.outputs.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    RunDuration: manifest.duration_ms,
  }
}
