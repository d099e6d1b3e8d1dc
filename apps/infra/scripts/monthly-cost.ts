import { readFileSync } from 'node:fs'
import { MB_PER_VCPU } from '@telelake/pipeline/thread-count'
import { ETL_MS_PER_UPDATE } from '../src/etl-size.ts'
import { measuredUse } from './measured-use.ts'

interface Figure {
  value: number
  source: string
}

/** The dated list: prices, what one update is assumed to use, what is fixed at any volume. */
export interface PriceList {
  date: string
  region: string
  prices: Record<string, Figure>
  perUpdate: Record<string, Figure>
  fixed: Record<string, Figure>
}

/** The list in data/prices.json. */
export const priceList: PriceList = JSON.parse(
  readFileSync(new URL('../data/prices.json', import.meta.url), 'utf8'),
) as PriceList

const DAYS = 30
const GB = 1e9
const DAY_SECONDS = 86_400
const ETL_GB = MB_PER_VCPU / 1024 // each further vCPU comes with the same, and takes the same off the clock

/**
 * Milliseconds that Lambda bills for one request of the webhook. It bills time by the clock: the CPU time that was measured, stretched by
 * the share of a vCPU that the function has, and the wait for S3.
 */
export function webhookMs(list: PriceList = priceList): number {
  const vcpus = (figure(list.perUpdate, 'ingestGb') * 1024) / MB_PER_VCPU
  return Math.ceil(measuredUse().webhookCpuMs / vcpus + figure(list.perUpdate, 's3PutMs'))
}

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
  const { enrichedBytes } = measuredUse()
  return {
    'HTTP API':
      Math.min(millions, 300) * price('httpApiPerMillion') +
      Math.max(millions - 300, 0) * price('httpApiPerMillionAbove300'),
    'ingest Lambda':
      millions * price('lambdaPerMillion') +
      updates * (webhookMs(list) / 1000) * used('ingestGb') * price('lambdaGbSecond'),
    'S3 puts of raw': millions * price('s3PutPerMillion'),
    logs: ((updates * used('logBytes')) / GB) * price('logsPerGb'),
    // Raw is read once and listed twice, as its own day and as the day before, 1,000 keys a request.
    'ETL reads': millions * price('s3GetPerMillion') + (millions / 500) * price('s3PutPerMillion'),
    'ETL Lambda': updates * (ETL_MS_PER_UPDATE / 1000) * ETL_GB * price('lambdaGbSecond'),
    storage: ((updates * (used('rawBytes') + enrichedBytes)) / GB) * price('s3GbMonth'),
    'X-Ray traces': ((tracesOfDay(updatesPerDay) * DAYS) / 1e6) * price('tracesPerMillion'),
    'alarms and metrics':
      figure(list.fixed, 'alarms') * price('alarmMonth') +
      (figure(list.fixed, 'metricsAlways') + figure(list.fixed, 'metricsOfARun') / 24) * price('metricMonth'),
  }
}

/**
 * USD a month that `etlEveryHours` adds. Each run reads the day so far again, half a day on average where updates arrive evenly, and lists
 * the day before to leave out duplicates.
 */
export function everyHoursCost(updatesPerDay: number, hours: number, list: PriceList = priceList): number {
  const price = (name: string): number => figure(list.prices, name)
  const runs = (24 / hours) * DAYS
  const read = (updatesPerDay / 2) * runs
  const listed = (updatesPerDay * 1.5 * runs) / 1000
  return (
    (read / 1e6) * price('s3GetPerMillion') +
    (listed / 1e6) * price('s3PutPerMillion') +
    read * (ETL_MS_PER_UPDATE / 1000) * ETL_GB * price('lambdaGbSecond')
  )
}

/** Smallest size that Glacier Instant Retrieval bills. https://aws.amazon.com/s3/storage-classes/glacier/instant-retrieval/ */
const COLD_BILLED_BYTES = 128 * 1024

/** Months after which a move to Glacier Instant Retrieval has paid for its request; Infinity where it never does. */
export function monthsToPay(bytes: number, list: PriceList = priceList): number {
  const price = (name: string): number => figure(list.prices, name)
  const savedAMonth =
    (bytes * price('s3GbMonth') - Math.max(bytes, COLD_BILLED_BYTES) * price('s3ColdGbMonth')) / GB
  return savedAMonth <= 0 ? Infinity : price('s3ColdTransitionPerMillion') / 1e6 / savedAMonth
}

/** Sum of the parts. */
export function total(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0)
}

/** The table of docs/cost.md: a row for each part, a column for each volume. @param volumes - updates a day */
export function costTable(volumes: readonly number[]): string {
  const columns = volumes.map((volume) => monthlyCost(volume))
  const names = Object.keys(columns[0] ?? {})
  return table('USD a month', volumes.map(aDay), [
    ...names.map((name) => [name, ...columns.map((parts) => money(parts[name] ?? 0))]),
    ['**all**', ...columns.map((parts) => `**${money(total(parts))}**`)],
  ])
}

/** What `etlEveryHours` adds: a row for each setting, a column for each volume. */
export function everyHoursTable(hours: readonly number[], volumes: readonly number[]): string {
  return table(
    'etlEveryHours, USD a month more',
    volumes.map(aDay),
    hours.map((every) => [String(every), ...volumes.map((volume) => money(everyHoursCost(volume, every)))]),
  )
}

/** When a colder storage class pays: a row for each size of an object. @param sizes - name and bytes */
export function storageClassTable(sizes: readonly (readonly [name: string, bytes: number])[]): string {
  return table(
    'raw object',
    ['months until a move to Glacier Instant Retrieval has paid for itself'],
    sizes.map(([name, bytes]) => {
      const months = monthsToPay(bytes)
      return [name, Number.isFinite(months) ? months.toFixed(1) : 'never']
    }),
  )
}

function table(corner: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [[corner, ...heads], ['---', ...heads.map(() => '--:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function aDay(volume: number): string {
  return `${volume.toLocaleString('en-US')} a day`
}

function money(amount: number): string {
  return amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function figure(figures: Record<string, Figure>, name: string): number {
  const found = figures[name]
  if (found === undefined) throw new Error(`price list: expected ${name}, got none (data/prices.json)`)
  return found.value
}
