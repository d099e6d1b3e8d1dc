// node test/killed-run.ts <lake> <day> <call> <before | after>: a run whose process is killed at its nth write.
import { calendarOf, openStore } from '@telelake/lake'
import { processDay } from '../src/run/process-day.ts'

const [folder = '', date = '', call = '', moment = ''] = process.argv.slice(2)
const store = await openStore(folder)
let calls = 0

/** The same write, after or before which the process is gone when its turn has come. */
function deadly<Args extends unknown[]>(
  write: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const isLast = ++calls === Number(call)
    if (isLast && moment === 'before') process.kill(process.pid, 'SIGKILL')
    await write(...args)
    if (isLast && moment === 'after') process.kill(process.pid, 'SIGKILL')
  }
}

store.put = deadly(store.put.bind(store))
store.delete = deadly(store.delete.bind(store))
await processDay({ store, calendar: calendarOf('UTC'), date })
