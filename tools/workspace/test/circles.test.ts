import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What a file imports of its own project, types included, as paths from the root. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+\.ts)'/g)].map(([, path]) =>
    join(dirname(file), path ?? ''),
  )
}

/** The nodes of a directed graph that can be reached from themselves, and how: one circle each. */
function circlesOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node)
    if (at !== -1) circles.push([...path.slice(at), node].join(' -> '))
    if (at !== -1 || done.has(node)) return
    for (const next of arrows.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of arrows.keys()) visit(node, [])
  return circles
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^(apps|packages|tools)\/[^/]+\/(src|page)\//.test(file))
  .filter((file) => !file.startsWith('packages/telegram-schema/src/bot-api/')) // generated: types name each other
const arrows = new Map(
  files.map((file) => [file, new Set(importsOf(file, readFileSync(join(root, file), 'utf8')))]),
)

describe('imports', () => {
  it('are found, so that the tests below look at something', () => {
    expect(files.length).toBeGreaterThan(200)
    expect([...arrows.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(500)
  })

  it('are reported where they go in a circle', () => {
    expect(
      circlesOf(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['c'])],
          ['c', new Set(['b'])],
        ]),
      ),
    ).toEqual(['b -> c -> b'])
  })

  it('go in no circle between files written by hand, types included', () => {
    expect(circlesOf(arrows)).toEqual([])
  })

  it('go in no circle between the folders of pipeline', () => {
    const folders = new Map<string, Set<string>>()
    for (const [file, imported] of arrows) {
      if (!file.startsWith('packages/pipeline/src/')) continue
      const from = dirname(file)
      const to = folders.get(from) ?? new Set<string>()
      for (const other of imported) if (dirname(other) !== from) to.add(dirname(other))
      folders.set(from, to)
    }
    expect(folders.size).toBeGreaterThan(5)
    expect(circlesOf(folders)).toEqual([])
  })
})
