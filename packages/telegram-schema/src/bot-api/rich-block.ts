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

/**
 * Content made of blocks. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richmessage
 */
export interface RichMessage {
  /** Top to bottom. */
  blocks: RichBlock[]
  /** True for right-to-left scripts. */
  is_rtl?: boolean | undefined
}
export const RichMessage: ObjectSchema<RichMessage> = /* @__PURE__ */ object<RichMessage>(() => ({
  blocks: z.array(RichBlock),
  is_rtl: z.boolean().optional(),
}))

/**
 * A paragraph. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockparagraph
 */
export interface RichBlockParagraph {
  type: 'paragraph'
  text: RichText
}
export const RichBlockParagraph: ObjectSchema<RichBlockParagraph> =
  /* @__PURE__ */ object<RichBlockParagraph>(() => ({
    type: z.literal('paragraph'),
    text: RichText,
  }))

/**
 * A button within a rich message. One field beyond label and look says what it does. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#richmessagebutton
 */
export interface RichMessageButton {
  /** Label: plain text, custom emoji and times. */
  text: RichText
  /** Colour of the button, or `link`. Absent for the app's own. */
  style?: RichMessageButtonStyle | undefined
  /** Opens this address. */
  url?: string | undefined
  /** Comes back in `CallbackQuery.data`; up to 64 bytes. */
  callback_data?: string | undefined
  /** Opens a Mini App. */
  web_app?: WebAppInfo | undefined
  /** Opens a site with the person logged in. */
  login_url?: LoginUrl | undefined
  /** Picks a chat and types this inline query there; may be empty. */
  switch_inline_query?: string | undefined
  /** Types this inline query in the same chat; may be empty. */
  switch_inline_query_current_chat?: string | undefined
  /** Like `switch_inline_query`, with a choice of kinds of chats. */
  switch_inline_query_chosen_chat?: SwitchInlineQueryChosenChat | undefined
  /** Copies a text. */
  copy_text?: CopyTextButton | undefined
  /** Does nothing. */
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

/**
 * A heading. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblocksectionheading
 */
export interface RichBlockSectionHeading {
  type: 'heading'
  text: RichText
  /** Level, 1 the largest and 6 the smallest. */
  size: number
}
export const RichBlockSectionHeading: ObjectSchema<RichBlockSectionHeading> =
  /* @__PURE__ */ object<RichBlockSectionHeading>(() => ({
    type: z.literal('heading'),
    text: RichText,
    size: z.number(),
  }))

/**
 * Code in a block of its own. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockpreformatted
 */
export interface RichBlockPreformatted {
  type: 'pre'
  text: RichText
  /** Programming language. Absent if not named. */
  language?: string | undefined
}
export const RichBlockPreformatted: ObjectSchema<RichBlockPreformatted> =
  /* @__PURE__ */ object<RichBlockPreformatted>(() => ({
    type: z.literal('pre'),
    text: RichText,
    language: z.string().optional(),
  }))

/**
 * Closing text in small print. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockfooter
 */
export interface RichBlockFooter {
  type: 'footer'
  text: RichText
}
export const RichBlockFooter: ObjectSchema<RichBlockFooter> = /* @__PURE__ */ object<RichBlockFooter>(() => ({
  type: z.literal('footer'),
  text: RichText,
}))

/**
 * A horizontal line. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockdivider
 */
export interface RichBlockDivider {
  type: 'divider'
}
export const RichBlockDivider: ObjectSchema<RichBlockDivider> = /* @__PURE__ */ object<RichBlockDivider>(
  () => ({
    type: z.literal('divider'),
  }),
)

/**
 * A formula in a block of its own. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockmathematicalexpression
 */
export interface RichBlockMathematicalExpression {
  type: 'mathematical_expression'
  /** LaTeX. */
  expression: string
}
export const RichBlockMathematicalExpression: ObjectSchema<RichBlockMathematicalExpression> =
  /* @__PURE__ */ object<RichBlockMathematicalExpression>(() => ({
    type: z.literal('mathematical_expression'),
    expression: z.string(),
  }))

/**
 * A target for links within the message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockanchor
 */
export interface RichBlockAnchor {
  type: 'anchor'
  /** Name that links refer to. */
  name: string
}
export const RichBlockAnchor: ObjectSchema<RichBlockAnchor> = /* @__PURE__ */ object<RichBlockAnchor>(() => ({
  type: z.literal('anchor'),
  name: z.string(),
}))

/**
 * A list, numbered or not. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblocklist
 */
export interface RichBlockList {
  type: 'list'
  items: RichBlockListItem[]
}
export const RichBlockList: ObjectSchema<RichBlockList> = /* @__PURE__ */ object<RichBlockList>(() => ({
  type: z.literal('list'),
  items: z.array(RichBlockListItem),
}))

/**
 * One item of a list. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblocklistitem
 */
export interface RichBlockListItem {
  /** Bullet or number as shown. */
  label: string
  blocks: RichBlock[]
  /** True if it can be ticked. Absent otherwise. */
  has_checkbox?: boolean | undefined
  /** True if it is ticked. Absent otherwise. */
  is_checked?: boolean | undefined
  /** Number of the item. Only numbered lists. */
  value?: number | undefined
  /** Style of the number: digits, letters or Roman. Only numbered lists. */
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

/**
 * A quotation that holds blocks. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockblockquotation
 */
export interface RichBlockBlockQuotation {
  type: 'blockquote'
  blocks: RichBlock[]
  /** Author or source. Absent for none. */
  credit?: RichText | undefined
}
export const RichBlockBlockQuotation: ObjectSchema<RichBlockBlockQuotation> =
  /* @__PURE__ */ object<RichBlockBlockQuotation>(() => ({
    type: z.literal('blockquote'),
    blocks: z.array(RichBlock),
    credit: RichText.optional(),
  }))

/**
 * A quotation that is folded at first. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#richblockexpandableblockquotation
 */
export interface RichBlockExpandableBlockQuotation {
  type: 'expandable_blockquote'
  text: RichText
  /** Author or source. Absent for none. */
  credit?: RichText | undefined
}
export const RichBlockExpandableBlockQuotation: ObjectSchema<RichBlockExpandableBlockQuotation> =
  /* @__PURE__ */ object<RichBlockExpandableBlockQuotation>(() => ({
    type: z.literal('expandable_blockquote'),
    text: RichText,
    credit: RichText.optional(),
  }))

/**
 * A quotation that stands out, centred. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockpullquotation
 */
export interface RichBlockPullQuotation {
  type: 'pullquote'
  text: RichText
  /** Author or source. Absent for none. */
  credit?: RichText | undefined
}
export const RichBlockPullQuotation: ObjectSchema<RichBlockPullQuotation> =
  /* @__PURE__ */ object<RichBlockPullQuotation>(() => ({
    type: z.literal('pullquote'),
    text: RichText,
    credit: RichText.optional(),
  }))

/**
 * Pictures and videos side by side. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockcollage
 */
export interface RichBlockCollage {
  type: 'collage'
  blocks: RichBlock[]
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockCollage: ObjectSchema<RichBlockCollage> = /* @__PURE__ */ object<RichBlockCollage>(
  () => ({
    type: z.literal('collage'),
    blocks: z.array(RichBlock),
    caption: RichBlockCaption.optional(),
  }),
)

/**
 * Text under a block. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockcaption
 */
export interface RichBlockCaption {
  text: RichText
  /** Author or source. Absent for none. */
  credit?: RichText | undefined
}
export const RichBlockCaption: ObjectSchema<RichBlockCaption> = /* @__PURE__ */ object<RichBlockCaption>(
  () => ({
    text: RichText,
    credit: RichText.optional(),
  }),
)

/**
 * Pictures and videos one after the other. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockslideshow
 */
export interface RichBlockSlideshow {
  type: 'slideshow'
  blocks: RichBlock[]
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockSlideshow: ObjectSchema<RichBlockSlideshow> =
  /* @__PURE__ */ object<RichBlockSlideshow>(() => ({
    type: z.literal('slideshow'),
    blocks: z.array(RichBlock),
    caption: RichBlockCaption.optional(),
  }))

/**
 * A table. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblocktable
 */
export interface RichBlockTable {
  type: 'table'
  /** Rows of cells, top to bottom. */
  cells: RichBlockTableCell[][]
  /** True if it has lines. Absent otherwise. */
  is_bordered?: boolean | undefined
  /** True if every other row is shaded. Absent otherwise. */
  is_striped?: boolean | undefined
  /** True if cells have less padding. Absent otherwise. Since Bot API 10.3. */
  is_compact?: boolean | undefined
  /** Text under it. Absent for none. */
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

/**
 * A cell of a table. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblocktablecell
 */
export interface RichBlockTableCell {
  /** What it says. Absent for a cell that is not shown. */
  text?: RichText | undefined
  /** True for a heading of a row or column. Absent otherwise. */
  is_header?: boolean | undefined
  /** Columns it covers. Absent for 1. */
  colspan?: number | undefined
  /** Rows it covers. Absent for 1. */
  rowspan?: number | undefined
  /** Horizontal alignment. */
  align: RichBlockTableCellAlign
  /** Vertical alignment. */
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

/**
 * A part that can be folded. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockdetails
 */
export interface RichBlockDetails {
  type: 'details'
  /** What is shown while it is folded. */
  summary: RichText
  blocks: RichBlock[]
  /** True if it starts unfolded. Absent otherwise. */
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

/**
 * A piece of a map. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockmap
 */
export interface RichBlockMap {
  type: 'map'
  /** Its centre. */
  location: Location
  /** Level of the map; higher is closer. */
  zoom: number
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Text under it. Absent for none. */
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

/**
 * A row of buttons. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#richblockbuttons
 */
export interface RichBlockButtons {
  type: 'buttons'
  buttons: RichMessageButton[]
  /** Horizontal alignment. */
  align?: RichBlockButtonsAlign | undefined
}
export const RichBlockButtons: ObjectSchema<RichBlockButtons> = /* @__PURE__ */ object<RichBlockButtons>(
  () => ({
    type: z.literal('buttons'),
    buttons: z.array(RichMessageButton),
    align: z.string().optional(),
  }),
)

/**
 * A GIF or silent video. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockanimation
 */
export interface RichBlockAnimation {
  type: 'animation'
  animation: Animation
  /** True if blurred until tapped. Absent otherwise. */
  has_spoiler?: boolean | undefined
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockAnimation: ObjectSchema<RichBlockAnimation> =
  /* @__PURE__ */ object<RichBlockAnimation>(() => ({
    type: z.literal('animation'),
    animation: Animation,
    has_spoiler: z.boolean().optional(),
    caption: RichBlockCaption.optional(),
  }))

/**
 * A music track. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockaudio
 */
export interface RichBlockAudio {
  type: 'audio'
  audio: Audio
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockAudio: ObjectSchema<RichBlockAudio> = /* @__PURE__ */ object<RichBlockAudio>(() => ({
  type: z.literal('audio'),
  audio: Audio,
  caption: RichBlockCaption.optional(),
}))

/**
 * A general file. Since Bot API 10.3.
 *
 * @see https://core.telegram.org/bots/api#richblockdocument
 */
export interface RichBlockDocument {
  type: 'document'
  document: Document
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockDocument: ObjectSchema<RichBlockDocument> = /* @__PURE__ */ object<RichBlockDocument>(
  () => ({
    type: z.literal('document'),
    document: Document,
    caption: RichBlockCaption.optional(),
  }),
)

/**
 * A picture. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockphoto
 */
export interface RichBlockPhoto {
  type: 'photo'
  /** The same picture in several sizes. */
  photo: PhotoSize[]
  /** True if blurred until tapped. Absent otherwise. */
  has_spoiler?: boolean | undefined
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockPhoto: ObjectSchema<RichBlockPhoto> = /* @__PURE__ */ object<RichBlockPhoto>(() => ({
  type: z.literal('photo'),
  photo: z.array(PhotoSize),
  has_spoiler: z.boolean().optional(),
  caption: RichBlockCaption.optional(),
}))

/**
 * A video. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockvideo
 */
export interface RichBlockVideo {
  type: 'video'
  video: Video
  /** True if blurred until tapped. Absent otherwise. */
  has_spoiler?: boolean | undefined
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockVideo: ObjectSchema<RichBlockVideo> = /* @__PURE__ */ object<RichBlockVideo>(() => ({
  type: z.literal('video'),
  video: Video,
  has_spoiler: z.boolean().optional(),
  caption: RichBlockCaption.optional(),
}))

/**
 * A voice message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockvoicenote
 */
export interface RichBlockVoiceNote {
  type: 'voice_note'
  voice_note: Voice
  /** Text under it. Absent for none. */
  caption?: RichBlockCaption | undefined
}
export const RichBlockVoiceNote: ObjectSchema<RichBlockVoiceNote> =
  /* @__PURE__ */ object<RichBlockVoiceNote>(() => ({
    type: z.literal('voice_note'),
    voice_note: Voice,
    caption: RichBlockCaption.optional(),
  }))

/**
 * Shown in drafts while the bot works. Does not occur in messages. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblockthinking
 */
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

/**
 * A paragraph, heading, list, table, picture or other part of a rich message. Since Bot API 10.1.
 *
 * @see https://core.telegram.org/bots/api#richblock
 */
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
