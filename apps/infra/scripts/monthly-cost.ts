import { readFileSync } from 'node:fs'
import { measuredUse } from './measured-use.ts'

interface Figure {
  value: number
  source: string
}

/** The dated list: prices, what one update is taken to use, what stands whatever comes. */
export interface PriceList {
  date: string
  region: string
  prices: Record<string, Figure>
  perUpdate: Record<string, Figure>
  fixed: Record<string, Figure>
}

/** The list as it lies in data/prices.json. */
export const priceList: PriceList = JSON.parse(
  readFileSync(new URL('../data/prices.json', import.meta.url), 'utf8'),
) as PriceList

const DAYS = 30
const GB = 1e9
const DAY_SECONDS = 86_400

/**
 * Traces that X-Ray records of a day, spread evenly: the first request of a second and 5 % of the others. Requests that come
 * together are fewer traces.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
 */
export function tracesOfDay(updates: number): number {
  const firsts = Math.min(updates, DAY_SECONDS)
  return firsts + (updates - firsts) * 0.05
}

/** USD a month, part by part; storage as after the first month, nothing deleted. @param updatesPerDay - 0 or more */
export function monthlyCost(updatesPerDay: number, list: PriceList = priceList): Record<string, number> {
  const price = (name: string): number => figure(list.prices, name)
  const used = (name: string): number => figure(list.perUpdate, name)
  const updates = updatesPerDay * DAYS
  const millions = updates / 1e6
  const { etlMs, enrichedBytes } = measuredUse()
  return {
    'HTTP API':
      Math.min(millions, 300) * price('httpApiPerMillion') +
      Math.max(millions - 300, 0) * price('httpApiPerMillionAbove300'),
    'ingest Lambda':
      millions * price('lambdaPerMillion') +
      updates * (used('ingestMs') / 1000) * used('ingestGb') * price('lambdaGbSecond'),
    'S3 puts of raw': millions * price('s3PutPerMillion'),
    logs: ((updates * used('logBytes')) / GB) * price('logsPerGb'),
    // Raw is read once and listed twice, as its own day and as the day before, 1,000 keys a request.
    'ETL reads': millions * price('s3GetPerMillion') + (millions / 500) * price('s3PutPerMillion'),
    'ETL Lambda': updates * (etlMs / 1000) * used('etlGb') * price('lambdaGbSecond'),
    storage: ((updates * (used('rawBytes') + enrichedBytes)) / GB) * price('s3GbMonth'),
    'X-Ray traces': ((tracesOfDay(updatesPerDay) * DAYS) / 1e6) * price('tracesPerMillion'),
    'alarms and metrics':
      figure(list.fixed, 'alarms') * price('alarmMonth') +
      (figure(list.fixed, 'metricsAlways') + figure(list.fixed, 'metricsOfARun') / 24) * price('metricMonth'),
  }
}

/** Sum of the parts. */
export function total(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0)
}

/** The table of docs/cost.md: a row for each part, a column for each volume. @param volumes - updates a day */
export function costTable(volumes: readonly number[]): string {
  const columns = volumes.map((volume) => monthlyCost(volume))
  const names = Object.keys(columns[0] ?? {})
  const rows = [
    ['USD a month', ...volumes.map((volume) => `${volume.toLocaleString('en-US')} a day`)],
    ['---', ...volumes.map(() => '--:')],
    ...names.map((name) => [name, ...columns.map((parts) => money(parts[name] ?? 0))]),
    ['**all**', ...columns.map((parts) => `**${money(total(parts))}**`)],
  ]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function money(amount: number): string {
  return amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function figure(figures: Record<string, Figure>, name: string): number {
  const found = figures[name]
  if (found === undefined) throw new Error(`price list: expected ${name}, got none (data/prices.json)`)
  return found.value
}
