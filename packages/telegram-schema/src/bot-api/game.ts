// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Animation, PhotoSize } from './media.ts'
import { MessageEntity } from './message-parts.ts'

/** https://core.telegram.org/bots/api#game */
export interface Game {
  title: string
  description: string
  photo: PhotoSize[]
  text?: string | undefined
  text_entities?: MessageEntity[] | undefined
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
