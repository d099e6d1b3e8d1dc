import type { Language } from '@telelake/insights'
import type { PageCatalogue } from '../src/page/page-data.ts'
import { element } from './element.ts'
import { plainText, shorten } from './format.ts'
import type { Format } from './format.ts'
import type { PageScope } from './page-client.ts'
import type { PageState } from './page-state.ts'
import { wordings } from './wording.ts'

const DAY_MS = 86_400_000
const presets = [7, 28, 90]
const names: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['pt-BR', 'Português'],
  ['es', 'Español'],
]

/** The title and the switches. Each switch calls `change` with what it changes. */
export function header(
  catalogue: PageCatalogue,
  state: PageState,
  scope: PageScope,
  format: Format,
  change: (part: Partial<PageState>) => void,
): HTMLElement {
  const wording = wordings[state.language]
  const day = (day_: string): string => format.day(day_, { day: 'numeric', month: 'short', year: 'numeric' })
  const end = catalogue.span?.to ?? scope.to
  const firstOf = (days: number): string =>
    new Date(Date.parse(end) - (days - 1) * DAY_MS).toISOString().slice(0, 10)
  const range = (text: string, from: string): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        'aria-pressed': String(scope.from === from && scope.to === end),
        click: () => change({ from, to: end }),
      },
      text,
    )
  const date = (label: string, key: 'from' | 'to'): HTMLElement =>
    element(
      'label',
      {},
      label,
      element('input', {
        type: 'date',
        value: scope[key],
        change: ({ target }) => {
          const { value } = target as HTMLInputElement
          if (value === '') return
          const other = key === 'from' ? 'to' : 'from'
          const crosses = key === 'from' ? value > scope.to : value < scope.from
          change({ ...scope, [key]: value, ...(crosses && { [other]: value }) })
        },
      }),
    )
  const choice = (
    label: string,
    options: readonly (readonly [value: string, text: string])[],
    chosen: string,
    choose: (value: string) => void,
  ): HTMLElement =>
    element(
      'label',
      {},
      label,
      element(
        'select',
        { change: ({ target }) => choose((target as HTMLSelectElement).value) },
        ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
      ),
    )
  const view = (of: PageState['view'], text: string): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        'aria-current': state.view === of ? 'page' : undefined,
        click: () => change({ view: of }),
      },
      text,
    )
  const chat = catalogue.chats.find(({ id }) => id === state.chat)
  return element(
    'header',
    {},
    element(
      'div',
      {},
      element('h1', {}, chat === undefined ? wording.title : plainText(chat.title)),
      element('p', {}, `${day(scope.from)} – ${day(scope.to)} · ${wording.clock(catalogue.timeZone)}`),
    ),
    element(
      'div',
      { class: 'controls' },
      element(
        'div',
        { class: 'presets', role: 'group', 'aria-label': `${wording.from} – ${wording.to}` },
        ...presets.map((days) => range(wording.lastDays(days), firstOf(days))),
        catalogue.span !== null && range(wording.allDays, catalogue.span.from),
      ),
      date(wording.from, 'from'),
      date(wording.to, 'to'),
      choice(
        wording.chat,
        [
          ['', wording.allChats],
          ...catalogue.chats.map(({ id, title }) => [id, shorten(title, 40)] as const),
        ],
        state.chat ?? '',
        (id) => change({ chat: id === '' ? undefined : id }),
      ),
      choice(wording.language, names, state.language, (language) =>
        change({ language: language as Language }),
      ),
      element(
        'nav',
        { class: 'presets', 'aria-label': 'Telelake' },
        view('answers', wording.answers),
        view('dictionary', wording.dictionary),
      ),
    ),
  )
}
