// Writes the parts of documents that are made from the program: settings, the diagram of the stack, the tables of costs.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describeConfig } from '../src/config.ts'
import { runProgram } from '../test/fake-engine.ts'
import { costTable, everyHoursTable, storageClassTable } from './monthly-cost.ts'
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
  ['../../../docs/cost.md', 'every hours', everyHoursTable([12, 6, 3, 1], [1e3, 1e4, 1e5, 1e6])],
  [
    '../../../docs/cost.md',
    'storage classes',
    storageClassTable([
      ['an update, 600 bytes', 600],
      ['128 KiB', 128 * 1024],
      ['1 MiB', 1024 ** 2],
      ['an imported history, 20 MiB', 20 * 1024 ** 2],
    ]),
  ],
] as const) {
  const path = new URL(file, import.meta.url)
  writeFileSync(path, replacePart(readFileSync(path, 'utf8'), name, part))
}
