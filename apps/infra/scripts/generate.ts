// Writes what is made from the program into documents: settings, the diagram of the stack, the table of costs.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeConfig } from '../src/config.ts'
import { runProgram } from '../test/fake-engine.ts'
import { costTable } from './monthly-cost.ts'
import { replacePart } from './replace-part.ts'
import { stackDiagram } from './stack-diagram.ts'

const { resources } = await runProgram({
  folder: fileURLToPath(new URL('../dist/bundle', import.meta.url)),
  project: 'telelake',
  stack: 'dev',
  config: {},
})
const settings = [
  '| key | meaning |',
  '| --- | --- |',
  ...describeConfig().map(({ name, description }) => `| \`telelake:${name}\` | ${description} |`),
].join('\n')

for (const [file, name, part] of [
  ['../README.md', 'settings', settings],
  ['../../../docs/deploy.md', 'diagram', stackDiagram(resources)],
  ['../../../docs/cost.md', 'costs', costTable([1e3, 1e4, 1e5, 1e6, 1e7, 1e8])],
] as const) {
  const path = new URL(file, import.meta.url)
  writeFileSync(path, replacePart(readFileSync(path, 'utf8'), name, part))
}
