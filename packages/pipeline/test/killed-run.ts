// node test/killed-run.ts <lake> <day> <call> <before | after>: a run whose process is killed at its nth write.
import { calendarOf, openStore } from '@telelake/lake'
import { processDay } from '../src/process-day.ts'

const [folder = '', date = '', call = '', moment = ''] = process.argv.slice(2)
const store = await openStore(folder)
let calls = 0

for (const name of ['put', 'delete'] as const) {
  const write = store[name].bind(store)
  store[name] = async (...args: never[]) => {
    const isLast = ++calls === Number(call)
    if (isLast && moment === 'before') process.kill(process.pid, 'SIGKILL')
    await write(...args)
    if (isLast && moment === 'after') process.kill(process.pid, 'SIGKILL')
  }
}
await processDay({ store, calendar: calendarOf('UTC'), date })
