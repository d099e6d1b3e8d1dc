import type { TextVector } from './text-vectors.ts'

const GONE = -1

/**
 * Average linkage: two groups become one while the mean similarity of their members, each counted as often as it was
 * sent, is at least `join`. By chains of nearest neighbours: time and memory grow with the square of the texts (4 bytes
 * a pair).
 *
 * @param counts - how often each text was sent
 * @returns for each text the place of one text of its group, the same for the whole group
 */
export function linkTexts(texts: readonly TextVector[], counts: readonly number[], join: number): Int32Array {
  const size = texts.length
  const similarity = similarities(texts)
  const weights = Float64Array.from(counts)
  const groups = Int32Array.from(texts, (_, at) => at)
  const members = texts.map((_, at) => [at])
  const isOpen = new Uint8Array(size).fill(1)
  const chain: number[] = []

  const close = (group: number): void => {
    isOpen[group] = 0
    for (let other = 0; other < size; other++)
      similarity[group * size + other] = similarity[other * size + group] = GONE
  }
  const merge = (into: number, from: number): void => {
    const [a, b] = [weights[into] as number, weights[from] as number]
    for (let other = 0; other < size; other++) {
      const before = similarity[into * size + other] as number
      if (before === GONE || other === from) continue
      const mean = (before * a + (similarity[from * size + other] as number) * b) / (a + b)
      similarity[into * size + other] = similarity[other * size + into] = mean
    }
    close(from)
    weights[into] = a + b
    for (const text of members[from] as number[]) groups[text] = into
    members[into] = [...(members[into] as number[]), ...(members[from] as number[])]
  }

  for (let first = 0; first < size; first++)
    while (isOpen[first] === 1) {
      if (chain.length === 0) chain.push(first)
      const group = chain.at(-1) as number
      const before = chain.at(-2)
      let nearest = -1
      let best = GONE
      for (let other = 0, row = group * size; other < size; other++)
        if ((similarity[row + other] as number) > best) best = similarity[row + (nearest = other)] as number

      // Nothing comes nearer later: a mean of similarities is at most the greatest of them.
      if (best < join) {
        close(group)
        chain.pop()
      } else if (before !== undefined && (similarity[group * size + before] as number) >= best) {
        chain.length -= 2
        if ((weights[group] as number) >= (weights[before] as number)) merge(group, before)
        else merge(before, group)
      } else chain.push(nearest)
    }
  return groups
}

/** The cosine of each pair, row by row; GONE on the diagonal. */
function similarities(texts: readonly TextVector[]): Float32Array {
  const size = texts.length
  const matrix = new Float32Array(size * size)
  const having = new Map<number, { texts: number[]; values: number[] }>()
  texts.forEach(({ features, values }, at) => {
    const row = at * size
    features.forEach((feature, place) => {
      const value = values[place] as number
      let posting = having.get(feature)
      if (posting === undefined) having.set(feature, (posting = { texts: [], values: [] }))
      const { texts: earlier, values: theirValues } = posting
      for (let other = 0; other < earlier.length; other++)
        matrix[row + (earlier[other] as number)] =
          (matrix[row + (earlier[other] as number)] as number) + value * (theirValues[other] as number)
      earlier.push(at)
      theirValues.push(value)
    })
  })
  for (let at = 0; at < size; at++) {
    matrix[at * size + at] = GONE
    for (let other = 0; other < at; other++) matrix[other * size + at] = matrix[at * size + other] as number
  }
  return matrix
}
