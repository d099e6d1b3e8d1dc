import { closeSync, mkdirSync, openSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rawUpdateKey } from '@telelake/lake'
import { benchDay, benchDayStart, updateAt } from './updates.ts'

/** Make a lake with the raw objects of a day, each as old as its update, and the same kind of updates as one NDJSON file. */
export function prepare(folder: string, objects: number, lines: number): void {
  for (let n = 0; n < objects; n++) {
    const update = updateAt(n, objects)
    const file = join(folder, rawUpdateKey(benchDay, update.update_id))
    if (n === 0) mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(update))
    const arrived = benchDayStart / 1000 + Math.floor((n / objects) * 86_400)
    utimesSync(file, arrived, arrived)
  }
  const ndjson = openSync(join(folder, 'updates.ndjson'), 'w')
  for (let n = 0; n < lines; n++) writeSync(ndjson, `${JSON.stringify(updateAt(n, lines))}\n`)
  closeSync(ndjson)
}
