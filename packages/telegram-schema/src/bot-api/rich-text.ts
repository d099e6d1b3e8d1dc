// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import { User } from './chat.ts'
import { RichMessageButton } from './rich-block.ts'

/**
 * Bold text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextbold
 */
export interface RichTextBold {
  type: 'bold'
  text: RichText
}
export const RichTextBold: ObjectSchema<RichTextBold> = /* @__PURE__ */ object<RichTextBold>(() => ({
  type: z.literal('bold'),
  text: RichText,
}))

/**
 * Italic text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextitalic
 */
export interface RichTextItalic {
  type: 'italic'
  text: RichText
}
export const RichTextItalic: ObjectSchema<RichTextItalic> = /* @__PURE__ */ object<RichTextItalic>(() => ({
  type: z.literal('italic'),
  text: RichText,
}))

/**
 * Underlined text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextunderline
 */
export interface RichTextUnderline {
  type: 'underline'
  text: RichText
}
export const RichTextUnderline: ObjectSchema<RichTextUnderline> = /* @__PURE__ */ object<RichTextUnderline>(
  () => ({
    type: z.literal('underline'),
    text: RichText,
  }),
)

/**
 * Struck-through text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextstrikethrough
 */
export interface RichTextStrikethrough {
  type: 'strikethrough'
  text: RichText
}
export const RichTextStrikethrough: ObjectSchema<RichTextStrikethrough> =
  /* @__PURE__ */ object<RichTextStrikethrough>(() => ({
    type: z.literal('strikethrough'),
    text: RichText,
  }))

/**
 * Text that is hidden until tapped. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextspoiler
 */
export interface RichTextSpoiler {
  type: 'spoiler'
  text: RichText
}
export const RichTextSpoiler: ObjectSchema<RichTextSpoiler> = /* @__PURE__ */ object<RichTextSpoiler>(() => ({
  type: z.literal('spoiler'),
  text: RichText,
}))

/**
 * A moment, shown in the reader's time zone. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextdatetime
 */
export interface RichTextDateTime {
  type: 'date_time'
  text: RichText
  /** Seconds. */
  unix_time: number
  /** How it is to be shown. */
  date_time_format: string
}
export const RichTextDateTime: ObjectSchema<RichTextDateTime> = /* @__PURE__ */ object<RichTextDateTime>(
  () => ({
    type: z.literal('date_time'),
    text: RichText,
    unix_time: z.number(),
    date_time_format: z.string(),
  }),
)

/**
 * A mention of a person who needs no username. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtexttextmention
 */
export interface RichTextTextMention {
  type: 'text_mention'
  text: RichText
  user: User
}
export const RichTextTextMention: ObjectSchema<RichTextTextMention> =
  /* @__PURE__ */ object<RichTextTextMention>(() => ({
    type: z.literal('text_mention'),
    text: RichText,
    user: User,
  }))

/**
 * Lowered text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextsubscript
 */
export interface RichTextSubscript {
  type: 'subscript'
  text: RichText
}
export const RichTextSubscript: ObjectSchema<RichTextSubscript> = /* @__PURE__ */ object<RichTextSubscript>(
  () => ({
    type: z.literal('subscript'),
    text: RichText,
  }),
)

/**
 * Raised text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextsuperscript
 */
export interface RichTextSuperscript {
  type: 'superscript'
  text: RichText
}
export const RichTextSuperscript: ObjectSchema<RichTextSuperscript> =
  /* @__PURE__ */ object<RichTextSuperscript>(() => ({
    type: z.literal('superscript'),
    text: RichText,
  }))

/**
 * Highlighted text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextmarked
 */
export interface RichTextMarked {
  type: 'marked'
  text: RichText
}
export const RichTextMarked: ObjectSchema<RichTextMarked> = /* @__PURE__ */ object<RichTextMarked>(() => ({
  type: z.literal('marked'),
  text: RichText,
}))

/**
 * Text in a fixed-width font. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextcode
 */
export interface RichTextCode {
  type: 'code'
  text: RichText
}
export const RichTextCode: ObjectSchema<RichTextCode> = /* @__PURE__ */ object<RichTextCode>(() => ({
  type: z.literal('code'),
  text: RichText,
}))

/**
 * A custom emoji within text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextcustomemoji
 */
export interface RichTextCustomEmoji {
  type: 'custom_emoji'
  /** Id of the custom emoji, for `getCustomEmojiStickers`. */
  custom_emoji_id: string
  /** Emoji for where the custom one cannot be shown. */
  alternative_text: string
}
export const RichTextCustomEmoji: ObjectSchema<RichTextCustomEmoji> =
  /* @__PURE__ */ object<RichTextCustomEmoji>(() => ({
    type: z.literal('custom_emoji'),
    custom_emoji_id: z.string(),
    alternative_text: z.string(),
  }))

/**
 * A formula within text. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextmathematicalexpression
 */
export interface RichTextMathematicalExpression {
  type: 'mathematical_expression'
  /** LaTeX. */
  expression: string
}
export const RichTextMathematicalExpression: ObjectSchema<RichTextMathematicalExpression> =
  /* @__PURE__ */ object<RichTextMathematicalExpression>(() => ({
    type: z.literal('mathematical_expression'),
    expression: z.string(),
  }))

/**
 * A link. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtexturl
 */
export interface RichTextUrl {
  type: 'url'
  text: RichText
  url: string
}
export const RichTextUrl: ObjectSchema<RichTextUrl> = /* @__PURE__ */ object<RichTextUrl>(() => ({
  type: z.literal('url'),
  text: RichText,
  url: z.string(),
}))

/**
 * An email address. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextemailaddress
 */
export interface RichTextEmailAddress {
  type: 'email_address'
  text: RichText
  email_address: string
}
export const RichTextEmailAddress: ObjectSchema<RichTextEmailAddress> =
  /* @__PURE__ */ object<RichTextEmailAddress>(() => ({
    type: z.literal('email_address'),
    text: RichText,
    email_address: z.string(),
  }))

/**
 * A phone number. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextphonenumber
 */
export interface RichTextPhoneNumber {
  type: 'phone_number'
  text: RichText
  phone_number: string
}
export const RichTextPhoneNumber: ObjectSchema<RichTextPhoneNumber> =
  /* @__PURE__ */ object<RichTextPhoneNumber>(() => ({
    type: z.literal('phone_number'),
    text: RichText,
    phone_number: z.string(),
  }))

/**
 * A number of a bank card. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextbankcardnumber
 */
export interface RichTextBankCardNumber {
  type: 'bank_card_number'
  text: RichText
  bank_card_number: string
}
export const RichTextBankCardNumber: ObjectSchema<RichTextBankCardNumber> =
  /* @__PURE__ */ object<RichTextBankCardNumber>(() => ({
    type: z.literal('bank_card_number'),
    text: RichText,
    bank_card_number: z.string(),
  }))

/**
 * A mention by username. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextmention
 */
export interface RichTextMention {
  type: 'mention'
  text: RichText
  username: string
}
export const RichTextMention: ObjectSchema<RichTextMention> = /* @__PURE__ */ object<RichTextMention>(() => ({
  type: z.literal('mention'),
  text: RichText,
  username: z.string(),
}))

/**
 * A hashtag. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtexthashtag
 */
export interface RichTextHashtag {
  type: 'hashtag'
  text: RichText
  hashtag: string
}
export const RichTextHashtag: ObjectSchema<RichTextHashtag> = /* @__PURE__ */ object<RichTextHashtag>(() => ({
  type: z.literal('hashtag'),
  text: RichText,
  hashtag: z.string(),
}))

/**
 * A ticker symbol such as $USD. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextcashtag
 */
export interface RichTextCashtag {
  type: 'cashtag'
  text: RichText
  cashtag: string
}
export const RichTextCashtag: ObjectSchema<RichTextCashtag> = /* @__PURE__ */ object<RichTextCashtag>(() => ({
  type: z.literal('cashtag'),
  text: RichText,
  cashtag: z.string(),
}))

/**
 * A bot command. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextbotcommand
 */
export interface RichTextBotCommand {
  type: 'bot_command'
  text: RichText
  bot_command: string
}
export const RichTextBotCommand: ObjectSchema<RichTextBotCommand> =
  /* @__PURE__ */ object<RichTextBotCommand>(() => ({
    type: z.literal('bot_command'),
    text: RichText,
    bot_command: z.string(),
  }))

/**
 * A button within text. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#richtextbutton
 */
export interface RichTextButton {
  type: 'button'
  button: RichMessageButton
}
export const RichTextButton: ObjectSchema<RichTextButton> = /* @__PURE__ */ object<RichTextButton>(() => ({
  type: z.literal('button'),
  button: RichMessageButton,
}))

/**
 * A target for links within the message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextanchor
 */
export interface RichTextAnchor {
  type: 'anchor'
  /** Name that links refer to. */
  name: string
}
export const RichTextAnchor: ObjectSchema<RichTextAnchor> = /* @__PURE__ */ object<RichTextAnchor>(() => ({
  type: z.literal('anchor'),
  name: z.string(),
}))

/**
 * A link to an anchor of the same message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextanchorlink
 */
export interface RichTextAnchorLink {
  type: 'anchor_link'
  text: RichText
  /** Name of the target. Empty for the top of the message. */
  anchor_name: string
}
export const RichTextAnchorLink: ObjectSchema<RichTextAnchorLink> =
  /* @__PURE__ */ object<RichTextAnchorLink>(() => ({
    type: z.literal('anchor_link'),
    text: RichText,
    anchor_name: z.string(),
  }))

/**
 * A note that links can point to, such as a footnote. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextreference
 */
export interface RichTextReference {
  type: 'reference'
  text: RichText
  /** Name that links refer to. */
  name: string
}
export const RichTextReference: ObjectSchema<RichTextReference> = /* @__PURE__ */ object<RichTextReference>(
  () => ({
    type: z.literal('reference'),
    text: RichText,
    name: z.string(),
  }),
)

/**
 * A link to a note of the same message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtextreferencelink
 */
export interface RichTextReferenceLink {
  type: 'reference_link'
  text: RichText
  /** Name of the note. */
  reference_name: string
}
export const RichTextReferenceLink: ObjectSchema<RichTextReferenceLink> =
  /* @__PURE__ */ object<RichTextReferenceLink>(() => ({
    type: z.literal('reference_link'),
    text: RichText,
    reference_name: z.string(),
  }))

/**
 * Formatted text: a string, a list of parts, or one part with a format. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richtext
 */
export type RichText =
  | string
  | RichText[]
  | RichTextAnchor
  | RichTextAnchorLink
  | RichTextBankCardNumber
  | RichTextBold
  | RichTextBotCommand
  | RichTextButton
  | RichTextCashtag
  | RichTextCode
  | RichTextCustomEmoji
  | RichTextDateTime
  | RichTextEmailAddress
  | RichTextHashtag
  | RichTextItalic
  | RichTextMarked
  | RichTextMathematicalExpression
  | RichTextMention
  | RichTextPhoneNumber
  | RichTextReference
  | RichTextReferenceLink
  | RichTextSpoiler
  | RichTextStrikethrough
  | RichTextSubscript
  | RichTextSuperscript
  | RichTextTextMention
  | RichTextUnderline
  | RichTextUrl
  | Unrecognised<'type'>
export const RichText: z.ZodType<RichText> = /* @__PURE__ */ openUnion<RichText>(
  'type',
  () => [
    RichTextAnchor,
    RichTextAnchorLink,
    RichTextBankCardNumber,
    RichTextBold,
    RichTextBotCommand,
    RichTextButton,
    RichTextCashtag,
    RichTextCode,
    RichTextCustomEmoji,
    RichTextDateTime,
    RichTextEmailAddress,
    RichTextHashtag,
    RichTextItalic,
    RichTextMarked,
    RichTextMathematicalExpression,
    RichTextMention,
    RichTextPhoneNumber,
    RichTextReference,
    RichTextReferenceLink,
    RichTextSpoiler,
    RichTextStrikethrough,
    RichTextSubscript,
    RichTextSuperscript,
    RichTextTextMention,
    RichTextUnderline,
    RichTextUrl,
  ],
  () => [z.string(), z.array(RichText)],
)
