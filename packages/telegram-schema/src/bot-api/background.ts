// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { Document } from './media.ts'

/** https://core.telegram.org/bots/api#chatbackground */
export interface ChatBackground {
  type: BackgroundType
}
export const ChatBackground: ObjectSchema<ChatBackground> = /* @__PURE__ */ object<ChatBackground>(() => ({
  type: BackgroundType,
}))

/** https://core.telegram.org/bots/api#backgroundtypefill */
export interface BackgroundTypeFill {
  type: 'fill'
  fill: BackgroundFill
  dark_theme_dimming: number
}
export const BackgroundTypeFill: ObjectSchema<BackgroundTypeFill> =
  /* @__PURE__ */ object<BackgroundTypeFill>(() => ({
    type: z.literal('fill'),
    fill: BackgroundFill,
    dark_theme_dimming: z.number(),
  }))

/** https://core.telegram.org/bots/api#backgroundfillsolid */
export interface BackgroundFillSolid {
  type: 'solid'
  color: number
}
export const BackgroundFillSolid: ObjectSchema<BackgroundFillSolid> =
  /* @__PURE__ */ object<BackgroundFillSolid>(() => ({
    type: z.literal('solid'),
    color: z.number(),
  }))

/** https://core.telegram.org/bots/api#backgroundfillgradient */
export interface BackgroundFillGradient {
  type: 'gradient'
  top_color: number
  bottom_color: number
  rotation_angle: number
}
export const BackgroundFillGradient: ObjectSchema<BackgroundFillGradient> =
  /* @__PURE__ */ object<BackgroundFillGradient>(() => ({
    type: z.literal('gradient'),
    top_color: z.number(),
    bottom_color: z.number(),
    rotation_angle: z.number(),
  }))

/** https://core.telegram.org/bots/api#backgroundfillfreeformgradient */
export interface BackgroundFillFreeformGradient {
  type: 'freeform_gradient'
  colors: number[]
}
export const BackgroundFillFreeformGradient: ObjectSchema<BackgroundFillFreeformGradient> =
  /* @__PURE__ */ object<BackgroundFillFreeformGradient>(() => ({
    type: z.literal('freeform_gradient'),
    colors: z.array(z.number()),
  }))

/** https://core.telegram.org/bots/api#backgroundtypewallpaper */
export interface BackgroundTypeWallpaper {
  type: 'wallpaper'
  document: Document
  dark_theme_dimming: number
  is_blurred?: boolean | undefined
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

/** https://core.telegram.org/bots/api#backgroundtypepattern */
export interface BackgroundTypePattern {
  type: 'pattern'
  document: Document
  fill: BackgroundFill
  intensity: number
  is_inverted?: boolean | undefined
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

/** https://core.telegram.org/bots/api#backgroundtypechattheme */
export interface BackgroundTypeChatTheme {
  type: 'chat_theme'
  theme_name: string
}
export const BackgroundTypeChatTheme: ObjectSchema<BackgroundTypeChatTheme> =
  /* @__PURE__ */ object<BackgroundTypeChatTheme>(() => ({
    type: z.literal('chat_theme'),
    theme_name: z.string(),
  }))

/** https://core.telegram.org/bots/api#backgroundfill */
export type BackgroundFill =
  BackgroundFillFreeformGradient | BackgroundFillGradient | BackgroundFillSolid | Unrecognised<'type'>
export const BackgroundFill: z.ZodType<BackgroundFill> = /* @__PURE__ */ openUnion<BackgroundFill>(
  'type',
  () => [BackgroundFillFreeformGradient, BackgroundFillGradient, BackgroundFillSolid],
)

/** https://core.telegram.org/bots/api#backgroundtype */
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
