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

/**
 * A sticker, mask or custom emoji.
 *
 * @see https://core.telegram.org/bots/api#sticker
 */
export interface Sticker {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** What it is for; `is_animated` and `is_video` give the format. */
  type: StickerType
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** True for Lottie animations (TGS). */
  is_animated: boolean
  /** True for WebM videos. */
  is_video: boolean
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
  /** The emoji it goes with. Absent if none. */
  emoji?: string | undefined
  /** The set it belongs to. Absent if none. */
  set_name?: string | undefined
  /** Extra animation for Premium. Absent otherwise. */
  premium_animation?: File | undefined
  /** Where a mask goes on a face. Masks only. */
  mask_position?: MaskPosition | undefined
  /** Id of the custom emoji. Custom emoji only. */
  custom_emoji_id?: string | undefined
  /** True if it takes the colour of the text. Absent otherwise. */
  needs_repainting?: boolean | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
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

/**
 * Where a mask goes on a face.
 *
 * @see https://core.telegram.org/bots/api#maskposition
 */
export interface MaskPosition {
  /** The part of the face. */
  point: MaskPositionPoint
  /** To the right, in widths of the mask. */
  x_shift: number
  /** Downwards, in heights of the mask. */
  y_shift: number
  /** Size factor; 2 doubles it. */
  scale: number
}
export const MaskPosition: ObjectSchema<MaskPosition> = /* @__PURE__ */ object<MaskPosition>(() => ({
  point: z.string(),
  x_shift: z.number(),
  y_shift: z.number(),
  scale: z.number(),
}))
