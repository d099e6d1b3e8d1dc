import type { Intent } from './intent.ts'
import { everydayIntents } from './intents-everyday.ts'
import { troubleIntents } from './intents-trouble.ts'
import type { Language } from './language.ts'
import type { Random } from './random.ts'

/** Every intent, the most frequent first. */
const intents: readonly Intent[] = [...everydayIntents, ...troubleIntents].sort(
  (left, right) => left.place - right.place,
)

/** An intent by its place, as frequencies of words fall: the second is asked about half as often as the first. */
export function pickIntent(random: Random): Intent {
  return random.weighted(intents, ({ place }) => 1 / place ** 0.9)
}

/** One of the intent's wordings; the first are the likeliest. */
export function pickWording({ asks }: Intent, language: Language, random: Random): string {
  return random.weighted(asks[language], (_wording, index) => 1 / (index + 1) ** 0.8)
}
