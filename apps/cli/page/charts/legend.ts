import type { Language } from '@telelake/insights'
import { element } from '../element.ts'
import { shorten } from '../format.ts'
import { labelOf } from '../labels.ts'

const svg = 'http://www.w3.org/2000/svg'

/** Names of a series next to their colours. */
export function legend(series: readonly string[], colours: readonly string[], language: Language): Element {
  return element(
    'ul',
    { class: 'legend' },
    ...series.map((name, at) =>
      element('li', {}, swatch(colours[at] ?? ''), shorten(labelOf(name, language), 40)),
    ),
  )
}

function swatch(colour: string): Element {
  const [picture, square] = [document.createElementNS(svg, 'svg'), document.createElementNS(svg, 'rect')]
  picture.setAttribute('viewBox', '0 0 10 10')
  picture.setAttribute('aria-hidden', 'true')
  for (const [key, value] of Object.entries({ width: '10', height: '10', rx: '2', fill: colour }))
    square.setAttribute(key, value)
  picture.append(square)
  return picture
}
