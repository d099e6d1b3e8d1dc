import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { stopwords as englishStopwords } from '@orama/stopwords/english'
import { stopwords as portugueseStopwords } from '@orama/stopwords/portuguese'
import { stopwords as spanishStopwords } from '@orama/stopwords/spanish'
import { normaliseText, normaliseWords } from './normalise-text.ts'
import { fillers, greetings, negations } from './text-rules.ts'
import type { RuleLanguage } from './text-rules.ts'

const stem: Readonly<Record<RuleLanguage, (word: string) => string>> = {
  pt: stemPortuguese,
  es: stemSpanish,
  en: stemEnglish,
}

const ignored: Readonly<Record<RuleLanguage, ReadonlySet<string>>> = {
  pt: ignoredWords(portugueseStopwords, fillers.pt),
  es: ignoredWords(spanishStopwords, fillers.es),
  en: ignoredWords(englishStopwords, fillers.en),
}

const LONGEST_WORD = 64

/** can't, doesn't, hasn't, cannot: normalising splits them or hides their negation. */
const contraction = /\b(?:\w+n t|cannot)\b/g

/**
 * What a question is about: its content words, stemmed, unique and sorted, so that most wordings of one question share
 * one key. `''` when no content word is left.
 *
 * @param normalised - as returned by `normaliseText`
 */
export function questionKeyOf(normalised: string, language: RuleLanguage): string {
  const stems = new Set<string>()
  for (const word of normalised.replace(contraction, 'not').split(' '))
    if (word.length > 1 && !ignored[language].has(word)) stems.add(stemOf(word, language))
  return [...stems].sort().join(' ')
}

/** The stemmers are made for words: what is longer than any word costs them more than linear time. */
function stemOf(word: string, language: RuleLanguage): string {
  return word.length > LONGEST_WORD ? word : normaliseWords(stem[language](word))
}

function ignoredWords(stopwords: readonly string[], fillerWords: string): Set<string> {
  const words = [...stopwords, ...fillerWords.split(' '), ...greetings.split(' ')]
  const set = new Set(words.flatMap((word) => normaliseText(word).split(' ')))
  for (const word of negations.split(' ')) set.delete(word)
  return set
}
