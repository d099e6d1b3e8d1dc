import { Metrics } from '@aws-lambda-powertools/metrics'
import { METRIC_NAMESPACE, metrics } from '@telelake/pipeline/metrics'

// eslint-disable-next-line no-restricted-properties -- Powertools reads this variable itself, but without this default
const serviceName = process.env['POWERTOOLS_SERVICE_NAME'] ?? metrics.WebhookFailures.service
const published = new Metrics({ namespace: METRIC_NAMESPACE, serviceName })

/** Count one request that was answered 503: a line of the log in CloudWatch's embedded metric format. */
export function countFailure(): void {
  published.addMetric('WebhookFailures', metrics.WebhookFailures.unit, 1)
  published.publishStoredMetrics()
}
