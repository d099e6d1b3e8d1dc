// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { Chat } from './chat.ts'
import { MessageEntity } from './message-parts.ts'
import { Sticker } from './sticker.ts'

/** The values of UniqueGiftInfoOrigin that Bot API 10.3 documents. */
export const uniqueGiftInfoOriginValues = [
  'gifted_upgrade',
  'offer',
  'resale',
  'transfer',
  'upgrade',
] as const
/** One of `uniqueGiftInfoOriginValues`, or a value of a later version. */
export type UniqueGiftInfoOrigin = OpenString<(typeof uniqueGiftInfoOriginValues)[number]>

/** The values of UniqueGiftInfoLastResaleCurrency that Bot API 10.3 documents. */
export const uniqueGiftInfoLastResaleCurrencyValues = ['TON', 'XTR'] as const
/** One of `uniqueGiftInfoLastResaleCurrencyValues`, or a value of a later version. */
export type UniqueGiftInfoLastResaleCurrency = OpenString<
  (typeof uniqueGiftInfoLastResaleCurrencyValues)[number]
>

/** The values of UniqueGiftModelRarity that Bot API 10.3 documents. */
export const uniqueGiftModelRarityValues = ['epic', 'legendary', 'rare', 'uncommon'] as const
/** One of `uniqueGiftModelRarityValues`, or a value of a later version. */
export type UniqueGiftModelRarity = OpenString<(typeof uniqueGiftModelRarityValues)[number]>

/** https://core.telegram.org/bots/api#giftinfo */
export interface GiftInfo {
  gift: Gift
  owned_gift_id?: string | undefined
  convert_star_count?: number | undefined
  prepaid_upgrade_star_count?: number | undefined
  is_upgrade_separate?: boolean | undefined
  can_be_upgraded?: boolean | undefined
  text?: string | undefined
  entities?: MessageEntity[] | undefined
  is_private?: boolean | undefined
  unique_gift_number?: number | undefined
}
export const GiftInfo: ObjectSchema<GiftInfo> = /* @__PURE__ */ object<GiftInfo>(() => ({
  gift: Gift,
  owned_gift_id: z.string().optional(),
  convert_star_count: z.number().optional(),
  prepaid_upgrade_star_count: z.number().optional(),
  is_upgrade_separate: z.boolean().optional(),
  can_be_upgraded: z.boolean().optional(),
  text: z.string().optional(),
  entities: z.array(MessageEntity).optional(),
  is_private: z.boolean().optional(),
  unique_gift_number: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#gift */
export interface Gift {
  id: string
  sticker: Sticker
  star_count: number
  upgrade_star_count?: number | undefined
  is_premium?: boolean | undefined
  has_colors?: boolean | undefined
  total_count?: number | undefined
  remaining_count?: number | undefined
  personal_total_count?: number | undefined
  personal_remaining_count?: number | undefined
  background?: GiftBackground | undefined
  unique_gift_variant_count?: number | undefined
  publisher_chat?: Chat | undefined
}
export const Gift: ObjectSchema<Gift> = /* @__PURE__ */ object<Gift>(() => ({
  id: z.string(),
  sticker: Sticker,
  star_count: z.number(),
  upgrade_star_count: z.number().optional(),
  is_premium: z.boolean().optional(),
  has_colors: z.boolean().optional(),
  total_count: z.number().optional(),
  remaining_count: z.number().optional(),
  personal_total_count: z.number().optional(),
  personal_remaining_count: z.number().optional(),
  background: GiftBackground.optional(),
  unique_gift_variant_count: z.number().optional(),
  publisher_chat: Chat.optional(),
}))

/** https://core.telegram.org/bots/api#giftbackground */
export interface GiftBackground {
  center_color: number
  edge_color: number
  text_color: number
}
export const GiftBackground: ObjectSchema<GiftBackground> = /* @__PURE__ */ object<GiftBackground>(() => ({
  center_color: z.number(),
  edge_color: z.number(),
  text_color: z.number(),
}))

/** https://core.telegram.org/bots/api#uniquegiftinfo */
export interface UniqueGiftInfo {
  gift: UniqueGift
  origin: UniqueGiftInfoOrigin
  text?: string | undefined
  entities?: MessageEntity[] | undefined
  is_private?: boolean | undefined
  last_resale_currency?: UniqueGiftInfoLastResaleCurrency | undefined
  last_resale_amount?: number | undefined
  owned_gift_id?: string | undefined
  transfer_star_count?: number | undefined
  next_transfer_date?: number | undefined
}
export const UniqueGiftInfo: ObjectSchema<UniqueGiftInfo> = /* @__PURE__ */ object<UniqueGiftInfo>(() => ({
  gift: UniqueGift,
  origin: z.string(),
  text: z.string().optional(),
  entities: z.array(MessageEntity).optional(),
  is_private: z.boolean().optional(),
  last_resale_currency: z.string().optional(),
  last_resale_amount: z.number().optional(),
  owned_gift_id: z.string().optional(),
  transfer_star_count: z.number().optional(),
  next_transfer_date: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#uniquegift */
export interface UniqueGift {
  gift_id: string
  base_name: string
  name: string
  number: number
  model: UniqueGiftModel
  symbol: UniqueGiftSymbol
  backdrop: UniqueGiftBackdrop
  is_premium?: boolean | undefined
  is_burned?: boolean | undefined
  is_from_blockchain?: boolean | undefined
  colors?: UniqueGiftColors | undefined
  publisher_chat?: Chat | undefined
}
export const UniqueGift: ObjectSchema<UniqueGift> = /* @__PURE__ */ object<UniqueGift>(() => ({
  gift_id: z.string(),
  base_name: z.string(),
  name: z.string(),
  number: z.number(),
  model: UniqueGiftModel,
  symbol: UniqueGiftSymbol,
  backdrop: UniqueGiftBackdrop,
  is_premium: z.boolean().optional(),
  is_burned: z.boolean().optional(),
  is_from_blockchain: z.boolean().optional(),
  colors: UniqueGiftColors.optional(),
  publisher_chat: Chat.optional(),
}))

/** https://core.telegram.org/bots/api#uniquegiftmodel */
export interface UniqueGiftModel {
  name: string
  sticker: Sticker
  rarity_per_mille: number
  rarity?: UniqueGiftModelRarity | undefined
}
export const UniqueGiftModel: ObjectSchema<UniqueGiftModel> = /* @__PURE__ */ object<UniqueGiftModel>(() => ({
  name: z.string(),
  sticker: Sticker,
  rarity_per_mille: z.number(),
  rarity: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#uniquegiftsymbol */
export interface UniqueGiftSymbol {
  name: string
  sticker: Sticker
  rarity_per_mille: number
}
export const UniqueGiftSymbol: ObjectSchema<UniqueGiftSymbol> = /* @__PURE__ */ object<UniqueGiftSymbol>(
  () => ({
    name: z.string(),
    sticker: Sticker,
    rarity_per_mille: z.number(),
  }),
)

/** https://core.telegram.org/bots/api#uniquegiftbackdrop */
export interface UniqueGiftBackdrop {
  name: string
  colors: UniqueGiftBackdropColors
  rarity_per_mille: number
}
export const UniqueGiftBackdrop: ObjectSchema<UniqueGiftBackdrop> =
  /* @__PURE__ */ object<UniqueGiftBackdrop>(() => ({
    name: z.string(),
    colors: UniqueGiftBackdropColors,
    rarity_per_mille: z.number(),
  }))

/** https://core.telegram.org/bots/api#uniquegiftbackdropcolors */
export interface UniqueGiftBackdropColors {
  center_color: number
  edge_color: number
  symbol_color: number
  text_color: number
}
export const UniqueGiftBackdropColors: ObjectSchema<UniqueGiftBackdropColors> =
  /* @__PURE__ */ object<UniqueGiftBackdropColors>(() => ({
    center_color: z.number(),
    edge_color: z.number(),
    symbol_color: z.number(),
    text_color: z.number(),
  }))

/** https://core.telegram.org/bots/api#uniquegiftcolors */
export interface UniqueGiftColors {
  model_custom_emoji_id: string
  symbol_custom_emoji_id: string
  light_theme_main_color: number
  light_theme_other_colors: number[]
  dark_theme_main_color: number
  dark_theme_other_colors: number[]
}
export const UniqueGiftColors: ObjectSchema<UniqueGiftColors> = /* @__PURE__ */ object<UniqueGiftColors>(
  () => ({
    model_custom_emoji_id: z.string(),
    symbol_custom_emoji_id: z.string(),
    light_theme_main_color: z.number(),
    light_theme_other_colors: z.array(z.number()),
    dark_theme_main_color: z.number(),
    dark_theme_other_colors: z.array(z.number()),
  }),
)
