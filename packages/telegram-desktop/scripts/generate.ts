// Writes fixtures/: the exports, and what is to be read from each.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fixtures } from './formats/fixtures.ts'

const folder = new URL('../fixtures/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, { bytes, ...about }] of Object.entries(fixtures)) {
  writeFileSync(new URL(`${name}.json`, folder), bytes)
  writeFileSync(new URL(`${name}.expected.json`, folder), `${JSON.stringify(about, null, 1)}\n`)
}
