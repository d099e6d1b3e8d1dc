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

/** https://core.telegram.org/bots/api#suggestedpostinfo */
export interface SuggestedPostInfo {
  state: SuggestedPostInfoState
  price?: SuggestedPostPrice | undefined
  send_date?: number | undefined
}
export const SuggestedPostInfo: ObjectSchema<SuggestedPostInfo> = /* @__PURE__ */ object<SuggestedPostInfo>(
  () => ({
    state: z.string(),
    price: SuggestedPostPrice.optional(),
    send_date: z.number().optional(),
  }),
)

/** https://core.telegram.org/bots/api#suggestedpostprice */
export interface SuggestedPostPrice {
  currency: SuggestedPostPriceCurrency
  amount: number
}
export const SuggestedPostPrice: ObjectSchema<SuggestedPostPrice> =
  /* @__PURE__ */ object<SuggestedPostPrice>(() => ({
    currency: z.string(),
    amount: z.number(),
  }))

/** https://core.telegram.org/bots/api#suggestedpostapproved */
export interface SuggestedPostApproved {
  suggested_post_message?: Message | undefined
  price?: SuggestedPostPrice | undefined
  send_date: number
}
export const SuggestedPostApproved: ObjectSchema<SuggestedPostApproved> =
  /* @__PURE__ */ object<SuggestedPostApproved>(() => ({
    suggested_post_message: Message.optional(),
    price: SuggestedPostPrice.optional(),
    send_date: z.number(),
  }))

/** https://core.telegram.org/bots/api#suggestedpostapprovalfailed */
export interface SuggestedPostApprovalFailed {
  suggested_post_message?: Message | undefined
  price: SuggestedPostPrice
}
export const SuggestedPostApprovalFailed: ObjectSchema<SuggestedPostApprovalFailed> =
  /* @__PURE__ */ object<SuggestedPostApprovalFailed>(() => ({
    suggested_post_message: Message.optional(),
    price: SuggestedPostPrice,
  }))

/** https://core.telegram.org/bots/api#suggestedpostdeclined */
export interface SuggestedPostDeclined {
  suggested_post_message?: Message | undefined
  comment?: string | undefined
}
export const SuggestedPostDeclined: ObjectSchema<SuggestedPostDeclined> =
  /* @__PURE__ */ object<SuggestedPostDeclined>(() => ({
    suggested_post_message: Message.optional(),
    comment: z.string().optional(),
  }))

/** https://core.telegram.org/bots/api#suggestedpostpaid */
export interface SuggestedPostPaid {
  suggested_post_message?: Message | undefined
  currency: SuggestedPostPaidCurrency
  amount?: number | undefined
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

/** https://core.telegram.org/bots/api#suggestedpostrefunded */
export interface SuggestedPostRefunded {
  suggested_post_message?: Message | undefined
  reason: SuggestedPostRefundedReason
}
export const SuggestedPostRefunded: ObjectSchema<SuggestedPostRefunded> =
  /* @__PURE__ */ object<SuggestedPostRefunded>(() => ({
    suggested_post_message: Message.optional(),
    reason: z.string(),
  }))
