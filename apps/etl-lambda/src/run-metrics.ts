import { Metrics } from '@aws-lambda-powertools/metrics'
import { METRIC_NAMESPACE, metrics } from '@telelake/pipeline/metrics'
import type { MetricName } from '@telelake/pipeline/metrics'

// eslint-disable-next-line no-restricted-properties -- Powertools reads this variable itself, but without this default
const serviceName = process.env['POWERTOOLS_SERVICE_NAME'] ?? 'etl'
const published = new Metrics({ namespace: METRIC_NAMESPACE, serviceName })

/** Publish one day's figures: one line of the log in CloudWatch's embedded metric format. */
export function publishMetrics(values: Partial<Record<MetricName, number>>): void {
  for (const [name, value] of Object.entries(values) as [MetricName, number][])
    published.addMetric(name, metrics[name].unit, value)
  published.publishStoredMetrics()
}
