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

/** https://core.telegram.org/bots/api#animation */
export interface Animation {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  duration: number
  thumbnail?: PhotoSize | undefined
  file_name?: string | undefined
  mime_type?: string | undefined
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

/** https://core.telegram.org/bots/api#photosize */
export interface PhotoSize {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  file_size?: number | undefined
}
export const PhotoSize: ObjectSchema<PhotoSize> = /* @__PURE__ */ object<PhotoSize>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  width: z.number(),
  height: z.number(),
  file_size: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#audio */
export interface Audio {
  file_id: string
  file_unique_id: string
  duration: number
  performer?: string | undefined
  title?: string | undefined
  file_name?: string | undefined
  mime_type?: string | undefined
  file_size?: number | undefined
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

/** https://core.telegram.org/bots/api#document */
export interface Document {
  file_id: string
  file_unique_id: string
  thumbnail?: PhotoSize | undefined
  file_name?: string | undefined
  mime_type?: string | undefined
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

/** https://core.telegram.org/bots/api#livephoto */
export interface LivePhoto {
  photo?: PhotoSize[] | undefined
  file_id: string
  file_unique_id: string
  width: number
  height: number
  duration: number
  mime_type?: string | undefined
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

/** https://core.telegram.org/bots/api#paidmediainfo */
export interface PaidMediaInfo {
  star_count: number
  paid_media: PaidMedia[]
}
export const PaidMediaInfo: ObjectSchema<PaidMediaInfo> = /* @__PURE__ */ object<PaidMediaInfo>(() => ({
  star_count: z.number(),
  paid_media: z.array(PaidMedia),
}))

/** https://core.telegram.org/bots/api#paidmedialivephoto */
export interface PaidMediaLivePhoto {
  type: 'live_photo'
  live_photo: LivePhoto
}
export const PaidMediaLivePhoto: ObjectSchema<PaidMediaLivePhoto> =
  /* @__PURE__ */ object<PaidMediaLivePhoto>(() => ({
    type: z.literal('live_photo'),
    live_photo: LivePhoto,
  }))

/** https://core.telegram.org/bots/api#paidmediaphoto */
export interface PaidMediaPhoto {
  type: 'photo'
  photo: PhotoSize[]
}
export const PaidMediaPhoto: ObjectSchema<PaidMediaPhoto> = /* @__PURE__ */ object<PaidMediaPhoto>(() => ({
  type: z.literal('photo'),
  photo: z.array(PhotoSize),
}))

/** https://core.telegram.org/bots/api#paidmediapreview */
export interface PaidMediaPreview {
  type: 'preview'
  width?: number | undefined
  height?: number | undefined
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

/** https://core.telegram.org/bots/api#paidmediavideo */
export interface PaidMediaVideo {
  type: 'video'
  video: Video
}
export const PaidMediaVideo: ObjectSchema<PaidMediaVideo> = /* @__PURE__ */ object<PaidMediaVideo>(() => ({
  type: z.literal('video'),
  video: Video,
}))

/** https://core.telegram.org/bots/api#video */
export interface Video {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  duration: number
  thumbnail?: PhotoSize | undefined
  cover?: PhotoSize[] | undefined
  start_timestamp?: number | undefined
  qualities?: VideoQuality[] | undefined
  file_name?: string | undefined
  mime_type?: string | undefined
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

/** https://core.telegram.org/bots/api#videoquality */
export interface VideoQuality {
  file_id: string
  file_unique_id: string
  width: number
  height: number
  codec: VideoQualityCodec
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

/** https://core.telegram.org/bots/api#file */
export interface File {
  file_id: string
  file_unique_id: string
  file_size?: number | undefined
  file_path?: string | undefined
}
export const File: ObjectSchema<File> = /* @__PURE__ */ object<File>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.number().optional(),
  file_path: z.string().optional(),
}))

/** https://core.telegram.org/bots/api#videonote */
export interface VideoNote {
  file_id: string
  file_unique_id: string
  length: number
  duration: number
  thumbnail?: PhotoSize | undefined
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

/** https://core.telegram.org/bots/api#voice */
export interface Voice {
  file_id: string
  file_unique_id: string
  duration: number
  mime_type?: string | undefined
  file_size?: number | undefined
}
export const Voice: ObjectSchema<Voice> = /* @__PURE__ */ object<Voice>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  duration: z.number(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
}))

/** https://core.telegram.org/bots/api#paidmedia */
export type PaidMedia =
  PaidMediaLivePhoto | PaidMediaPhoto | PaidMediaPreview | PaidMediaVideo | Unrecognised<'type'>
export const PaidMedia: z.ZodType<PaidMedia> = /* @__PURE__ */ openUnion<PaidMedia>('type', () => [
  PaidMediaLivePhoto,
  PaidMediaPhoto,
  PaidMediaPreview,
  PaidMediaVideo,
])
