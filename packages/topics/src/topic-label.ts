import type { Centres } from './centres.ts'
import type { DistinctText } from './distinct-texts.ts'
import type { TextVector } from './text-vectors.ts'

const LONGEST = 140 // UTF-16 units; a longer wording is shown only where there is no shorter one
const DIGITS = 1e6 // cosines that differ by less are equal

/** A text of a group, its vector and its number. */
export interface Member {
  text: DistinctText
  vector: TextVector
}

/** The member nearest the centre of its group: what the topic is called after. @param members - at least one */
export function typicalMember(members: readonly Member[], group: number, centres: Centres): DistinctText {
  const short = members.filter(({ text }) => wordingOf(text).length <= LONGEST)
  let best: DistinctText | undefined
  let bestCosine = -1
  for (const { text, vector } of short.length > 0 ? short : members) {
    const cosine = Math.round(centres.cosine(vector, group) * DIGITS)
    if (best === undefined || cosine > bestCosine) [best, bestCosine] = [text, cosine]
  }
  return best as DistinctText
}

/** The commonest way to write a text; of equals the one with more marks on its letters. */
export function wordingOf({ wordings }: DistinctText): string {
  let best = ''
  let bestCount = 0
  for (const [wording, count] of wordings)
    if (count > bestCount || (count === bestCount && wording > best)) [best, bestCount] = [wording, count]
  return best
}
