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

/** https://core.telegram.org/bots/api#invoice */
export interface Invoice {
  title: string
  description: string
  start_parameter: string
  currency: Currency
  total_amount: number
}
export const Invoice: ObjectSchema<Invoice> = /* @__PURE__ */ object<Invoice>(() => ({
  title: z.string(),
  description: z.string(),
  start_parameter: z.string(),
  currency: z.string(),
  total_amount: z.number(),
}))

/** https://core.telegram.org/bots/api#successfulpayment */
export interface SuccessfulPayment {
  currency: Currency
  total_amount: number
  invoice_payload: string
  subscription_expiration_date?: number | undefined
  is_recurring?: boolean | undefined
  is_first_recurring?: boolean | undefined
  shipping_option_id?: string | undefined
  order_info?: OrderInfo | undefined
  telegram_payment_charge_id: string
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

/** https://core.telegram.org/bots/api#orderinfo */
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

/** https://core.telegram.org/bots/api#shippingaddress */
export interface ShippingAddress {
  country_code: string
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

/** https://core.telegram.org/bots/api#refundedpayment */
export interface RefundedPayment {
  currency: Currency
  total_amount: number
  invoice_payload: string
  telegram_payment_charge_id: string
  provider_payment_charge_id?: string | undefined
}
export const RefundedPayment: ObjectSchema<RefundedPayment> = /* @__PURE__ */ object<RefundedPayment>(() => ({
  currency: z.string(),
  total_amount: z.number(),
  invoice_payload: z.string(),
  telegram_payment_charge_id: z.string(),
  provider_payment_charge_id: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#directmessagepricechanged */
export interface DirectMessagePriceChanged {
  are_direct_messages_enabled: boolean
  direct_message_star_count?: number | undefined
}
export const DirectMessagePriceChanged: ObjectSchema<DirectMessagePriceChanged> =
  /* @__PURE__ */ object<DirectMessagePriceChanged>(() => ({
    are_direct_messages_enabled: z.boolean(),
    direct_message_star_count: z.number().optional(),
  }))

/** https://core.telegram.org/bots/api#paidmessagepricechanged */
export interface PaidMessagePriceChanged {
  paid_message_star_count: number
}
export const PaidMessagePriceChanged: ObjectSchema<PaidMessagePriceChanged> =
  /* @__PURE__ */ object<PaidMessagePriceChanged>(() => ({
    paid_message_star_count: z.number(),
  }))

/** https://core.telegram.org/bots/api#staramount */
export interface StarAmount {
  amount: number
  nanostar_amount?: number | undefined
}
export const StarAmount: ObjectSchema<StarAmount> = /* @__PURE__ */ object<StarAmount>(() => ({
  amount: z.number(),
  nanostar_amount: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#shippingquery */
export interface ShippingQuery {
  id: string
  from: User
  invoice_payload: string
  shipping_address: ShippingAddress
}
export const ShippingQuery: ObjectSchema<ShippingQuery> = /* @__PURE__ */ object<ShippingQuery>(() => ({
  id: z.string(),
  from: User,
  invoice_payload: z.string(),
  shipping_address: ShippingAddress,
}))

/** https://core.telegram.org/bots/api#precheckoutquery */
export interface PreCheckoutQuery {
  id: string
  from: User
  currency: Currency
  total_amount: number
  invoice_payload: string
  shipping_option_id?: string | undefined
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

/** https://core.telegram.org/bots/api#paidmediapurchased */
export interface PaidMediaPurchased {
  from: User
  paid_media_payload: string
}
export const PaidMediaPurchased: ObjectSchema<PaidMediaPurchased> =
  /* @__PURE__ */ object<PaidMediaPurchased>(() => ({
    from: User,
    paid_media_payload: z.string(),
  }))

/** https://core.telegram.org/bots/api#botsubscriptionupdated */
export interface BotSubscriptionUpdated {
  user: User
  invoice_payload: string
  state: BotSubscriptionUpdatedState
}
export const BotSubscriptionUpdated: ObjectSchema<BotSubscriptionUpdated> =
  /* @__PURE__ */ object<BotSubscriptionUpdated>(() => ({
    user: User,
    invoice_payload: z.string(),
    state: z.string(),
  }))
