import type { Update } from './bot-api/update.ts'

/** `T` as archives and odd senders may have it: any field may be missing, at every depth. */
export type Lenient<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Lenient<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Lenient<T[Key]> | undefined }
      : T

/** An update of which only the id is certain. */
export type LenientUpdate = Lenient<Update> & { update_id: number }
