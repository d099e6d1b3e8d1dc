import type { Language } from './language.ts'
import { openings, timeOfDay } from './phrases.ts'
import type { Random } from './random.ts'

const MARKS = /\p{M}/gu
const LONG_WORD = /\p{L}{5,}/gu

/**
 * A wording as somebody in a hurry types it: sometimes greeting first, without marks or accents, in capitals, with a
 * letter lost or two of them swapped.
 *
 * @param hour of the writer's clock, 0 to 23
 */
export function typed(wording: string, language: Language, random: Random, hour: number): string {
  const opening = random.chance(0.28) ? random.pick(openings[language]) : ''
  let text = timely(opening, language, hour) + wording
  if (random.chance(0.3)) text = text.charAt(0).toUpperCase() + text.slice(1)
  if (language !== 'en' && random.chance(0.22)) text = withoutMarks(text)
  if (random.chance(0.24)) text = text.replace(/[?¿]/g, '')
  else if (random.chance(0.06)) text = text.replace('?', '???')
  if (random.chance(0.09)) text = misspelt(text, random)
  if (random.chance(0.05)) text = text.toUpperCase()
  if (random.chance(0.05)) text += random.pick([' 😕', ' 🙏', ' 🤔', '...'])
  return text
}

/** The text with the hour's greeting in the place of `{greeting}`. */
export function timely(text: string, language: Language, hour: number): string {
  const [morning, afternoon, evening] = timeOfDay[language]
  const greeting = hour >= 18 || hour < 4 ? evening : hour >= 12 ? afternoon : morning
  return text.replace('{greeting}', greeting)
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').normalize('NFC')
}

function misspelt(text: string, random: Random): string {
  const words = [...text.matchAll(LONG_WORD)]
  if (words.length === 0) return text
  const word = random.pick(words)
  const at = word.index + random.integer(1, word[0].length - 3)
  const kept = random.chance(0.5) ? '' : text.charAt(at) // two swapped, or one lost
  return text.slice(0, at) + text.charAt(at + 1) + kept + text.slice(at + 2)
}
