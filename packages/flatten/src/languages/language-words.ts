/** What a language is recognised by. Words are in lower case with their marks, as they are written with care. */
export interface LanguageWords {
  code: 'pt' | 'es' | 'en'
  common: string // words of grammar and chat: the more weight, since nearly every sentence has some
  content: string // frequent nouns, verbs, adjectives
  endings: string // of words that are in no list
}
