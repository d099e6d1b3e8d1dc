import { Metrics } from '@aws-lambda-powertools/metrics'
import { METRIC_NAMESPACE, metrics } from '@telelake/pipeline/metrics'

const published = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: metrics.WebhookFailures.service })

/** Count one request that was answered 503: a line of the log in CloudWatch's embedded metric format. */
export function countFailure(): void {
  published.addMetric('WebhookFailures', metrics.WebhookFailures.unit, 1)
  published.publishStoredMetrics()
}
