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

/** https://core.telegram.org/bots/api#passportdata */
export interface PassportData {
  data: EncryptedPassportElement[]
  credentials: EncryptedCredentials
}
export const PassportData: ObjectSchema<PassportData> = /* @__PURE__ */ object<PassportData>(() => ({
  data: z.array(EncryptedPassportElement),
  credentials: EncryptedCredentials,
}))

/** https://core.telegram.org/bots/api#encryptedpassportelement */
export interface EncryptedPassportElement {
  type: EncryptedPassportElementType
  data?: string | undefined
  phone_number?: string | undefined
  email?: string | undefined
  files?: PassportFile[] | undefined
  front_side?: PassportFile | undefined
  reverse_side?: PassportFile | undefined
  selfie?: PassportFile | undefined
  translation?: PassportFile[] | undefined
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

/** https://core.telegram.org/bots/api#passportfile */
export interface PassportFile {
  file_id: string
  file_unique_id: string
  file_size: number
  file_date: number
}
export const PassportFile: ObjectSchema<PassportFile> = /* @__PURE__ */ object<PassportFile>(() => ({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.number(),
  file_date: z.number(),
}))

/** https://core.telegram.org/bots/api#encryptedcredentials */
export interface EncryptedCredentials {
  data: string
  hash: string
  secret: string
}
export const EncryptedCredentials: ObjectSchema<EncryptedCredentials> =
  /* @__PURE__ */ object<EncryptedCredentials>(() => ({
    data: z.string(),
    hash: z.string(),
    secret: z.string(),
  }))
