import type { Language } from './language.ts'

/** One delivery of an update. */
export interface SampleUpdate {
  readonly arrivedAt: number // ms epoch at which it reached the webhook
  readonly update: Record<string, unknown> & { update_id: number } // as Telegram sends it
}

/** What became of a question; `assumed` is a resolved one whose asker said nothing about it. */
export type SampleOutcome = 'confirmed' | 'assumed' | 'human_assisted' | 'unresolved'

/** What an asker left behind after the answer; a repeated question may be followed by a call for a human. */
export type SampleTrace =
  | 'thanks'
  | 'reaction'
  | 'button'
  | 'reply' // an acknowledgement that says neither yes nor no
  | 'repeat'
  | 'complaint'
  | 'escalation'
  | 'silence'

/** What a question meant and whether it was resolved: what an analysis of the updates should find. */
export interface SampleTruth {
  readonly update_id: number // of the question
  readonly chat_id: number
  readonly user_id: number
  readonly asked_at: string // ISO 8601, UTC, whole seconds
  readonly language: Language
  readonly intent: string // kebab case, such as change-password
  readonly resolved: boolean
  readonly by: 'bot' | 'human' | null // null when not resolved
  readonly outcome: SampleOutcome
  readonly trace: SampleTrace // left after the last answer, within the sample
}
