// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'
import { openUnion } from '../open-union.ts'
import type { Unrecognised } from '../open-union.ts'

/** The values of VideoQualityCodec that Bot API 10.3 documents. */
export const videoQualityCodecValues = ['av01', 'h264', 'h265'] as const
/** One of `videoQualityCodecValues`, or a value of a later version. */
export type VideoQualityCodec = OpenString<(typeof videoQualityCodecValues)[number]>

/**
 * A GIF or a video without sound.
 *
 * @see https://core.telegram.org/bots/api#animation
 */
export interface Animation {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Seconds. */
  duration: number
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
  /** Name that the sender gave. Do not use it as a path. */
  file_name?: string | undefined
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const Animation: ObjectSchema<Animation> = /* @__PURE__ */ object<Animation>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  duration: z.number(),
  thumbnail: PhotoSize.optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/**
 * One size of a picture or preview.
 *
 * @see https://core.telegram.org/bots/api#photosize
 */
export interface PhotoSize {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const PhotoSize: ObjectSchema<PhotoSize> = /* @__PURE__ */ object<PhotoSize>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  file_size: z.number().optional(),
}))

/**
 * A music track.
 *
 * @see https://core.telegram.org/bots/api#audio
 */
export interface Audio {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Seconds. */
  duration: number
  /** As tagged in the file. Absent if unknown. */
  performer?: string | undefined
  /** As tagged in the file. Absent if unknown. */
  title?: string | undefined
  /** Name that the sender gave. Do not use it as a path. */
  file_name?: string | undefined
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
}
export const Audio: ObjectSchema<Audio> = /* @__PURE__ */ object<Audio>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  duration: z.number(),
  performer: z.string().optional(),
  title: z.string().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
  thumbnail: PhotoSize.optional(),
}))

/**
 * A file of any kind that was not sent as media.
 *
 * @see https://core.telegram.org/bots/api#document
 */
export interface Document {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
  /** Name that the sender gave. Do not use it as a path. */
  file_name?: string | undefined
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const Document: ObjectSchema<Document> = /* @__PURE__ */ object<Document>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  thumbnail: PhotoSize.optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/**
 * A photo with a short video around it. File and sizes are those of the video. Since Bot API 10.0.
 *
 * @see https://core.telegram.org/bots/api#livephoto
 */
export interface LivePhoto {
  /** The still picture in several sizes. */
  photo?: PhotoSize[] | undefined
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Seconds. */
  duration: number
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const LivePhoto: ObjectSchema<LivePhoto> = /* @__PURE__ */ object<LivePhoto>(() => ({
  photo: z.array(PhotoSize).optional(),
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  duration: z.number(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/**
 * Media that is unlocked with Telegram Stars. Since Bot API 7.6.
 *
 * @see https://core.telegram.org/bots/api#paidmediainfo
 */
export interface PaidMediaInfo {
  /** Price in Telegram Stars. */
  star_count: number
  /** The items. Previews until they are bought. */
  paid_media: PaidMedia[]
}
export const PaidMediaInfo: ObjectSchema<PaidMediaInfo> = /* @__PURE__ */ object<PaidMediaInfo>(() => ({
  star_count: z.number(),
  paid_media: z.array(PaidMedia),
}))

/**
 * A paid live photo. Since Bot API 10.0.
 *
 * @see https://core.telegram.org/bots/api#paidmedialivephoto
 */
export interface PaidMediaLivePhoto {
  type: 'live_photo'
  live_photo: LivePhoto
}
export const PaidMediaLivePhoto: ObjectSchema<PaidMediaLivePhoto> =
  /* @__PURE__ */ object<PaidMediaLivePhoto>(() => ({
    type: z.literal('live_photo'),
    live_photo: LivePhoto,
  }))

/**
 * A paid photo. Since Bot API 7.6.
 *
 * @see https://core.telegram.org/bots/api#paidmediaphoto
 */
export interface PaidMediaPhoto {
  type: 'photo'
  /** The same picture in several sizes. */
  photo: PhotoSize[]
}
export const PaidMediaPhoto: ObjectSchema<PaidMediaPhoto> = /* @__PURE__ */ object<PaidMediaPhoto>(() => ({
  type: z.literal('photo'),
  photo: z.array(PhotoSize),
}))

/**
 * A paid item before it is bought. Since Bot API 7.6.
 *
 * @see https://core.telegram.org/bots/api#paidmediapreview
 */
export interface PaidMediaPreview {
  type: 'preview'
  /** Pixels. */
  width?: number | undefined
  /** Pixels. */
  height?: number | undefined
  /** Seconds. */
  duration?: number | undefined
}
export const PaidMediaPreview: ObjectSchema<PaidMediaPreview> = /* @__PURE__ */ object<PaidMediaPreview>(
  () => ({
    type: z.literal('preview'),
    width: z.number().optional(),
    height: z.number().optional(),
    duration: z.number().optional(),
  }),
)

/**
 * A paid video. Since Bot API 7.6.
 *
 * @see https://core.telegram.org/bots/api#paidmediavideo
 */
export interface PaidMediaVideo {
  type: 'video'
  video: Video
}
export const PaidMediaVideo: ObjectSchema<PaidMediaVideo> = /* @__PURE__ */ object<PaidMediaVideo>(() => ({
  type: z.literal('video'),
  video: Video,
}))

/**
 * A video with sound.
 *
 * @see https://core.telegram.org/bots/api#video
 */
export interface Video {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Seconds. */
  duration: number
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
  /** Sizes of the still shown before it plays. Absent if none was chosen. Since Bot API 8.3. */
  cover?: PhotoSize[] | undefined
  /** Seconds into the video where it starts to play. Since Bot API 8.3. */
  start_timestamp?: number | undefined
  /** Versions with other resolutions. Absent if there is only one. Since Bot API 9.4. */
  qualities?: VideoQuality[] | undefined
  /** Name that the sender gave. Do not use it as a path. */
  file_name?: string | undefined
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const Video: ObjectSchema<Video> = /* @__PURE__ */ object<Video>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  duration: z.number(),
  thumbnail: PhotoSize.optional(),
  cover: z.array(PhotoSize).optional(),
  start_timestamp: z.number().optional(),
  qualities: z.array(VideoQuality).optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/**
 * One resolution of a video. Since Bot API 9.4.
 *
 * @see https://core.telegram.org/bots/api#videoquality
 */
export interface VideoQuality {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
  /** Name of the video codec. */
  codec: VideoQualityCodec
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const VideoQuality: ObjectSchema<VideoQuality> = /* @__PURE__ */ object<VideoQuality>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  codec: z.string(),
  file_size: z.number().optional(),
}))

/**
 * A file prepared for download.
 *
 * @see https://core.telegram.org/bots/api#file
 */
export interface File {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
  /** Path for the download, good for an hour. Absent until `getFile` gives it. */
  file_path?: string | undefined
}
export const File: ObjectSchema<File> = /* @__PURE__ */ object<File>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.number().optional(),
  file_path: z.string().optional(),
}))

/**
 * A round video message.
 *
 * @see https://core.telegram.org/bots/api#videonote
 */
export interface VideoNote {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Width and height in pixels; the video is square. */
  length: number
  /** Seconds. */
  duration: number
  /** Small preview. Absent if there is none. */
  thumbnail?: PhotoSize | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const VideoNote: ObjectSchema<VideoNote> = /* @__PURE__ */ object<VideoNote>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  length: z.number(),
  duration: z.number(),
  thumbnail: PhotoSize.optional(),
  file_size: z.number().optional(),
}))

/**
 * A voice message.
 *
 * @see https://core.telegram.org/bots/api#voice
 */
export interface Voice {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Seconds. */
  duration: number
  /** Media type that the sender declared. Not verified. */
  mime_type?: string | undefined
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size?: number | undefined
}
export const Voice: ObjectSchema<Voice> = /* @__PURE__ */ object<Voice>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  duration: z.number(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/**
 * One item of paid media: a preview, or what was bought. Since Bot API 7.6.
 *
 * @see https://core.telegram.org/bots/api#paidmedia
 */
export type PaidMedia =
  PaidMediaLivePhoto | PaidMediaPhoto | PaidMediaPreview | PaidMediaVideo | Unrecognised<'type'>
export const PaidMedia: z.ZodType<PaidMedia> = /* @__PURE__ */ openUnion<PaidMedia>('type', () => [
  PaidMediaLivePhoto,
  PaidMediaPhoto,
  PaidMediaPreview,
  PaidMediaVideo,
])
