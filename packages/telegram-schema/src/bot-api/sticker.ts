// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { File, PhotoSize } from './media.ts'

/** The values of StickerType that Bot API 10.3 documents. */
export const stickerTypeValues = ['custom_emoji', 'mask', 'regular'] as const
/** One of `stickerTypeValues`, or a value of a later version. */
export type StickerType = OpenString<(typeof stickerTypeValues)[number]>

/** The values of MaskPositionPoint that Bot API 10.3 documents. */
export const maskPositionPointValues = ['chin', 'eyes', 'forehead', 'mouth'] as const
/** One of `maskPositionPointValues`, or a value of a later version. */
export type MaskPositionPoint = OpenString<(typeof maskPositionPointValues)[number]>

/** https://core.telegram.org/bots/api#sticker */
export interface Sticker {
  file_id: string
  file_unique_id: string
  type: StickerType
  width: number
  height: number
  is_animated: boolean
  is_video: boolean
  thumbnail?: PhotoSize | undefined
  emoji?: string | undefined
  set_name?: string | undefined
  premium_animation?: File | undefined
  mask_position?: MaskPosition | undefined
  custom_emoji_id?: string | undefined
  needs_repainting?: boolean | undefined
  file_size?: number | undefined
}
export const Sticker: ObjectSchema<Sticker> = /* @__PURE__ */ object<Sticker>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  type: z.string(),
  width: z.number(),
  height: z.number(),
  is_animated: z.boolean(),
  is_video: z.boolean(),
  thumbnail: PhotoSize.optional(),
  emoji: z.string().optional(),
  set_name: z.string().optional(),
  premium_animation: File.optional(),
  mask_position: MaskPosition.optional(),
  custom_emoji_id: z.string().optional(),
  needs_repainting: z.boolean().optional(),
  file_size: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#maskposition */
export interface MaskPosition {
  point: MaskPositionPoint
  x_shift: number
  y_shift: number
  scale: number
}
export const MaskPosition: ObjectSchema<MaskPosition> = /* @__PURE__ */ object<MaskPosition>(() => ({
  point: z.string(),
  x_shift: z.number(),
  y_shift: z.number(),
  scale: z.number(),
}))
