import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { METRIC_NAMESPACE } from '@telelake/pipeline/metrics'
import * as z from 'zod'
import { ELSEWHERE_METRIC, PENDING_METRIC } from './webhook-metrics.ts'

const TELEGRAM_MS = 10_000

const environment = z
  .object({
    BOT_TOKEN_PARAMETER: z.string(),
    POWERTOOLS_SERVICE_NAME: z.string(),
    TELEGRAM_API: z.url(),
    WEBHOOK_URL: z.url(),
  })
  .parse(process.env) // eslint-disable-line no-restricted-properties -- the one place where this Lambda reads it

const answerSchema = z.object({
  ok: z.literal(true),
  result: z.object({
    url: z.string(), // empty where no webhook is set
    pending_update_count: z.int().nonnegative(),
    last_error_date: z.int().optional(),
    last_error_message: z.string().optional(),
  }),
})

/** Telegram gave no usable answer. The message never holds the URL: it contains the bot's token. */
export class WebhookCheckError extends Error {
  override readonly name = 'WebhookCheckError'
}

/**
 * Ask Telegram how many updates wait and where it sends them, and publish both as metrics: a line of the log in CloudWatch's embedded
 * format. The line says whether the webhook is this stack's, not which URL it is otherwise.
 *
 * @see https://core.telegram.org/bots/api#getwebhookinfo
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export async function handler(): Promise<void> {
  const answer = await new SSMClient().send(
    new GetParameterCommand({ Name: environment.BOT_TOKEN_PARAMETER, WithDecryption: true }),
  )
  const { result } = await getWebhookInfo(answer.Parameter?.Value ?? '')
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [['service']],
          Metrics: [{ Name: PENDING_METRIC }, { Name: ELSEWHERE_METRIC }],
        },
      ],
    },
    service: environment.POWERTOOLS_SERVICE_NAME,
    [PENDING_METRIC]: result.pending_update_count,
    [ELSEWHERE_METRIC]: result.url === environment.WEBHOOK_URL ? 0 : 1,
    isSet: result.url !== '',
    lastErrorDate: result.last_error_date,
    lastErrorMessage: result.last_error_message,
  }
  // Not by console: Lambda would put a time before the line, and CloudWatch would find no metric in it.
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function getWebhookInfo(botToken: string): Promise<z.output<typeof answerSchema>> {
  let status = 0
  try {
    const response = await fetch(`${environment.TELEGRAM_API}/bot${botToken}/getWebhookInfo`, {
      signal: AbortSignal.timeout(TELEGRAM_MS),
    })
    status = response.status
    return answerSchema.parse(await response.json())
  } catch {
    throw new WebhookCheckError(
      `getWebhookInfo: expected the state of the webhook, got ${status === 0 ? 'no answer' : `status ${status}`} (Telegram)`,
    )
  }
}
