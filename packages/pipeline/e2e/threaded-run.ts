// node test/threaded-run.ts <lake> <day> <threads>: a run shared by threads; prints the error it ends with, if it does.
import { calendarOf, openStore } from '@telelake/lake'
import { inThreads, processDay } from '../src/run/process-day.ts'

const [folder = '', date = '', threads = ''] = process.argv.slice(2)
try {
  await processDay({
    store: await openStore(folder),
    calendar: calendarOf('UTC'),
    date,
    runner: inThreads({
      count: Number(threads),
      lake: { url: folder },
      settings: { PII_MODE: 'keep', DERIVE_TEXT: true },
    }),
    sliceObjects: 100,
  })
} catch (error) {
  process.stdout.write(String(error))
}
