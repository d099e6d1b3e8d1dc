import type { TextVector } from './text-vectors.ts'

/** A text's nearest group, and the cosine to its centre. */
export interface Nearest {
  group: number
  cosine: number
}

/** The middle of each group, each text counted as often as it was sent, at length one; finds the nearest one of a text. */
export class Centres {
  readonly #values: Map<number, number>[]
  readonly #having: ({ groups: number[]; values: number[] } | undefined)[]
  readonly #sums: Float64Array

  /** @param groups - for each text the number of its group, counted from 0; -1: in none */
  constructor(
    texts: readonly TextVector[],
    counts: readonly number[],
    groups: ArrayLike<number>,
    featureCount: number,
  ) {
    this.#values = []
    texts.forEach(({ features, values }, text) => {
      const group = groups[text] as number
      if (group < 0) return
      const centre = (this.#values[group] ??= new Map<number, number>())
      const count = counts[text] as number
      features.forEach((feature, place) => {
        centre.set(feature, (centre.get(feature) ?? 0) + (values[place] as number) * count)
      })
    })
    this.#having = Array.from<undefined>({ length: featureCount })
    this.#values.forEach((centre, group) => {
      let sum = 0
      for (const value of centre.values()) sum += value * value
      const length = Math.sqrt(sum)
      for (const [feature, value] of centre) {
        centre.set(feature, value / length)
        const posting = (this.#having[feature] ??= { groups: [], values: [] })
        posting.groups.push(group)
        posting.values.push(value / length)
      }
    })
    this.#sums = new Float64Array(this.#values.length)
  }

  /** The group whose centre is nearest; of equals the first. */
  nearest({ features, values }: TextVector): Nearest {
    const sums = this.#sums.fill(0)
    features.forEach((feature, place) => {
      const posting = this.#having[feature]
      if (posting === undefined) return
      const value = values[place] as number
      for (let at = 0; at < posting.groups.length; at++) {
        const group = posting.groups[at] as number
        sums[group] = (sums[group] as number) + value * (posting.values[at] as number)
      }
    })
    let group = -1
    let cosine = 0
    for (let at = 0; at < sums.length; at++)
      if ((sums[at] as number) > cosine) cosine = sums[(group = at)] as number
    return { group, cosine }
  }

  /** The cosine of a text to the centre of one group. */
  cosine({ features, values }: TextVector, group: number): number {
    const centre = this.#values[group]
    let sum = 0
    features.forEach((feature, place) => {
      sum += (values[place] as number) * (centre?.get(feature) ?? 0)
    })
    return sum
  }
}
