/** The languages the sample's people write in. */
export type Language = 'pt' | 'es' | 'en'

/** One thing for each language. */
export type PerLanguage<Value> = Readonly<Record<Language, Value>>

/** Ways of saying one thing; the first are the commonest. */
export type Wordings = PerLanguage<readonly string[]>
