/** A text that a person sent; or one that the same person sent several times in the same chat, with `count`. */
export interface TopicText {
  text: string
  person: number | string
  chat: number | string
  at: number // milliseconds since 1970 UTC
  count?: number // default 1
  asks?: boolean // whether the text itself shows that it asks for something; default false
  topic?: string | null | undefined // the id of the topic it was in before: what keeps ids the same from day to day
}
