import { readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const arrows = JSON.parse(readFileSync(`${root}/tools/workspace/arrows.json`, 'utf8')) as Record<
  string,
  string[]
>
const eslint = new ESLint({ cwd: root })

/** A file of each project, in whose place other text is linted. */
const files = {
  'telegram-schema': 'packages/telegram-schema/src/index.ts',
  'telegram-desktop': 'packages/telegram-desktop/src/index.ts',
  settings: 'packages/settings/src/index.ts',
  sample: 'packages/sample/src/index.ts',
  'parquet-writer': 'packages/parquet-writer/src/index.ts',
  lake: 'packages/lake/src/index.ts',
  flatten: 'packages/flatten/src/index.ts',
  topics: 'packages/topics/src/index.ts',
  pipeline: 'packages/pipeline/src/report/log.ts',
  insights: 'packages/insights/src/index.ts',
  'ingest-lambda': 'apps/ingest-lambda/src/config.ts',
  'etl-lambda': 'apps/etl-lambda/src/config.ts',
  infra: 'apps/infra/src/config.ts',
  cli: 'apps/cli/src/config.ts',
}
type Project = keyof typeof files

/** How a file of one project would import another: through its door, and an app, which has none, by path. */
function importOf(other: Project, from: Project): string {
  if (files[other].startsWith('apps/')) return relative(dirname(files[from]), files[other])
  return other === 'pipeline' ? '@telelake/pipeline/process-day' : `@telelake/${other}`
}

/** The rules that object to a line standing in a file. */
async function rulesAgainst(file: string, lines: readonly string[]): Promise<(string | null)[][]> {
  const [result] = await eslint.lintText(`${lines.join('\n')}\n`, { filePath: `${root}/${file}` })
  return lines.map((_, index) =>
    (result?.messages ?? []).filter(({ line }) => line === index + 1).map(({ ruleId }) => ruleId),
  )
}

describe('the arrows of the house', () => {
  const projects = Object.keys(files) as Project[]

  it('are declared for every project', () => {
    expect(Object.keys(arrows)).toEqual(expect.arrayContaining(projects))
  })

  for (const project of projects)
    it(`let ${project} import ${arrows[project]?.join(', ') || 'no other'}, and report every other import`, async () => {
      const others = projects.filter((other) => other !== project)

      const found = await rulesAgainst(
        files[project],
        others.map((other) => `import '${importOf(other, project)}'`),
      )

      const reported = others.filter((_, index) => found[index]?.includes('@nx/enforce-module-boundaries'))
      expect(reported).toEqual(others.filter((other) => arrows[project]?.includes(other) !== true))
    })
})

describe('what pure packages may touch', () => {
  const forbidden = [
    ["import '@aws-sdk/client-s3'", 'no-restricted-imports'],
    ["import '@duckdb/node-api'", 'no-restricted-imports'],
    ["import 'node:fs'", 'no-restricted-imports'],
    ["import 'node:crypto'", 'no-restricted-imports'],
    ["export const a: Promise<unknown> = fetch('http://localhost')", 'no-restricted-globals'],
    ['export const b: string | undefined = process.env.HOME', 'no-restricted-properties'],
    ['export const c: number = Date.now()', 'no-restricted-syntax'],
    ['export const d: Date = new Date()', 'no-restricted-syntax'],
    ['console.log(1)', 'no-console'],
  ] as const
  for (const project of [
    'telegram-schema',
    'telegram-desktop',
    'flatten',
    'topics',
    'parquet-writer',
    'sample',
  ] as const)
    it(`is reported in ${project} when it is a file, a clock, the environment, the network or AWS`, async () => {
      const found = await rulesAgainst(
        files[project],
        forbidden.map(([line]) => line),
      )

      expect(found.map((rules, index) => rules.includes(forbidden[index]![1]))).toEqual(
        forbidden.map(() => true),
      )
    })

  it('is not reported where it is the job', async () => {
    const found = await rulesAgainst(files.lake, ["import 'node:fs'", "import '@aws-sdk/client-s3'"])

    expect(found.flat()).not.toContain('no-restricted-imports')
  })
})

describe('the environment', () => {
  it('comes in through an app, at its handler or main, and nowhere else', async () => {
    const line = ['export const home: string | undefined = process.env.HOME']

    expect((await rulesAgainst('packages/pipeline/src/report/log.ts', line))[0]).toContain(
      'no-restricted-properties',
    )
    expect((await rulesAgainst('apps/cli/src/config.ts', line))[0]).toContain('no-restricted-properties')
    expect((await rulesAgainst('apps/cli/src/main.ts', line))[0]).not.toContain('no-restricted-properties')
  })
})

describe('the root', () => {
  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(`${root}/package.json`, 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>

    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(`${name} ${version}`).toMatch(/ (catalog:|(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?)$/)
  })
})
