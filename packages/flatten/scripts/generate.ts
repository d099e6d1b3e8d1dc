// Writes docs/data-dictionary.md from the catalogue.
import { writeFileSync } from 'node:fs'
import { columnGroups, partitionColumn } from '../src/catalogue/catalogue.ts'
import type { CatalogueColumn } from '../src/catalogue/catalogue-column.ts'

const docs = new URL('../../../docs/', import.meta.url)

/** Every generated document by its path below `docs/`. */
export function documents(): Record<string, string> {
  return { 'data-dictionary.md': dataDictionary() }
}

function dataDictionary(): string {
  const groups = [...columnGroups, { title: 'The partition', columns: [partitionColumn] }]
  return `# Data dictionary of \`updates\`

One row per update. Made from the catalogue in \`packages/flatten\` by \`pnpm generate\`; the same text is the comment of the column in
Glue, Trino and DuckDB. \`M\` is the message of the update. Personal data: **pseudonym** an id that \`PII_MODE=pseudonymise\` replaces,
**direct** a name that it removes, **content** what was written.

Always filter on \`event_date\`: it is the partition.
${groups.map(section).join('')}`
}

function section({ title, columns }: { title: string; columns: readonly CatalogueColumn[] }): string {
  const rows = columns.map(
    ({ name, type, nullable, meaning, source, pii }) =>
      `| \`${name}\` | ${type}${nullable ? '' : ', never null'} | ${cell(meaning)} | ${cell(source)} | ${pii === 'none' ? '' : pii} |\n`,
  )
  return `\n## ${title}\n\n| column | type | meaning | source | personal |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`
}

function cell(text: string): string {
  return text.replace(/[|<>*_]/g, '\\$&')
}

if (import.meta.main)
  for (const [path, text] of Object.entries(documents())) writeFileSync(new URL(path, docs), text)
