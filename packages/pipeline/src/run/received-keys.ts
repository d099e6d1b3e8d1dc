import type { ObjectStore } from '@telelake/lake'
import { rawPagesOf } from '../read/raw-day.ts'
import type { Manifest } from '../records/manifest.ts'

const MAX_GAPS_NAMED = 100

/**
 * Keys of the raw objects of a received day that the day before does not hold, in their order, a page at a time. What is
 * listed is counted in the manifest: objects, duplicates, ids and gaps between them.
 *
 * @param onDuplicates - called with the duplicates of each page
 */
export async function* receivedKeys(
  store: ObjectStore,
  manifest: Manifest,
  onDuplicates: (count: number) => void,
): AsyncGenerator<string[]> {
  for await (const page of rawPagesOf(store, manifest.received_date)) {
    for (const object of page) if (object.zone === 'updates') countId(manifest, Number(object.name))
    const toRead = page.filter((object) => !object.isDuplicate)
    const duplicates = page.length - toRead.length
    manifest.raw += page.length
    manifest.duplicates += duplicates
    onDuplicates(duplicates)
    yield toRead.map(({ key }) => key)
  }
}

function countId(manifest: Manifest, updateId: number): void {
  const last = manifest.last_update_id
  if (last === null) manifest.first_update_id = updateId
  else if (updateId > last + 1) {
    const gap = { after: last, before: updateId, missing: updateId - last - 1 }
    manifest.missing_update_ids += gap.missing
    if (manifest.gaps.length < MAX_GAPS_NAMED) manifest.gaps.push(gap)
  }
  manifest.last_update_id = updateId
}
