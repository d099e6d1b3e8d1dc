import type { Language, PerLanguage, Wordings } from './language.ts'
import { everydayIntents } from './intents-everyday.ts'
import { troubleIntents } from './intents-trouble.ts'
import type { Random } from './random.ts'

/** Something people ask, how they word it, and how well the bot deals with it. */
export interface Intent {
  readonly name: string // kebab case, the `intent` of the truth
  readonly place: number // 1 = asked most
  readonly botResolves: number // share of the askers whom the bot's answer helps, 0 to 1
  readonly screenshot?: boolean // sometimes asked below a picture of the screen
  readonly asks: Wordings
  readonly answer: PerLanguage<string> // what the bot says
}

/** Every intent, the most frequent first. */
export const intents: readonly Intent[] = [...everydayIntents, ...troubleIntents].sort(
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
