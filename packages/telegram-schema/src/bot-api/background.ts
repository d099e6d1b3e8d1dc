// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Document } from './media.ts'

/**
 * Event: the wallpaper changed. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#chatbackground
 */
export interface ChatBackground {
  type: BackgroundType
}
export const ChatBackground: ObjectSchema<ChatBackground> = /* @__PURE__ */ object<ChatBackground>(() => ({
  type: BackgroundType,
}))

/**
 * A wallpaper of colours only. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundtypefill
 */
export interface BackgroundTypeFill {
  type: 'fill'
  fill: BackgroundFill
  /** Percent by which dark themes darken it. */
  dark_theme_dimming: number
}
export const BackgroundTypeFill: ObjectSchema<BackgroundTypeFill> =
  /* @__PURE__ */ object<BackgroundTypeFill>(() => ({
    type: z.literal('fill'),
    fill: BackgroundFill,
    dark_theme_dimming: z.number(),
  }))

/**
 * One colour. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundfillsolid
 */
export interface BackgroundFillSolid {
  type: 'solid'
  /** RGB as 0xRRGGBB. */
  color: number
}
export const BackgroundFillSolid: ObjectSchema<BackgroundFillSolid> =
  /* @__PURE__ */ object<BackgroundFillSolid>(() => ({
    type: z.literal('solid'),
    color: z.number(),
  }))

/**
 * Two colours, one into the other. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundfillgradient
 */
export interface BackgroundFillGradient {
  type: 'gradient'
  /** RGB as 0xRRGGBB. */
  top_color: number
  /** RGB as 0xRRGGBB. */
  bottom_color: number
  /** Clockwise, in degrees, 0 to 359. */
  rotation_angle: number
}
export const BackgroundFillGradient: ObjectSchema<BackgroundFillGradient> =
  /* @__PURE__ */ object<BackgroundFillGradient>(() => ({
    type: z.literal('gradient'),
    top_color: z.number(),
    bottom_color: z.number(),
    rotation_angle: z.number(),
  }))

/**
 * Three or four colours that move when a message is sent. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundfillfreeformgradient
 */
export interface BackgroundFillFreeformGradient {
  type: 'freeform_gradient'
  /** Three or four RGB values. */
  colors: number[]
}
export const BackgroundFillFreeformGradient: ObjectSchema<BackgroundFillFreeformGradient> =
  /* @__PURE__ */ object<BackgroundFillFreeformGradient>(() => ({
    type: z.literal('freeform_gradient'),
    colors: z.array(z.number()),
  }))

/**
 * A wallpaper with a JPEG picture. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundtypewallpaper
 */
export interface BackgroundTypeWallpaper {
  type: 'wallpaper'
  /** The picture. */
  document: Document
  /** Percent by which dark themes darken it. */
  dark_theme_dimming: number
  /** True if shown out of focus. Absent otherwise. */
  is_blurred?: boolean | undefined
  /** True if it follows the tilt of the phone. Absent otherwise. */
  is_moving?: boolean | undefined
}
export const BackgroundTypeWallpaper: ObjectSchema<BackgroundTypeWallpaper> =
  /* @__PURE__ */ object<BackgroundTypeWallpaper>(() => ({
    type: z.literal('wallpaper'),
    document: Document,
    dark_theme_dimming: z.number(),
    is_blurred: z.boolean().optional(),
    is_moving: z.boolean().optional(),
  }))

/**
 * A wallpaper with a pattern over colours. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundtypepattern
 */
export interface BackgroundTypePattern {
  type: 'pattern'
  /** The pattern, PNG or TGV. */
  document: Document
  /** Colours under the pattern. */
  fill: BackgroundFill
  /** Strength of the pattern in percent. */
  intensity: number
  /** True if the colours fill the pattern and the rest is black. Absent otherwise. */
  is_inverted?: boolean | undefined
  /** True if it follows the tilt of the phone. Absent otherwise. */
  is_moving?: boolean | undefined
}
export const BackgroundTypePattern: ObjectSchema<BackgroundTypePattern> =
  /* @__PURE__ */ object<BackgroundTypePattern>(() => ({
    type: z.literal('pattern'),
    document: Document,
    fill: BackgroundFill,
    intensity: z.number(),
    is_inverted: z.boolean().optional(),
    is_moving: z.boolean().optional(),
  }))

/**
 * A wallpaper that comes with a theme. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundtypechattheme
 */
export interface BackgroundTypeChatTheme {
  type: 'chat_theme'
  /** Usually an emoji. */
  theme_name: string
}
export const BackgroundTypeChatTheme: ObjectSchema<BackgroundTypeChatTheme> =
  /* @__PURE__ */ object<BackgroundTypeChatTheme>(() => ({
    type: z.literal('chat_theme'),
    theme_name: z.string(),
  }))

/**
 * Colours of a wallpaper. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundfill
 */
export type BackgroundFill =
  BackgroundFillFreeformGradient | BackgroundFillGradient | BackgroundFillSolid | Unrecognised<'type'>
export const BackgroundFill: z.ZodType<BackgroundFill> = /* @__PURE__ */ openUnion<BackgroundFill>(
  'type',
  () => [BackgroundFillFreeformGradient, BackgroundFillGradient, BackgroundFillSolid],
)

/**
 * A wallpaper: plain, picture, pattern or theme. Since Bot API 7.3.
 *
 * @see https://core.telegram.org/bots/api#backgroundtype
 */
export type BackgroundType =
  | BackgroundTypeChatTheme
  | BackgroundTypeFill
  | BackgroundTypePattern
  | BackgroundTypeWallpaper
  | Unrecognised<'type'>
export const BackgroundType: z.ZodType<BackgroundType> = /* @__PURE__ */ openUnion<BackgroundType>(
  'type',
  () => [BackgroundTypeChatTheme, BackgroundTypeFill, BackgroundTypePattern, BackgroundTypeWallpaper],
)
