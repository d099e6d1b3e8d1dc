import type { Cell } from '@telelake/insights'

/**
 * A cell on one line. Users' text goes to a terminal: no line breaks, no control characters, no change of direction.
 */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}

/** The beginning of a text, with an ellipsis where it was longer; never half a character. */
export function cut(text: string, width: number): string {
  const characters = Array.from(text)
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text
}
