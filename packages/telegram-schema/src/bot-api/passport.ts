// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import type { OpenString } from '../open-string.ts'

/** The values of EncryptedPassportElementType that Bot API 10.3 documents. */
export const encryptedPassportElementTypeValues = [
  'address',
  'bank_statement',
  'driver_license',
  'email',
  'identity_card',
  'internal_passport',
  'passport',
  'passport_registration',
  'personal_details',
  'phone_number',
  'rental_agreement',
  'temporary_registration',
  'utility_bill',
] as const
/** One of `encryptedPassportElementTypeValues`, or a value of a later version. */
export type EncryptedPassportElementType = OpenString<(typeof encryptedPassportElementTypeValues)[number]>

/**
 * Identity documents that a person shares, encrypted for the bot.
 *
 * @see https://core.telegram.org/bots/api#passportdata
 */
export interface PassportData {
  /** The documents. */
  data: EncryptedPassportElement[]
  /** Key material, encrypted for the public key of the bot. */
  credentials: EncryptedCredentials
}
export const PassportData: ObjectSchema<PassportData> = /* @__PURE__ */ object<PassportData>(() => ({
  data: z.array(EncryptedPassportElement),
  credentials: EncryptedCredentials,
}))

/**
 * One encrypted document or detail.
 *
 * @see https://core.telegram.org/bots/api#encryptedpassportelement
 */
export interface EncryptedPassportElement {
  /** Says which of the other fields are set. */
  type: EncryptedPassportElementType
  /** Encrypted fields, base64. Only documents and personal details. */
  data?: string | undefined
  /** Verified, not encrypted. Only of type `phone_number`. */
  phone_number?: string | undefined
  /** Verified, not encrypted. Only of type `email`. */
  email?: string | undefined
  /** Encrypted scans. Only bills, statements and the like. */
  files?: PassportFile[] | undefined
  /** Encrypted front. Only identity documents. */
  front_side?: PassportFile | undefined
  /** Encrypted back. Only licences and identity cards. */
  reverse_side?: PassportFile | undefined
  /** Encrypted picture with the document. Only identity documents, if asked for. */
  selfie?: PassportFile | undefined
  /** Encrypted translations, if asked for. */
  translation?: PassportFile[] | undefined
  /** Base64, for reporting an error in the whole element. */
  hash: string
}
export const EncryptedPassportElement: ObjectSchema<EncryptedPassportElement> =
  /* @__PURE__ */ object<EncryptedPassportElement>(() => ({
    type: z.string(),
    data: z.string().optional(),
    phone_number: z.string().optional(),
    email: z.string().optional(),
    files: z.array(PassportFile).optional(),
    front_side: PassportFile.optional(),
    reverse_side: PassportFile.optional(),
    selfie: PassportFile.optional(),
    translation: z.array(PassportFile).optional(),
    hash: z.string(),
  }))

/**
 * An encrypted scan, a JPEG once decrypted.
 *
 * @see https://core.telegram.org/bots/api#passportfile
 */
export interface PassportFile {
  /** Handle to download or send it again. Works for this bot only. */
  file_id: string
  /** The same for every bot and over time, for comparing. Does not download. */
  file_unique_id: string
  /** Bytes. Absent if unknown; exceeds 32 bits for large files. */
  file_size: number
  /** Unix seconds of the upload. */
  file_date: number
}
export const PassportFile: ObjectSchema<PassportFile> = /* @__PURE__ */ object<PassportFile>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.number(),
  file_date: z.number(),
}))

/**
 * Key material for the documents, encrypted for the public key of the bot.
 *
 * @see https://core.telegram.org/bots/api#encryptedcredentials
 */
export interface EncryptedCredentials {
  /** Encrypted JSON with hashes and secrets, base64. */
  data: string
  /** Checksum of `data`, base64. */
  hash: string
  /** Key to `data`, itself encrypted for the public key of the bot, base64. */
  secret: string
}
export const EncryptedCredentials: ObjectSchema<EncryptedCredentials> =
  /* @__PURE__ */ object<EncryptedCredentials>(() => ({
    data: z.string(),
    hash: z.string(),
    secret: z.string(),
  }))
