import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { approvalOfCallback, approvalOfReaction } from '../src/approval.ts'
import { CATALOGUE_VERSION, catalogue, partitionColumn, RULES_VERSION } from '../src/index.ts'
import type { CatalogueColumn } from '../src/index.ts'
import { deriveText } from '../src/derive-text.ts'
import { createRow } from '../src/row.ts'
import * as rules from '../src/text-rules.ts'

/** The digest of each version; one that has been released never changes. */
const digests = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8')) as {
  catalogue: Record<string, string>
  rules: Record<string, string>
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** What readers of the table rely on. Wording (`source`, `meaning`) may improve without a new version. */
const shapeOf = (columns: readonly CatalogueColumn[]): string =>
  digest(columns.map(({ name, type, nullable, pii }) => [name, type, nullable, pii]))

/** Every word and phrase of the rules, alone and in a sentence. */
const texts = Object.entries(rules)
  .filter(([name]) => name !== 'RULES_VERSION')
  .flatMap(([, list]) => (typeof list === 'string' ? [list] : Object.values<string>(list)))
  .flatMap((phrase) => [phrase, ...phrase.split(' ')])
  .flatMap((phrase) => [phrase, `${phrase} a senha do pedido`, `la cuenta ${phrase}`, `${phrase}, my order?`])

function judgementOf(text: string): unknown[] {
  const row = createRow()
  deriveText(text, row)
  return Object.values(row).filter((cell) => cell !== null)
}

describe('CATALOGUE_VERSION', () => {
  it('is a new one whenever a name, a type, the order, nullability or a PII class changes', () => {
    expect(
      shapeOf([...catalogue, partitionColumn]),
      'raise CATALOGUE_VERSION, then add its digest to versions.json',
    ).toBe(digests.catalogue[CATALOGUE_VERSION])
  })

  for (const [what, changed] of [
    ['a column is added', [...catalogue, { ...partitionColumn, name: 'new' }, partitionColumn]],
    ['two columns change places', [catalogue[1]!, catalogue[0]!, ...catalogue.slice(2), partitionColumn]],
    ['a column is removed', [...catalogue.slice(1), partitionColumn]],
    ['a type changes', [...catalogue, { ...partitionColumn, type: 'string' }]],
    ['nullability changes', [...catalogue, { ...partitionColumn, nullable: true }]],
    ['a PII class changes', [...catalogue, { ...partitionColumn, pii: 'content' }]],
  ] as [string, CatalogueColumn[]][])
    it(`has another digest when ${what}`, () => {
      expect(shapeOf(changed)).not.toBe(shapeOf([...catalogue, partitionColumn]))
    })
})

describe('RULES_VERSION', () => {
  it('is a new one whenever a text is judged differently', () => {
    const reactions = Array.from({ length: 0x1_fb00 }, (_, code) => String.fromCodePoint(code))
    const buttons = [
      'helpful:yes',
      'helpful:no',
      'util:sim',
      'util:nao',
      'solved',
      'not_solved',
      'like',
      'menu:1',
    ]
    const signals = [reactions.map(approvalOfReaction).join(''), buttons.map(approvalOfCallback)]

    expect(
      digest([texts.map(judgementOf), signals]),
      'raise RULES_VERSION, then add its digest to versions.json',
    ).toBe(digests.rules[RULES_VERSION])
  })
})
