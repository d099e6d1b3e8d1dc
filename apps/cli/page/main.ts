import { answers } from './answers.ts'
import { dictionary } from './dictionary.ts'
import { element } from './element.ts'
import { Format } from './format.ts'
import { header } from './header.ts'
import { fetchCatalogue } from './page-client.ts'
import { readState, writeState } from './page-state.ts'
import type { PageState } from './page-state.ts'
import { wordings } from './wording.ts'

const readUrl = (): PageState => readState(location.search, navigator.languages)

async function show(focused?: string): Promise<void> {
  const state = readUrl()
  const wording = wordings[state.language]
  const format = new Format(state.language)
  document.documentElement.lang = state.language
  document.title = `Telelake · ${state.view === 'dictionary' ? wording.dictionary : wording.title}`
  const catalogue = await catalogueOnce
  const [from, to] = [state.from ?? catalogue.range.from, state.to ?? catalogue.range.to]
  const scope = { from: from <= to ? from : to, to: from <= to ? to : from, chat: state.chat }
  const change = (part: Partial<PageState>): void => {
    history.pushState(null, '', writeState({ ...readUrl(), ...part }))
    void show(pathOf(document.activeElement))
  }
  const main = element(
    'main',
    { id: 'main', tabindex: '-1' },
    state.view === 'dictionary' ? await dictionary(state.language) : answers(catalogue, scope, format),
  )
  document.body.replaceChildren(
    element('a', { class: 'skip button', href: '#main' }, wording.skip),
    header(catalogue, state, scope, format, change),
    main,
  )
  if (focused !== undefined) document.querySelector<HTMLElement>(focused)?.focus()
}

/** Where an element stands in the header, so that who used a switch stays on it when the page is drawn again. */
function pathOf(of: Element | null): string | undefined {
  const controls = [...document.querySelectorAll('.controls button, .controls input, .controls select')]
  const at = of === null ? -1 : controls.indexOf(of)
  if (at < 0) return undefined
  const parts: string[] = []
  for (let here: Element | null = of; here !== null && here.tagName !== 'HEADER'; here = here.parentElement)
    parts.unshift(`:nth-child(${[...(here.parentElement?.children ?? [])].indexOf(here) + 1})`)
  return `header > ${parts.join(' > ')}`
}

function fail(error: unknown): void {
  document.body.replaceChildren(
    element(
      'main',
      {},
      element(
        'p',
        { class: 'problem', role: 'alert' },
        error instanceof Error ? error.message : String(error),
      ),
    ),
  )
}

const catalogueOnce = fetchCatalogue()
addEventListener('popstate', () => void show().catch(fail))
show().catch(fail)
