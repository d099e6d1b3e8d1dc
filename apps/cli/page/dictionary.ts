import type { Language } from '@telelake/insights'
import { element } from './element.ts'
import { fetchDictionary } from './page-client.ts'
import { wordings } from './wording.ts'

/** Every column of the table and its views, to search in. */
export async function dictionary(language: Language): Promise<HTMLElement> {
  const { updates, views } = await fetchDictionary()
  const wording = wordings[language]
  const rows: { text: string; row: HTMLElement; section: HTMLElement }[] = []
  const code = (text: string): HTMLElement => element('code', {}, text)
  const section = (
    name: string,
    description: string,
    headings: readonly string[],
    lines: readonly (readonly (HTMLElement | string)[])[],
  ): HTMLElement => {
    const made = element(
      'section',
      {},
      element('h2', { id: `table-${name}` }, code(name)),
      element('p', {}, description),
    )
    const body = lines.map((cells) => {
      const row = element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))
      rows.push({ text: row.textContent.toLowerCase(), row, section: made })
      return row
    })
    made.append(
      element(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': `table-${name}` },
        element(
          'table',
          {},
          element(
            'thead',
            {},
            element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text))),
          ),
          element('tbody', {}, ...body),
        ),
      ),
    )
    return made
  }
  const search = element('input', {
    type: 'search',
    class: 'search',
    'aria-label': wording.search,
    placeholder: wording.search,
  })
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase()
    const shown = new Set<HTMLElement>()
    for (const { text, row, section: of } of rows) {
      row.hidden = !text.includes(wanted)
      if (!row.hidden) shown.add(of)
    }
    for (const { section: of } of rows) of.hidden = !shown.has(of)
  })
  const { column, type, meaning, source, personal } = wording
  return element(
    'div',
    { class: 'dictionary' },
    search,
    section(
      'updates',
      wording.table_updates,
      [column, type, meaning, source, personal],
      updates.map((each) => [
        code(each.name),
        each.type,
        each.meaning,
        code(each.source),
        each.pii === 'none' ? '' : each.pii,
      ]),
    ),
    ...views.map((view) =>
      section(
        view.name,
        view.description,
        [column, type, meaning],
        view.columns.map((each) => [code(each.name), each.type, each.meaning]),
      ),
    ),
  )
}
