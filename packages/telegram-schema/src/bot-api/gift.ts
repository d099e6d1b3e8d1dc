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

/**
 * Event: a regular gift changed hands. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#giftinfo
 */
export interface GiftInfo {
  gift: Gift
  /** Handle for the bot's gift methods. Only on gifts to linked accounts. */
  owned_gift_id?: string | undefined
  /** Telegram Stars one gets for it. Absent if it cannot be sold. */
  convert_star_count?: number | undefined
  /** Telegram Stars already paid for its upgrade. Absent for none. */
  prepaid_upgrade_star_count?: number | undefined
  /** True if the upgrade was paid for later. Absent otherwise. Since Bot API 9.3. */
  is_upgrade_separate?: boolean | undefined
  /** True if it can become a collectible. Absent otherwise. */
  can_be_upgraded?: boolean | undefined
  /** Words that came with it. Absent for none. */
  text?: string | undefined
  /** Formatting of `text`. Offsets count UTF-16 code units. */
  entities?: MessageEntity[] | undefined
  /** True if only the receiver sees sender and words. Absent otherwise. */
  is_private?: boolean | undefined
  /** Number it will have as a collectible. Absent if none is reserved. Since Bot API 9.3. */
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

/**
 * A kind of gift that can be bought and sent. Since Bot API 8.0.
 *
 * @see https://core.telegram.org/bots/api#gift
 */
export interface Gift {
  /** As the methods that send gifts take it. */
  id: string
  sticker: Sticker
  /** Price in Telegram Stars. */
  star_count: number
  /** Telegram Stars to turn it into a collectible. Absent if impossible. Since Bot API 8.2. */
  upgrade_star_count?: number | undefined
  /** True if only Premium subscribers can buy it. Absent otherwise. Since Bot API 9.3. */
  is_premium?: boolean | undefined
  /** True if, once a collectible, it can colour a profile. Absent otherwise. Since Bot API 9.3. */
  has_colors?: boolean | undefined
  /** How many exist. Limited gifts only. */
  total_count?: number | undefined
  /** How many are left. Limited gifts only. */
  remaining_count?: number | undefined
  /** How many the bot may send at all. Limited gifts only. Since Bot API 9.3. */
  personal_total_count?: number | undefined
  /** How many the bot may still send. Limited gifts only. Since Bot API 9.3. */
  personal_remaining_count?: number | undefined
  /** Colours behind the gift. Absent for the usual ones. Since Bot API 9.3. */
  background?: GiftBackground | undefined
  /** How many collectibles can come of it. Since Bot API 9.3. */
  unique_gift_variant_count?: number | undefined
  /** Who brought it out. Absent if Telegram did. Since Bot API 9.2. */
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

/**
 * Colours behind a gift. Since Bot API 9.3.
 *
 * @see https://core.telegram.org/bots/api#giftbackground
 */
export interface GiftBackground {
  /** RGB as 0xRRGGBB. */
  center_color: number
  /** RGB as 0xRRGGBB. */
  edge_color: number
  /** RGB as 0xRRGGBB. */
  text_color: number
}
export const GiftBackground: ObjectSchema<GiftBackground> = /* @__PURE__ */ object<GiftBackground>(() => ({
  center_color: z.number(),
  edge_color: z.number(),
  text_color: z.number(),
}))

/**
 * Event: a collectible gift changed hands. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftinfo
 */
export interface UniqueGiftInfo {
  gift: UniqueGift
  /** How it came about: an upgrade, a transfer, a purchase or an accepted offer. */
  origin: UniqueGiftInfoOrigin
  /** Words that came with it. Absent for none. Since Bot API 10.3. */
  text?: string | undefined
  /** Formatting of `text`. Offsets count UTF-16 code units. Since Bot API 10.3. */
  entities?: MessageEntity[] | undefined
  /** True if only the receiver sees sender and words. Absent otherwise. Since Bot API 10.3. */
  is_private?: boolean | undefined
  /** `XTR` or `TON`. Only if bought from someone. Since Bot API 9.3. */
  last_resale_currency?: UniqueGiftInfoLastResaleCurrency | undefined
  /** In Stars, or billionths of a TON. Only if bought from someone. Since Bot API 9.3. */
  last_resale_amount?: number | undefined
  /** Handle for the bot's gift methods. Only on gifts to linked accounts. */
  owned_gift_id?: string | undefined
  /** Telegram Stars to hand it on. Absent if the bot cannot. */
  transfer_star_count?: number | undefined
  /** Unix seconds from which it can be handed on. In the past if it can already. Since Bot API 9.1. */
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

/**
 * A collectible gift: one of a kind, made from a regular one. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegift
 */
export interface UniqueGift {
  /** The regular gift it was made from. Since Bot API 9.3. */
  gift_id: string
  /** Title of the regular gift. */
  base_name: string
  /** Unique; part of its t.me/nft address. */
  name: string
  /** Counts within those made from the same regular gift. */
  number: number
  model: UniqueGiftModel
  symbol: UniqueGiftSymbol
  backdrop: UniqueGiftBackdrop
  /** True if the regular gift was for Premium subscribers only. Absent otherwise. Since Bot API 9.3. */
  is_premium?: boolean | undefined
  /** True if it was used up to craft another. Absent otherwise. Since Bot API 9.4. */
  is_burned?: boolean | undefined
  /** True if it lives on the TON blockchain and cannot move within Telegram. Absent otherwise. Since Bot API 9.3. */
  is_from_blockchain?: boolean | undefined
  /** What it does to the owner's profile. Absent on most. Since Bot API 9.3. */
  colors?: UniqueGiftColors | undefined
  /** Who brought out the regular gift. Absent if Telegram did. Since Bot API 9.2. */
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

/**
 * The figure of a collectible. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftmodel
 */
export interface UniqueGiftModel {
  name: string
  sticker: Sticker
  /** Share of upgrades that give it, in thousandths. 0 if crafted. */
  rarity_per_mille: number
  /** Grade of a crafted figure. Absent on others. Since Bot API 9.4. */
  rarity?: UniqueGiftModelRarity | undefined
}
export const UniqueGiftModel: ObjectSchema<UniqueGiftModel> = /* @__PURE__ */ object<UniqueGiftModel>(() => ({
  name: z.string(),
  sticker: Sticker,
  rarity_per_mille: z.number(),
  rarity: z.string().optional(),
}))

/**
 * The pattern of a collectible. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftsymbol
 */
export interface UniqueGiftSymbol {
  name: string
  sticker: Sticker
  /** Share of upgrades that give it, in thousandths. */
  rarity_per_mille: number
}
export const UniqueGiftSymbol: ObjectSchema<UniqueGiftSymbol> = /* @__PURE__ */ object<UniqueGiftSymbol>(
  () => ({
    name: z.string(),
    sticker: Sticker,
    rarity_per_mille: z.number(),
  }),
)

/**
 * The background of a collectible. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftbackdrop
 */
export interface UniqueGiftBackdrop {
  name: string
  colors: UniqueGiftBackdropColors
  /** Share of upgrades that give it, in thousandths. */
  rarity_per_mille: number
}
export const UniqueGiftBackdrop: ObjectSchema<UniqueGiftBackdrop> =
  /* @__PURE__ */ object<UniqueGiftBackdrop>(() => ({
    name: z.string(),
    colors: UniqueGiftBackdropColors,
    rarity_per_mille: z.number(),
  }))

/**
 * Colours of a collectible's background. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftbackdropcolors
 */
export interface UniqueGiftBackdropColors {
  /** RGB as 0xRRGGBB. */
  center_color: number
  /** RGB as 0xRRGGBB. */
  edge_color: number
  /** RGB as 0xRRGGBB. */
  symbol_color: number
  /** RGB as 0xRRGGBB. */
  text_color: number
}
export const UniqueGiftBackdropColors: ObjectSchema<UniqueGiftBackdropColors> =
  /* @__PURE__ */ object<UniqueGiftBackdropColors>(() => ({
    center_color: z.number(),
    edge_color: z.number(),
    symbol_color: z.number(),
    text_color: z.number(),
  }))

/**
 * How a collectible colours its owner's profile. Since Bot API 9.3.
 *
 * @see https://core.telegram.org/bots/api#uniquegiftcolors
 */
export interface UniqueGiftColors {
  /** Custom emoji of the figure. */
  model_custom_emoji_id: string
  /** Custom emoji of the pattern. */
  symbol_custom_emoji_id: string
  /** RGB as 0xRRGGBB. */
  light_theme_main_color: number
  /** One to three further RGB values. */
  light_theme_other_colors: number[]
  /** RGB as 0xRRGGBB. */
  dark_theme_main_color: number
  /** One to three further RGB values. */
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
