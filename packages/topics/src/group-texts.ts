import { Centres } from './centres.ts'
import { linkTexts } from './link-texts.ts'
import type { TextVectors } from './text-vectors.ts'

const JOIN = 0.13 // two groups join while the mean similarity of their texts is at least this
const KEEP = 0.25 // the least cosine to the nearest centre; below it a text stays alone
const LINKED = 4000 // texts that are compared with each other, 64 MB; the others only with the groups these form

/** Which texts belong together, and the centres of the groups. */
export interface Grouping {
  groups: Int32Array // the group of each text, counted from 0; -1: like no other
  centres: Centres
}

/**
 * The groups of texts: the first 4,000 are linked with each other, then each text goes to the nearest centre.
 *
 * @param counts - how often each text was sent, in descending order
 */
export function groupTexts({ rows, featureCount }: TextVectors, counts: readonly number[]): Grouping {
  const linked = numbered(linkTexts(rows.slice(0, LINKED), counts.slice(0, LINKED), JOIN))
  const found = new Centres(rows.slice(0, LINKED), counts, linked, featureCount)
  const groups = Int32Array.from(rows, (row) => {
    const { group, cosine } = found.nearest(row)
    return cosine >= KEEP ? group : -1
  })
  return { groups, centres: new Centres(rows, counts, groups, featureCount) }
}

/** Numbers from 0 in the order of first appearance. */
function numbered(groups: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size)
  return groups.map((group) => numbers.get(group) as number)
}
