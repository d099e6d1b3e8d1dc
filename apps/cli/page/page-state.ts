import type { Language } from '@telelake/insights'

const languages: readonly Language[] = ['en', 'pt-BR', 'es']

/** What the page shows; all of it stands in the URL, so that a link shows the same. */
export interface PageState {
  language: Language
  view: 'answers' | 'dictionary'
  from: string | undefined // undefined: the range the lake suggests
  to: string | undefined
  chat: string | undefined
}

/** Read the query of a URL; what makes no sense counts as not said. */
export function readState(query: string, preferred: readonly string[]): PageState {
  const said = new URLSearchParams(query)
  const day = (name: string): string | undefined => {
    const value = said.get(name) ?? ''
    return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined
  }
  const chat = said.get('chat') ?? ''
  return {
    language: languageOf([said.get('language') ?? '', ...preferred]),
    view: said.get('view') === 'dictionary' ? 'dictionary' : 'answers',
    from: day('from'),
    to: day('to'),
    chat: /^-?\d{1,16}$/.test(chat) ? chat : undefined,
  }
}

/** The query that `readState` reads the same state from. */
export function writeState({ language, view, from, to, chat }: PageState): string {
  const query = new URLSearchParams({ language })
  if (view === 'dictionary') query.set('view', view)
  for (const [name, value] of Object.entries({ from, to, chat })) if (value) query.set(name, value)
  return `?${query.toString()}`
}

function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find(
      (each) => each.split('-')[0] === tag.split('-')[0]?.toLowerCase() && tag !== '',
    )
    if (found !== undefined) return found
  }
  return 'en'
}
