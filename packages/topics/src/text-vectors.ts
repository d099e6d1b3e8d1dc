import { featuresOf } from './text-features.ts'

/** A text as a vector of length one: the numbers of its features, and their values. */
export interface TextVector {
  features: Int32Array
  values: Float32Array
}

/** The vectors of texts, and by how many features they are numbered. */
export interface TextVectors {
  rows: TextVector[]
  featureCount: number
}

/**
 * Binary tf-idf, ln(N / df + 1) over the different texts. Words and letter runs weigh the same: each part is brought
 * to length one, then the whole. Letter runs that one text alone has say nothing and are left out.
 *
 * @param texts - the words of each different text, in an order that does not depend on the input's
 */
export function vectorsOf(texts: readonly (readonly string[])[]): TextVectors {
  const words = new Numbering()
  const grams = new Numbering()
  const numbered = texts.map((text) => {
    const features = featuresOf(text)
    return { words: words.add(features.words), grams: grams.add(features.grams) }
  })

  const rows = numbered.map((row) => {
    const parts = [part(row.words, words, 1, 0), part(row.grams, grams, 2, words.size)]
    return unit(
      parts.flatMap(({ features }) => features),
      parts.flatMap(({ values }) => values),
    )
  })
  return { rows, featureCount: words.size + grams.size }

  function part(
    numbers: Int32Array,
    { textsWith }: Numbering,
    leastTexts: number,
    firstNumber: number,
  ): Part {
    const known = [...numbers].filter((number) => (textsWith[number] as number) >= leastTexts)
    const values = known.map((number) => Math.log(texts.length / (textsWith[number] as number) + 1))
    const length = lengthOf(values)
    return {
      features: known.map((number) => firstNumber + number),
      values: values.map((value) => value / length),
    }
  }
}

interface Part {
  features: number[]
  values: number[]
}

/** Numbers for strings, in the order of their first appearance, and how many texts have each. */
class Numbering {
  readonly #numbers = new Map<string, number>()
  readonly textsWith: number[] = []

  get size(): number {
    return this.textsWith.length
  }

  add(features: ReadonlySet<string>): Int32Array {
    return Int32Array.from(features, (feature) => {
      let number = this.#numbers.get(feature)
      if (number === undefined) this.#numbers.set(feature, (number = this.textsWith.push(0) - 1))
      this.textsWith[number] = (this.textsWith[number] as number) + 1
      return number
    })
  }
}

function unit(features: readonly number[], values: readonly number[]): TextVector {
  const length = lengthOf(values)
  return { features: Int32Array.from(features), values: Float32Array.from(values, (value) => value / length) }
}

function lengthOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
}
