// The code of a worker thread: it processes slices of one received day, one at a time, until it is ended.
import { calendarOf, openLake } from '@telelake/lake'
import { parentPort, workerData } from 'node:worker_threads'
import { flattenOptionsOf } from '../settings/flatten-options.ts'
import { postableError } from './posted-error.ts'
import { processSlice, sliceWriters } from './process-slice.ts'
import type { MessageFromThread, MessageToThread, ThreadData } from './slice-messages.ts'

if (parentPort === null) throw new Error('slice-worker: expected to be started as a worker thread')
const port = parentPort

const { lake, settings, timeZone, date } = workerData as ThreadData
const store = await openLake(lake)
const calendar = calendarOf(timeZone)
const flatten = flattenOptionsOf(settings, 'worker thread')
const writers = sliceWriters(date, timeZone)
const { signal } = new AbortController() // the run ends the thread to stop it
let resume: (() => void) | undefined

const post = (message: MessageFromThread): void => port.postMessage(message)

port.on('message', (message: MessageToThread) => {
  if (message.type === 'slice') void work(message.slice, message.keys)
  else resume?.()
})

async function work(slice: number, keys: readonly string[]): Promise<void> {
  try {
    const outcome = await processSlice(slice, [keys], {
      store,
      calendar,
      date,
      flatten,
      writers,
      signal,
      plan: (outputs) =>
        new Promise((resolve) => {
          resume = resolve
          post({ type: 'plan', outputs })
        }),
      onProgress: (objects, rows, unexpected) => post({ type: 'progress', objects, rows, unexpected }),
    })
    post({ type: 'outcome', outcome })
  } catch (error) {
    post({ type: 'failure', error: postableError(error) })
  }
}
