import type { DeclaredFacts } from './read-declarations.ts'

/**
 * What the declarations lack or name awkwardly, each with the page that says so:
 *
 * - A rich text is also a string or an array of rich texts: https://core.telegram.org/bots/api#richtext
 * - The date of an inaccessible message is always 0: https://core.telegram.org/bots/api#inaccessiblemessage
 * - One currency is a `Currency`: https://core.telegram.org/bots/payments#supported-currencies
 *
 * Each patch refuses facts that no longer need it.
 */
export function patchFacts(declared: DeclaredFacts): DeclaredFacts {
  const facts = JSON.parse(
    JSON.stringify(declared).replaceAll('"list:Currencies"', '"list:Currency"'),
  ) as DeclaredFacts
  const { RichText } = facts.unions
  if (RichText === undefined || RichText.includes('string')) throw unneeded('RichText')
  RichText.unshift('string', 'RichText[]')

  const date = facts.types.InaccessibleMessage?.date
  if (date?.type !== 'number') throw unneeded('InaccessibleMessage.date')
  date.type = '0'

  facts.lists = Object.fromEntries(
    Object.entries(facts.lists).map(([name, values]) => [name === 'Currencies' ? 'Currency' : name, values]),
  )
  if (facts.lists.Currency === undefined) throw unneeded('Currencies')
  return facts
}

function unneeded(patch: string): Error {
  return new Error(
    `facts: expected the patch of ${patch} to be needed, got facts that changed; see patch-facts.ts`,
  )
}
