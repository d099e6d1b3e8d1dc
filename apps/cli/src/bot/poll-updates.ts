import { sliceUpdates } from '@telelake/pipeline/slice-updates'
import { updateKinds } from '@telelake/telegram-schema'
import type { Api } from 'grammy/web'
import { BotApiError } from './bot-api.ts'
import type { BotApi } from './bot-api.ts'
import { CommandError } from '../command-error.ts'

const LONG_POLL_SECONDS = 50
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000

export interface PollOptions {
  api: BotApi
  keep: (update: Buffer) => Promise<boolean> // resolves once it is durable; false: try again later
  once: boolean // end when nothing is left
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  onKept?: (updates: number) => void
  onTrouble?: (message: string, waitMs: number) => void
}

/**
 * Fetch updates until the signal, storing each before acknowledging it: the offset of the next request
 * acknowledges the updates before. No other state is kept: what was not acknowledged comes again.
 *
 * @returns how many updates were kept
 * @throws {CommandError} A webhook is set, or another program fetches the updates of this bot.
 * @throws {BotApiError} The token is wrong, or another refusal that does not pass.
 */
export async function pollUpdates(options: PollOptions): Promise<number> {
  const { api, keep, once, wait, signal, onKept, onTrouble } = options
  let offset = 0
  let kept = 0
  let failures = 0
  while (!signal.aborted) {
    try {
      const { result, text } = await api.callForText('getUpdates', (bot) =>
        bot.getUpdates(
          {
            offset,
            limit: 100,
            timeout: once ? 0 : LONG_POLL_SECONDS,
            allowed_updates: [...updateKinds] as AllowedUpdates,
          },
          signal as Parameters<Api['getUpdates']>[1],
        ),
      )
      const areKept = await Promise.all(sliceUpdates(text).map(keep))
      if (areKept.includes(false)) throw new StoreTrouble()
      failures = 0
      for (const { update_id: id } of result) offset = Math.max(offset, id + 1)
      kept += areKept.length
      if (areKept.length > 0) onKept?.(kept)
      else if (once) return kept
    } catch (error) {
      if (isAborted(signal)) break
      const isPassing = error instanceof StoreTrouble || (error instanceof BotApiError && error.retryable)
      if (!isPassing) throw explain(error)
      const backOff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++) * (0.5 + Math.random() / 2)
      const asked = error instanceof BotApiError ? error.retryAfter : undefined
      const ms = asked === undefined ? backOff : asked * 1000
      onTrouble?.(error.message, ms)
      await wait(ms, signal)
    }
  }
  return kept
}

type AllowedUpdates = NonNullable<NonNullable<Parameters<Api['getUpdates']>[0]>['allowed_updates']>

class StoreTrouble extends Error {
  constructor() {
    super('store: not every update could be written')
  }
}

/** A function, because the compiler assumes that `aborted` does not change within the loop. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted
}

function explain(error: unknown): unknown {
  if (!(error instanceof BotApiError) || error.code !== 409) return error
  return new CommandError(
    /webhook/i.test(error.message)
      ? 'poll: a webhook is set (remove it with: telelake webhook delete)'
      : 'poll: another program fetches the updates of this bot (stop it, or poll there)',
  )
}
