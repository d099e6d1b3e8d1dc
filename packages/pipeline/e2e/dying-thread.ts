// node --import ./dying-thread.ts …: worker threads die as DEATH says: `exit` or `memory` while they read their second
// slice, `before` or `after` with the whole process, at the second file they give its name.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const death = process.env['DEATH']
const READS = 150 // of raw objects
const RENAMES = 2

if (!isMainThread) {
  let reads = 0
  const { openSync } = fs
  fs.openSync = (...args) => {
    if (String(args[0]).includes('/raw/') && ++reads === READS) {
      if (death === 'exit') process.exit(7)
      if (death === 'memory') swell()
    }
    return openSync(...args)
  }
  let renames = 0
  const { rename } = fs.promises
  fs.promises.rename = async (...args) => {
    const isLast = ++renames === RENAMES
    if (isLast && death === 'before') process.kill(process.pid, 'SIGKILL')
    await rename(...args)
    if (isLast && death === 'after') process.kill(process.pid, 'SIGKILL')
  }
  syncBuiltinESMExports()
}

function swell(): never {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5))
}
