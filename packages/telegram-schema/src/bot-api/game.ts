// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Animation, PhotoSize } from './media.ts'
import { MessageEntity } from './message-parts.ts'

/**
 * A game that the bot offers.
 *
 * @see https://core.telegram.org/bots/api#game
 */
export interface Game {
  title: string
  description: string
  /** Picture in the chat, in several sizes. */
  photo: PhotoSize[]
  /** Short text or high scores. Absent if none was set. */
  text?: string | undefined
  /** Formatting of `text`. */
  text_entities?: MessageEntity[] | undefined
  /** Moving picture in the chat. Absent if none was uploaded. */
  animation?: Animation | undefined
}
export const Game: ObjectSchema<Game> = /* @__PURE__ */ object<Game>(() => ({
  title: z.string(),
  description: z.string(),
  photo: z.array(PhotoSize),
  text: z.string().optional(),
  text_entities: z.array(MessageEntity).optional(),
  animation: Animation.optional(),
}))
