import { mkdirSync, writeFileSync, writeSync, openSync, closeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rawUpdateKey } from '@telelake/lake'
import { benchDay, updateAt } from './updates.ts'

/** Make a lake with the raw objects of a day, and the same kind of updates as one NDJSON file. */
export function prepare(folder: string, objects: number, lines: number): void {
  for (let n = 0; n < objects; n++) {
    const update = updateAt(n, objects)
    const file = join(folder, rawUpdateKey(benchDay, update.update_id))
    if (n === 0) mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(update))
  }
  const ndjson = openSync(join(folder, 'updates.ndjson'), 'w')
  for (let n = 0; n < lines; n++) writeSync(ndjson, `${JSON.stringify(updateAt(n, lines))}\n`)
  closeSync(ndjson)
}
