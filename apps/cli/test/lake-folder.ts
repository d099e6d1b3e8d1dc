import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@telelake/lake'
import type { ObjectStore } from '@telelake/lake'

/** A lake in a folder of its own. */
export async function createLakeFolder(): Promise<{
  folder: string
  store: ObjectStore
  remove: () => void
}> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  return { folder, store: await openStore(folder), remove: () => rmSync(folder, { recursive: true }) }
}
