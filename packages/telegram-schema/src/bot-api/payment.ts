// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { User } from './chat.ts'

/** The values of Currency that Bot API 10.3 documents. */
export const currencyValues = [
  'AED',
  'AFN',
  'ALL',
  'AMD',
  'ARS',
  'AUD',
  'AZN',
  'BAM',
  'BDT',
  'BGN',
  'BHD',
  'BND',
  'BOB',
  'BRL',
  'BYN',
  'CAD',
  'CHF',
  'CLP',
  'CNY',
  'COP',
  'CRC',
  'CZK',
  'DKK',
  'DOP',
  'DZD',
  'EGP',
  'ETB',
  'EUR',
  'GBP',
  'GEL',
  'GHS',
  'GTQ',
  'HKD',
  'HNL',
  'HRK',
  'HUF',
  'IDR',
  'ILS',
  'INR',
  'IQD',
  'IRR',
  'ISK',
  'JMD',
  'JOD',
  'JPY',
  'KES',
  'KGS',
  'KRW',
  'KZT',
  'LBP',
  'LKR',
  'MAD',
  'MDL',
  'MMK',
  'MNT',
  'MOP',
  'MUR',
  'MVR',
  'MXN',
  'MYR',
  'MZN',
  'NGN',
  'NIO',
  'NOK',
  'NPR',
  'NZD',
  'PAB',
  'PEN',
  'PHP',
  'PKR',
  'PLN',
  'PYG',
  'QAR',
  'RON',
  'RSD',
  'RUB',
  'SAR',
  'SEK',
  'SGD',
  'SYP',
  'THB',
  'TJS',
  'TRY',
  'TTD',
  'TWD',
  'TZS',
  'UAH',
  'UGX',
  'USD',
  'UYU',
  'UZS',
  'VND',
  'XTR',
  'YER',
  'ZAR',
] as const
/** One of `currencyValues`, or a value of a later version. */
export type Currency = OpenString<(typeof currencyValues)[number]>

/** The values of BotSubscriptionUpdatedState that Bot API 10.3 documents. */
export const botSubscriptionUpdatedStateValues = ['active', 'canceled', 'failed'] as const
/** One of `botSubscriptionUpdatedStateValues`, or a value of a later version. */
export type BotSubscriptionUpdatedState = OpenString<(typeof botSubscriptionUpdatedStateValues)[number]>

/**
 * A bill to pay.
 *
 * @see https://core.telegram.org/bots/api#invoice
 */
export interface Invoice {
  title: string
  description: string
  /** Goes into the start link of forwards. Empty if there is none. */
  start_parameter: string
  /** ISO 4217, or `XTR` for Telegram Stars. */
  currency: Currency
  /** Smallest units of `currency`, such as cents; whole Stars for `XTR`. */
  total_amount: number
}
export const Invoice: ObjectSchema<Invoice> = /* @__PURE__ */ object<Invoice>(() => ({
  title: z.string(),
  description: z.string(),
  start_parameter: z.string(),
  currency: z.string(),
  total_amount: z.number(),
}))

/**
 * Receipt of a payment to the bot. A bank can still take the money back.
 *
 * @see https://core.telegram.org/bots/api#successfulpayment
 */
export interface SuccessfulPayment {
  /** ISO 4217, or `XTR` for Telegram Stars. */
  currency: Currency
  /** Smallest units of `currency`, such as cents; whole Stars for `XTR`. */
  total_amount: number
  /** What the bot put into the invoice. Buyers do not see it. */
  invoice_payload: string
  /** Unix seconds until which a recurring payment is good. Absent for single ones. Since Bot API 8.0. */
  subscription_expiration_date?: number | undefined
  /** True for a payment of a subscription. Absent otherwise. Since Bot API 8.0. */
  is_recurring?: boolean | undefined
  /** True for the first payment of a subscription. Absent otherwise. Since Bot API 8.0. */
  is_first_recurring?: boolean | undefined
  /** Way of delivery that was chosen. Absent if there was no choice. */
  shipping_option_id?: string | undefined
  /** What the buyer filled in. Absent unless the invoice asked for it. */
  order_info?: OrderInfo | undefined
  /** Telegram's number of the payment; needed for refunds of Stars. */
  telegram_payment_charge_id: string
  /** The payment provider's number of the payment. */
  provider_payment_charge_id: string
}
export const SuccessfulPayment: ObjectSchema<SuccessfulPayment> = /* @__PURE__ */ object<SuccessfulPayment>(
  () => ({
    currency: z.string(),
    total_amount: z.number(),
    invoice_payload: z.string(),
    subscription_expiration_date: z.number().optional(),
    is_recurring: z.boolean().optional(),
    is_first_recurring: z.boolean().optional(),
    shipping_option_id: z.string().optional(),
    order_info: OrderInfo.optional(),
    telegram_payment_charge_id: z.string(),
    provider_payment_charge_id: z.string(),
  }),
)

/**
 * What a buyer filled in. Only what the invoice asked for is set.
 *
 * @see https://core.telegram.org/bots/api#orderinfo
 */
export interface OrderInfo {
  name?: string | undefined
  phone_number?: string | undefined
  email?: string | undefined
  shipping_address?: ShippingAddress | undefined
}
export const OrderInfo: ObjectSchema<OrderInfo> = /* @__PURE__ */ object<OrderInfo>(() => ({
  name: z.string().optional(),
  phone_number: z.string().optional(),
  email: z.string().optional(),
  shipping_address: ShippingAddress.optional(),
}))

/**
 * A postal address.
 *
 * @see https://core.telegram.org/bots/api#shippingaddress
 */
export interface ShippingAddress {
  /** ISO 3166-1, two letters. */
  country_code: string
  /** Empty where the country has none. */
  state: string
  city: string
  street_line1: string
  street_line2: string
  post_code: string
}
export const ShippingAddress: ObjectSchema<ShippingAddress> = /* @__PURE__ */ object<ShippingAddress>(() => ({
  country_code: z.string(),
  state: z.string(),
  city: z.string(),
  street_line1: z.string(),
  street_line2: z.string(),
  post_code: z.string(),
}))

/**
 * Event: a payment was given back. Since Bot API 7.7.
 *
 * @see https://core.telegram.org/bots/api#refundedpayment
 */
export interface RefundedPayment {
  /** ISO 4217, or `XTR` for Telegram Stars. */
  currency: Currency
  /** Smallest units of `currency`, such as cents; whole Stars for `XTR`. */
  total_amount: number
  /** What the bot put into the invoice. Buyers do not see it. */
  invoice_payload: string
  /** Telegram's number of the payment. */
  telegram_payment_charge_id: string
  /** The payment provider's number. Absent if there is none. */
  provider_payment_charge_id?: string | undefined
}
export const RefundedPayment: ObjectSchema<RefundedPayment> = /* @__PURE__ */ object<RefundedPayment>(() => ({
  currency: z.string(),
  total_amount: z.number(),
  invoice_payload: z.string(),
  telegram_payment_charge_id: z.string(),
  provider_payment_charge_id: z.string().optional(),
}))

/**
 * Event: writing to a channel costs something else now. Since Bot API 9.1.
 *
 * @see https://core.telegram.org/bots/api#directmessagepricechanged
 */
export interface DirectMessagePriceChanged {
  /** False if the channel takes no messages any more. */
  are_direct_messages_enabled: boolean
  /** Telegram Stars per message from now on. Absent for 0. */
  direct_message_star_count?: number | undefined
}
export const DirectMessagePriceChanged: ObjectSchema<DirectMessagePriceChanged> =
  /* @__PURE__ */ object<DirectMessagePriceChanged>(() => ({
    are_direct_messages_enabled: z.boolean(),
    direct_message_star_count: z.number().optional(),
  }))

/**
 * Event: writing in a group costs something else now. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#paidmessagepricechanged
 */
export interface PaidMessagePriceChanged {
  /** Telegram Stars per message from now on. */
  paid_message_star_count: number
}
export const PaidMessagePriceChanged: ObjectSchema<PaidMessagePriceChanged> =
  /* @__PURE__ */ object<PaidMessagePriceChanged>(() => ({
    paid_message_star_count: z.number(),
  }))

/**
 * An amount of Telegram Stars with a fraction. Since Bot API 9.0.
 *
 * @see https://core.telegram.org/bots/api#staramount
 */
export interface StarAmount {
  /** Whole Stars, rounded towards 0. Can be negative. */
  amount: number
  /** Fraction in billionths of a Star, with the sign of `amount`. Absent for 0. */
  nanostar_amount?: number | undefined
}
export const StarAmount: ObjectSchema<StarAmount> = /* @__PURE__ */ object<StarAmount>(() => ({
  amount: z.number(),
  nanostar_amount: z.number().optional(),
}))

/**
 * A buyer's address, for which the bot answers with ways of delivery.
 *
 * @see https://core.telegram.org/bots/api#shippingquery
 */
export interface ShippingQuery {
  /** For the answer. */
  id: string
  /** The buyer. */
  from: User
  /** What the bot put into the invoice. Buyers do not see it. */
  invoice_payload: string
  shipping_address: ShippingAddress
}
export const ShippingQuery: ObjectSchema<ShippingQuery> = /* @__PURE__ */ object<ShippingQuery>(() => ({
  id: z.string(),
  from: User,
  invoice_payload: z.string(),
  shipping_address: ShippingAddress,
}))

/**
 * Last question before a payment. The bot confirms or refuses.
 *
 * @see https://core.telegram.org/bots/api#precheckoutquery
 */
export interface PreCheckoutQuery {
  /** For the answer, due within ten seconds. */
  id: string
  /** The buyer. */
  from: User
  /** ISO 4217, or `XTR` for Telegram Stars. */
  currency: Currency
  /** Smallest units of `currency`, such as cents; whole Stars for `XTR`. */
  total_amount: number
  /** What the bot put into the invoice. Buyers do not see it. */
  invoice_payload: string
  /** Way of delivery that was chosen. Absent if there was no choice. */
  shipping_option_id?: string | undefined
  /** What the buyer filled in. Absent unless the invoice asked for it. */
  order_info?: OrderInfo | undefined
}
export const PreCheckoutQuery: ObjectSchema<PreCheckoutQuery> = /* @__PURE__ */ object<PreCheckoutQuery>(
  () => ({
    id: z.string(),
    from: User,
    currency: z.string(),
    total_amount: z.number(),
    invoice_payload: z.string(),
    shipping_option_id: z.string().optional(),
    order_info: OrderInfo.optional(),
  }),
)

/**
 * Receipt for paid media. Since Bot API 7.10.
 *
 * @see https://core.telegram.org/bots/api#paidmediapurchased
 */
export interface PaidMediaPurchased {
  /** The buyer. */
  from: User
  /** What the bot set when it sent the media. Not shown to anyone. */
  paid_media_payload: string
}
export const PaidMediaPurchased: ObjectSchema<PaidMediaPurchased> =
  /* @__PURE__ */ object<PaidMediaPurchased>(() => ({
    from: User,
    paid_media_payload: z.string(),
  }))

/**
 * New state of a recurring payment to the bot. Since Bot API 10.2.
 *
 * @see https://core.telegram.org/bots/api#botsubscriptionupdated
 */
export interface BotSubscriptionUpdated {
  /** The subscriber. */
  user: User
  /** What the bot put into the invoice. Buyers do not see it. */
  invoice_payload: string
  /** `canceled` and `active` are the subscriber's choice; `failed` means no money came. */
  state: BotSubscriptionUpdatedState
}
export const BotSubscriptionUpdated: ObjectSchema<BotSubscriptionUpdated> =
  /* @__PURE__ */ object<BotSubscriptionUpdated>(() => ({
    user: User,
    invoice_payload: z.string(),
    state: z.string(),
  }))
