// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'
import {
  CopyTextButton,
  DisabledButton,
  LoginUrl,
  SwitchInlineQueryChosenChat,
  WebAppInfo,
} from './keyboard.ts'
import { Animation, Audio, Document, PhotoSize, Video, Voice } from './media.ts'
import { Location } from './message-parts.ts'
import { RichText } from './rich-text.ts'

/** The values of RichBlockButtonsAlign that Bot API 10.3 documents. */
export const richBlockButtonsAlignValues = ['center', 'left', 'right'] as const
/** One of `richBlockButtonsAlignValues`, or a value of a later version. */
export type RichBlockButtonsAlign = OpenString<(typeof richBlockButtonsAlignValues)[number]>

/** The values of RichBlockListItemType that Bot API 10.3 documents. */
export const richBlockListItemTypeValues = ['1', 'A', 'I', 'a', 'i'] as const
/** One of `richBlockListItemTypeValues`, or a value of a later version. */
export type RichBlockListItemType = OpenString<(typeof richBlockListItemTypeValues)[number]>

/** The values of RichBlockTableCellAlign that Bot API 10.3 documents. */
export const richBlockTableCellAlignValues = ['center', 'left', 'right'] as const
/** One of `richBlockTableCellAlignValues`, or a value of a later version. */
export type RichBlockTableCellAlign = OpenString<(typeof richBlockTableCellAlignValues)[number]>

/** The values of RichBlockTableCellValign that Bot API 10.3 documents. */
export const richBlockTableCellValignValues = ['bottom', 'middle', 'top'] as const
/** One of `richBlockTableCellValignValues`, or a value of a later version. */
export type RichBlockTableCellValign = OpenString<(typeof richBlockTableCellValignValues)[number]>

/** The values of RichMessageButtonStyle that Bot API 10.3 documents. */
export const richMessageButtonStyleValues = ['danger', 'link', 'primary', 'success'] as const
/** One of `richMessageButtonStyleValues`, or a value of a later version. */
export type RichMessageButtonStyle = OpenString<(typeof richMessageButtonStyleValues)[number]>

/** https://core.telegram.org/bots/api#richmessage */
export interface RichMessage {
  blocks: RichBlock[]
  is_rtl?: boolean | undefined
}
export const RichMessage: ObjectSchema<RichMessage> = /* @__PURE__ */ object<RichMessage>(() => ({
  blocks: z.array(RichBlock),
  is_rtl: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#richblockparagraph */
export interface RichBlockParagraph {
  type: 'paragraph'
  text: RichText
}
export const RichBlockParagraph: ObjectSchema<RichBlockParagraph> =
  /* @__PURE__ */ object<RichBlockParagraph>(() => ({
    type: z.literal('paragraph'),
    text: RichText,
  }))

/** https://core.telegram.org/bots/api#richmessagebutton */
export interface RichMessageButton {
  text: RichText
  style?: RichMessageButtonStyle | undefined
  url?: string | undefined
  callback_data?: string | undefined
  web_app?: WebAppInfo | undefined
  login_url?: LoginUrl | undefined
  switch_inline_query?: string | undefined
  switch_inline_query_current_chat?: string | undefined
  switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat | undefined
  copy_text?: CopyTextButton | undefined
  disabled?: DisabledButton | undefined
}
export const RichMessageButton: ObjectSchema<RichMessageButton> = /* @__PURE__ */ object<RichMessageButton>(
  () => ({
    text: RichText,
    style: z.string().optional(),
    url: z.string().optional(),
    callback_data: z.string().optional(),
    web_app: WebAppInfo.optional(),
    login_url: LoginUrl.optional(),
    switch_inline_query: z.string().optional(),
    switch_inline_query_current_chat: z.string().optional(),
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat.optional(),
    copy_text: CopyTextButton.optional(),
    disabled: DisabledButton.optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblocksectionheading */
export interface RichBlockSectionHeading {
  type: 'heading'
  text: RichText
  size: number
}
export const RichBlockSectionHeading: ObjectSchema<RichBlockSectionHeading> =
  /* @__PURE__ */ object<RichBlockSectionHeading>(() => ({
    type: z.literal('heading'),
    text: RichText,
    size: z.number(),
  }))

/** https://core.telegram.org/bots/api#richblockpreformatted */
export interface RichBlockPreformatted {
  type: 'pre'
  text: RichText
  language?: string | undefined
}
export const RichBlockPreformatted: ObjectSchema<RichBlockPreformatted> =
  /* @__PURE__ */ object<RichBlockPreformatted>(() => ({
    type: z.literal('pre'),
    text: RichText,
    language: z.string().optional(),
  }))

/** https://core.telegram.org/bots/api#richblockfooter */
export interface RichBlockFooter {
  type: 'footer'
  text: RichText
}
export const RichBlockFooter: ObjectSchema<RichBlockFooter> = /* @__PURE__ */ object<RichBlockFooter>(() => ({
  type: z.literal('footer'),
  text: RichText,
}))

/** https://core.telegram.org/bots/api#richblockdivider */
export interface RichBlockDivider {
  type: 'divider'
}
export const RichBlockDivider: ObjectSchema<RichBlockDivider> = /* @__PURE__ */ object<RichBlockDivider>(
  () => ({
    type: z.literal('divider'),
  }),
)

/** https://core.telegram.org/bots/api#richblockmathematicalexpression */
export interface RichBlockMathematicalExpression {
  type: 'mathematical_expression'
  expression: string
}
export const RichBlockMathematicalExpression: ObjectSchema<RichBlockMathematicalExpression> =
  /* @__PURE__ */ object<RichBlockMathematicalExpression>(() => ({
    type: z.literal('mathematical_expression'),
    expression: z.string(),
  }))

/** https://core.telegram.org/bots/api#richblockanchor */
export interface RichBlockAnchor {
  type: 'anchor'
  name: string
}
export const RichBlockAnchor: ObjectSchema<RichBlockAnchor> = /* @__PURE__ */ object<RichBlockAnchor>(() => ({
  type: z.literal('anchor'),
  name: z.string(),
}))

/** https://core.telegram.org/bots/api#richblocklist */
export interface RichBlockList {
  type: 'list'
  items: RichBlockListItem[]
}
export const RichBlockList: ObjectSchema<RichBlockList> = /* @__PURE__ */ object<RichBlockList>(() => ({
  type: z.literal('list'),
  items: z.array(RichBlockListItem),
}))

/** https://core.telegram.org/bots/api#richblocklistitem */
export interface RichBlockListItem {
  label: string
  blocks: RichBlock[]
  has_checkbox?: boolean | undefined
  is_checked?: boolean | undefined
  value?: number | undefined
  type?: RichBlockListItemType | undefined
}
export const RichBlockListItem: ObjectSchema<RichBlockListItem> = /* @__PURE__ */ object<RichBlockListItem>(
  () => ({
    label: z.string(),
    blocks: z.array(RichBlock),
    has_checkbox: z.boolean().optional(),
    is_checked: z.boolean().optional(),
    value: z.number().optional(),
    type: z.string().optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockblockquotation */
export interface RichBlockBlockQuotation {
  type: 'blockquote'
  blocks: RichBlock[]
  credit?: RichText | undefined
}
export const RichBlockBlockQuotation: ObjectSchema<RichBlockBlockQuotation> =
  /* @__PURE__ */ object<RichBlockBlockQuotation>(() => ({
    type: z.literal('blockquote'),
    blocks: z.array(RichBlock),
    credit: RichText.optional(),
  }))

/** https://core.telegram.org/bots/api#richblockexpandableblockquotation */
export interface RichBlockExpandableBlockQuotation {
  type: 'expandable_blockquote'
  text: RichText
  credit?: RichText | undefined
}
export const RichBlockExpandableBlockQuotation: ObjectSchema<RichBlockExpandableBlockQuotation> =
  /* @__PURE__ */ object<RichBlockExpandableBlockQuotation>(() => ({
    type: z.literal('expandable_blockquote'),
    text: RichText,
    credit: RichText.optional(),
  }))

/** https://core.telegram.org/bots/api#richblockpullquotation */
export interface RichBlockPullQuotation {
  type: 'pullquote'
  text: RichText
  credit?: RichText | undefined
}
export const RichBlockPullQuotation: ObjectSchema<RichBlockPullQuotation> =
  /* @__PURE__ */ object<RichBlockPullQuotation>(() => ({
    type: z.literal('pullquote'),
    text: RichText,
    credit: RichText.optional(),
  }))

/** https://core.telegram.org/bots/api#richblockcollage */
export interface RichBlockCollage {
  type: 'collage'
  blocks: RichBlock[]
  caption?: RichBlockCaption | undefined
}
export const RichBlockCollage: ObjectSchema<RichBlockCollage> = /* @__PURE__ */ object<RichBlockCollage>(
  () => ({
    type: z.literal('collage'),
    blocks: z.array(RichBlock),
    caption: RichBlockCaption.optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockcaption */
export interface RichBlockCaption {
  text: RichText
  credit?: RichText | undefined
}
export const RichBlockCaption: ObjectSchema<RichBlockCaption> = /* @__PURE__ */ object<RichBlockCaption>(
  () => ({
    text: RichText,
    credit: RichText.optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockslideshow */
export interface RichBlockSlideshow {
  type: 'slideshow'
  blocks: RichBlock[]
  caption?: RichBlockCaption | undefined
}
export const RichBlockSlideshow: ObjectSchema<RichBlockSlideshow> =
  /* @__PURE__ */ object<RichBlockSlideshow>(() => ({
    type: z.literal('slideshow'),
    blocks: z.array(RichBlock),
    caption: RichBlockCaption.optional(),
  }))

/** https://core.telegram.org/bots/api#richblocktable */
export interface RichBlockTable {
  type: 'table'
  cells: RichBlockTableCell[][]
  is_bordered?: boolean | undefined
  is_striped?: boolean | undefined
  is_compact?: boolean | undefined
  caption?: RichText | undefined
}
export const RichBlockTable: ObjectSchema<RichBlockTable> = /* @__PURE__ */ object<RichBlockTable>(() => ({
  type: z.literal('table'),
  cells: z.array(z.array(RichBlockTableCell)),
  is_bordered: z.boolean().optional(),
  is_striped: z.boolean().optional(),
  is_compact: z.boolean().optional(),
  caption: RichText.optional(),
}))

/** https://core.telegram.org/bots/api#richblocktablecell */
export interface RichBlockTableCell {
  text?: RichText | undefined
  is_header?: boolean | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  align: RichBlockTableCellAlign
  valign: RichBlockTableCellValign
}
export const RichBlockTableCell: ObjectSchema<RichBlockTableCell> =
  /* @__PURE__ */ object<RichBlockTableCell>(() => ({
    text: RichText.optional(),
    is_header: z.boolean().optional(),
    colspan: z.number().optional(),
    rowspan: z.number().optional(),
    align: z.string(),
    valign: z.string(),
  }))

/** https://core.telegram.org/bots/api#richblockdetails */
export interface RichBlockDetails {
  type: 'details'
  summary: RichText
  blocks: RichBlock[]
  is_open?: boolean | undefined
}
export const RichBlockDetails: ObjectSchema<RichBlockDetails> = /* @__PURE__ */ object<RichBlockDetails>(
  () => ({
    type: z.literal('details'),
    summary: RichText,
    blocks: z.array(RichBlock),
    is_open: z.boolean().optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockmap */
export interface RichBlockMap {
  type: 'map'
  location: Location
  zoom: number
  width: number
  height: number
  caption?: RichBlockCaption | undefined
}
export const RichBlockMap: ObjectSchema<RichBlockMap> = /* @__PURE__ */ object<RichBlockMap>(() => ({
  type: z.literal('map'),
  location: Location,
  zoom: z.number(),
  width: z.number(),
  height: z.number(),
  caption: RichBlockCaption.optional(),
}))

/** https://core.telegram.org/bots/api#richblockbuttons */
export interface RichBlockButtons {
  type: 'buttons'
  buttons: RichMessageButton[]
  align?: RichBlockButtonsAlign | undefined
}
export const RichBlockButtons: ObjectSchema<RichBlockButtons> = /* @__PURE__ */ object<RichBlockButtons>(
  () => ({
    type: z.literal('buttons'),
    buttons: z.array(RichMessageButton),
    align: z.string().optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockanimation */
export interface RichBlockAnimation {
  type: 'animation'
  animation: Animation
  has_spoiler?: boolean | undefined
  caption?: RichBlockCaption | undefined
}
export const RichBlockAnimation: ObjectSchema<RichBlockAnimation> =
  /* @__PURE__ */ object<RichBlockAnimation>(() => ({
    type: z.literal('animation'),
    animation: Animation,
    has_spoiler: z.boolean().optional(),
    caption: RichBlockCaption.optional(),
  }))

/** https://core.telegram.org/bots/api#richblockaudio */
export interface RichBlockAudio {
  type: 'audio'
  audio: Audio
  caption?: RichBlockCaption | undefined
}
export const RichBlockAudio: ObjectSchema<RichBlockAudio> = /* @__PURE__ */ object<RichBlockAudio>(() => ({
  type: z.literal('audio'),
  audio: Audio,
  caption: RichBlockCaption.optional(),
}))

/** https://core.telegram.org/bots/api#richblockdocument */
export interface RichBlockDocument {
  type: 'document'
  document: Document
  caption?: RichBlockCaption | undefined
}
export const RichBlockDocument: ObjectSchema<RichBlockDocument> = /* @__PURE__ */ object<RichBlockDocument>(
  () => ({
    type: z.literal('document'),
    document: Document,
    caption: RichBlockCaption.optional(),
  }),
)

/** https://core.telegram.org/bots/api#richblockphoto */
export interface RichBlockPhoto {
  type: 'photo'
  photo: PhotoSize[]
  has_spoiler?: boolean | undefined
  caption?: RichBlockCaption | undefined
}
export const RichBlockPhoto: ObjectSchema<RichBlockPhoto> = /* @__PURE__ */ object<RichBlockPhoto>(() => ({
  type: z.literal('photo'),
  photo: z.array(PhotoSize),
  has_spoiler: z.boolean().optional(),
  caption: RichBlockCaption.optional(),
}))

/** https://core.telegram.org/bots/api#richblockvideo */
export interface RichBlockVideo {
  type: 'video'
  video: Video
  has_spoiler?: boolean | undefined
  caption?: RichBlockCaption | undefined
}
export const RichBlockVideo: ObjectSchema<RichBlockVideo> = /* @__PURE__ */ object<RichBlockVideo>(() => ({
  type: z.literal('video'),
  video: Video,
  has_spoiler: z.boolean().optional(),
  caption: RichBlockCaption.optional(),
}))

/** https://core.telegram.org/bots/api#richblockvoicenote */
export interface RichBlockVoiceNote {
  type: 'voice_note'
  voice_note: Voice
  caption?: RichBlockCaption | undefined
}
export const RichBlockVoiceNote: ObjectSchema<RichBlockVoiceNote> =
  /* @__PURE__ */ object<RichBlockVoiceNote>(() => ({
    type: z.literal('voice_note'),
    voice_note: Voice,
    caption: RichBlockCaption.optional(),
  }))

/** https://core.telegram.org/bots/api#richblockthinking */
export interface RichBlockThinking {
  type: 'thinking'
  text: RichText
}
export const RichBlockThinking: ObjectSchema<RichBlockThinking> = /* @__PURE__ */ object<RichBlockThinking>(
  () => ({
    type: z.literal('thinking'),
    text: RichText,
  }),
)

/** https://core.telegram.org/bots/api#richblock */
export type RichBlock =
  | RichBlockAnchor
  | RichBlockAnimation
  | RichBlockAudio
  | RichBlockBlockQuotation
  | RichBlockButtons
  | RichBlockCollage
  | RichBlockDetails
  | RichBlockDivider
  | RichBlockDocument
  | RichBlockExpandableBlockQuotation
  | RichBlockFooter
  | RichBlockList
  | RichBlockMap
  | RichBlockMathematicalExpression
  | RichBlockParagraph
  | RichBlockPhoto
  | RichBlockPreformatted
  | RichBlockPullQuotation
  | RichBlockSectionHeading
  | RichBlockSlideshow
  | RichBlockTable
  | RichBlockThinking
  | RichBlockVideo
  | RichBlockVoiceNote
  | Unrecognised<'type'>
export const RichBlock: z.ZodType<RichBlock> = /* @__PURE__ */ openUnion<RichBlock>('type', () => [
  RichBlockAnchor,
  RichBlockAnimation,
  RichBlockAudio,
  RichBlockBlockQuotation,
  RichBlockButtons,
  RichBlockCollage,
  RichBlockDetails,
  RichBlockDivider,
  RichBlockDocument,
  RichBlockExpandableBlockQuotation,
  RichBlockFooter,
  RichBlockList,
  RichBlockMap,
  RichBlockMathematicalExpression,
  RichBlockParagraph,
  RichBlockPhoto,
  RichBlockPreformatted,
  RichBlockPullQuotation,
  RichBlockSectionHeading,
  RichBlockSlideshow,
  RichBlockTable,
  RichBlockThinking,
  RichBlockVideo,
  RichBlockVoiceNote,
])
