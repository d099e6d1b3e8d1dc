// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { Message } from './message.ts'
import { StarAmount } from './payment.ts'

/** The values of SuggestedPostInfoState that Bot API 10.3 documents. */
export const suggestedPostInfoStateValues = ['approved', 'declined', 'pending'] as const
/** One of `suggestedPostInfoStateValues`, or a value of a later version. */
export type SuggestedPostInfoState = OpenString<(typeof suggestedPostInfoStateValues)[number]>

/** The values of SuggestedPostPaidCurrency that Bot API 10.3 documents. */
export const suggestedPostPaidCurrencyValues = ['TON', 'XTR'] as const
/** One of `suggestedPostPaidCurrencyValues`, or a value of a later version. */
export type SuggestedPostPaidCurrency = OpenString<(typeof suggestedPostPaidCurrencyValues)[number]>

/** The values of SuggestedPostRefundedReason that Bot API 10.3 documents. */
export const suggestedPostRefundedReasonValues = ['payment_refunded', 'post_deleted'] as const
/** One of `suggestedPostRefundedReasonValues`, or a value of a later version. */
export type SuggestedPostRefundedReason = OpenString<(typeof suggestedPostRefundedReasonValues)[number]>

/** The values of SuggestedPostPriceCurrency that Bot API 10.3 documents. */
export const suggestedPostPriceCurrencyValues = ['TON', 'XTR'] as const
/** One of `suggestedPostPriceCurrencyValues`, or a value of a later version. */
export type SuggestedPostPriceCurrency = OpenString<(typeof suggestedPostPriceCurrencyValues)[number]>

/**
 * Terms of a post that someone proposed to a channel. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostinfo
 */
export interface SuggestedPostInfo {
  /** Whether the channel has decided. */
  state: SuggestedPostInfoState
  /** What is offered. Absent if nothing. */
  price?: SuggestedPostPrice | undefined
  /** Unix seconds wished for. Absent if the channel may choose, within 30 days. */
  send_date?: number | undefined
}
export const SuggestedPostInfo: ObjectSchema<SuggestedPostInfo> = /* @__PURE__ */ object<SuggestedPostInfo>(
  () => ({
    state: z.string(),
    price: SuggestedPostPrice.optional(),
    send_date: z.number().optional(),
  }),
)

/**
 * What is offered for a post. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostprice
 */
export interface SuggestedPostPrice {
  /** `XTR` for Telegram Stars, `TON` for the currency of the TON blockchain. */
  currency: SuggestedPostPriceCurrency
  /** Whole Stars, or billionths of a TON. */
  amount: number
}
export const SuggestedPostPrice: ObjectSchema<SuggestedPostPrice> =
  /* @__PURE__ */ object<SuggestedPostPrice>(() => ({
    currency: z.string(),
    amount: z.number(),
  }))

/**
 * Event: the channel takes a post. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostapproved
 */
export interface SuggestedPostApproved {
  /** The post, without the reply it may be. Absent if unknown. */
  suggested_post_message?: Message | undefined
  /** What will be paid. Absent if nothing. */
  price?: SuggestedPostPrice | undefined
  /** Unix seconds when it will be published. */
  send_date: number
}
export const SuggestedPostApproved: ObjectSchema<SuggestedPostApproved> =
  /* @__PURE__ */ object<SuggestedPostApproved>(() => ({
    suggested_post_message: Message.optional(),
    price: SuggestedPostPrice.optional(),
    send_date: z.number(),
  }))

/**
 * Event: a post was accepted, but its author could not pay. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostapprovalfailed
 */
export interface SuggestedPostApprovalFailed {
  /** The post, without the reply it may be. Absent if unknown. */
  suggested_post_message?: Message | undefined
  /** What should have been paid. */
  price: SuggestedPostPrice
}
export const SuggestedPostApprovalFailed: ObjectSchema<SuggestedPostApprovalFailed> =
  /* @__PURE__ */ object<SuggestedPostApprovalFailed>(() => ({
    suggested_post_message: Message.optional(),
    price: SuggestedPostPrice,
  }))

/**
 * Event: the channel does not take a post. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostdeclined
 */
export interface SuggestedPostDeclined {
  /** The post, without the reply it may be. Absent if unknown. */
  suggested_post_message?: Message | undefined
  /** Reason in words. Absent for none. */
  comment?: string | undefined
}
export const SuggestedPostDeclined: ObjectSchema<SuggestedPostDeclined> =
  /* @__PURE__ */ object<SuggestedPostDeclined>(() => ({
    suggested_post_message: Message.optional(),
    comment: z.string().optional(),
  }))

/**
 * Event: the channel got its money for a post. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostpaid
 */
export interface SuggestedPostPaid {
  /** The post, without the reply it may be. Absent if unknown. */
  suggested_post_message?: Message | undefined
  /** `XTR` for Telegram Stars, `TON` for the currency of the TON blockchain. */
  currency: SuggestedPostPaidCurrency
  /** Billionths of a TON. Only if paid in TON. */
  amount?: number | undefined
  /** Stars received. Only if paid in Stars. */
  star_amount?: StarAmount | undefined
}
export const SuggestedPostPaid: ObjectSchema<SuggestedPostPaid> = /* @__PURE__ */ object<SuggestedPostPaid>(
  () => ({
    suggested_post_message: Message.optional(),
    currency: z.string(),
    amount: z.number().optional(),
    star_amount: StarAmount.optional(),
  }),
)

/**
 * Event: the money for a post went back. Since Bot API 9.2.
 *
 * @see https://core.telegram.org/bots/api#suggestedpostrefunded
 */
export interface SuggestedPostRefunded {
  /** The post, without the reply it may be. Absent if unknown. */
  suggested_post_message?: Message | undefined
  /** `post_deleted` too early by the channel, or `payment_refunded` to the payer. */
  reason: SuggestedPostRefundedReason
}
export const SuggestedPostRefunded: ObjectSchema<SuggestedPostRefunded> =
  /* @__PURE__ */ object<SuggestedPostRefunded>(() => ({
    suggested_post_message: Message.optional(),
    reason: z.string(),
  }))
