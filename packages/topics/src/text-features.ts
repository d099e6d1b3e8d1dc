import { isUnspaced } from './words-of.ts'

const PREFIX = 5 // letters: a stemmer for every language that writes suffixes
const GRAMS = [3, 4]

/** What a text is compared by; neither part has duplicates. */
export interface TextFeatures {
  words: Set<string>
  grams: Set<string>
}

/** Beginnings of words, and the runs of 3 and 4 letters within ` word `. @param words - as `wordsOf` gives them */
export function featuresOf(words: readonly string[]): TextFeatures {
  const features: TextFeatures = { words: new Set(), grams: new Set() }
  for (const word of words) {
    if (isUnspaced(word)) addRuns(features.words, word, 2)
    else features.words.add(prefixOf(word))
    for (const length of GRAMS) addRuns(features.grams, ` ${word} `, length)
  }
  return features
}

/** The beginning by which words count as forms of one. */
export function prefixOf(word: string): string {
  return word.slice(0, PREFIX)
}

function addRuns(runs: Set<string>, text: string, length: number): void {
  for (let at = 0; at <= Math.max(0, text.length - length); at++) runs.add(text.slice(at, at + length))
}
