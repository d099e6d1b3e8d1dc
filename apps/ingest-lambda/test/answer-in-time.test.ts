import type { WebhookAnswer } from '@telelake/pipeline/receive-update'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ANSWER_RESERVE_MS, answerInTime, NO_ANSWER_IN_TIME } from '../src/answer-in-time.ts'
import type { LambdaContext } from '../src/answer-in-time.ts'

const remaining = (ms: number): LambdaContext => ({ getRemainingTimeInMillis: () => ms })
const never = (): Promise<WebhookAnswer> => new Promise(() => undefined)

describe('answerInTime', () => {
  const logged: unknown[][] = []
  const log = (...line: unknown[]): void => void logged.push(line)
  beforeEach(() => {
    vi.useFakeTimers()
    logged.length = 0
  })
  afterEach(() => vi.useRealTimers())

  it('answers 503 and logs it a second before the function would be ended', async () => {
    const answered = answerInTime(never, log)('event', remaining(15_000))
    await vi.advanceTimersByTimeAsync(15_000 - ANSWER_RESERVE_MS - 1)
    expect(logged).toEqual([])
    await vi.advanceTimersByTimeAsync(1)

    expect(await answered).toEqual({ statusCode: 503 })
    expect(logged).toEqual([['error', NO_ANSWER_IN_TIME, { waited_ms: 14_000 }]])
  })

  it('passes an answer on, and keeps no timer', async () => {
    const handle = (statusCode: WebhookAnswer['statusCode']): Promise<WebhookAnswer> =>
      Promise.resolve({ statusCode })

    expect(await answerInTime(handle, log)(200, remaining(15_000))).toEqual({ statusCode: 200 })
    expect(await answerInTime(handle, log)(401)).toEqual({ statusCode: 401 })
    expect(vi.getTimerCount()).toBe(0)
    expect(logged).toEqual([])
  })

  it('passes an error on, and keeps no timer', async () => {
    const fails = (): Promise<WebhookAnswer> => Promise.reject(new Error('x'))

    await expect(answerInTime(fails, log)('event', remaining(15_000))).rejects.toThrow('x')
    expect(vi.getTimerCount()).toBe(0)
  })
})
