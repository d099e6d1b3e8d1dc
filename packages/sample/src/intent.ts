import type { PerLanguage, Wordings } from './language.ts'

/** Something people ask, how they word it, and how well the bot deals with it. */
export interface Intent {
  readonly name: string // kebab case, the `intent` of the truth
  readonly place: number // 1 = asked most
  readonly botResolves: number // share of the askers whom the bot's answer helps, 0 to 1
  readonly screenshot?: boolean // sometimes asked below a picture of the screen
  readonly asks: Wordings
  readonly answer: PerLanguage<string> // what the bot says
}
