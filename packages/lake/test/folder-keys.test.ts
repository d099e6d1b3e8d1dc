import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { folderPages } from '../src/folder-keys.ts'

const root = mkdtempSync(join(tmpdir(), 'telelake-folder-keys-'))
afterAll(() => rmSync(root, { recursive: true }))

let folders = 0
const folderOf = (keys: readonly string[]): string => {
  const folder = join(root, String(folders++))
  for (const key of keys) {
    mkdirSync(dirname(join(folder, key)), { recursive: true })
    writeFileSync(join(folder, key), '')
  }
  return folder
}
const byteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

describe('folderPages', () => {
  // Letters that sort before, as and after the slash, and differently in UTF-8 and UTF-16.
  const name = fc.string({
    unit: fc.constantFrom('a', 'b', '-', '.', '0', '\uff46', '🙏'),
    minLength: 1,
    maxLength: 3,
  })
  const tree = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom('', 'a/', 'a/b/', 'a-/'),
        name.map((text) => `x${text}`),
      )
      .map((parts) => parts.join('')),
    { maxLength: 30 },
  )

  it('gives every key once, in byte order, however few names of a folder fit into memory', () => {
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('', 'a', 'a/', 'a/x', 'x', 'a/b/xa'),
        (keys, maxNames, prefix) => {
          const folder = folderOf(keys)

          expect([...folderPages(folder, prefix, maxNames)].flat()).toEqual(
            keys.filter((key) => key.startsWith(prefix)).sort(byteOrder),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lists 300,000 files of one folder with a heap of 32 MB', { timeout: 300_000 }, () => {
    const script = fileURLToPath(new URL('list-many.ts', import.meta.url))
    const folder = join(root, 'many')

    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=32', '--conditions=@telelake/source', script, folder, '300000'],
      { encoding: 'utf8' },
    )

    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ keys: 300_000, isInOrder: true, maxPage: 1000 })
  })
})
