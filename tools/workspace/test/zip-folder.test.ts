import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { zipFolder } from '../src/zip-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function fill(target: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(target, name, '..'), { recursive: true })
    writeFileSync(join(target, name), `content of ${name} `.repeat(100))
  }
}

const open = promisify(
  (bytes: Buffer, options: { lazyEntries: true }, done: (error: Error | null, zip: ZipFile) => void) =>
    fromBuffer(bytes, options, done),
)

/** The archive as a reader of another make sees it. */
async function unzip(bytes: Uint8Array): Promise<{ entry: Entry; text: string }[]> {
  const zip = await open(Buffer.from(bytes), { lazyEntries: true })
  const found: { entry: Entry; text: string }[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          found.push({ entry, text: Buffer.concat(chunks).toString() })
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}

describe('zipFolder', () => {
  it('holds every file of every level, in byte order, with its content', async () => {
    fill(folder, ['handler.mjs', 'b/two.mjs', 'b/a/three.mjs', 'Z.wasm'])

    const files = await unzip(zipFolder(folder))

    expect(files.map(({ entry }) => entry.fileName)).toEqual([
      'Z.wasm',
      'b/a/three.mjs',
      'b/two.mjs',
      'handler.mjs',
    ])
    for (const { entry, text } of files) expect(text).toBe(`content of ${entry.fileName} `.repeat(100))
  })

  it('gives the same bytes whenever and in whatever order the files were written', () => {
    const names = ['handler.mjs', 'chunk-1.mjs', 'chunk-2.mjs']
    const other = mkdtempSync(join(tmpdir(), 'zip-'))
    fill(folder, names)
    fill(other, names.toReversed())
    for (const name of names) utimesSync(join(other, name), 1_000_000, 1_000_000)

    expect(zipFolder(other)).toEqual(zipFolder(folder))
    rmSync(other, { recursive: true })
  })

  it('dates every file at the first moment the format knows and lets everybody read it', async () => {
    fill(folder, ['handler.mjs'])

    const [file] = await unzip(zipFolder(folder))

    expect([file?.entry.lastModFileDate, file?.entry.lastModFileTime]).toEqual([(1 << 5) | 1, 0])
    expect((file?.entry.externalFileAttributes ?? 0) >>> 16).toBe(0o100644)
  })

  it('leaves out source maps and what only the build reads', async () => {
    fill(folder, ['handler.mjs', 'handler.mjs.map', 'meta.json', 'package.json', 'data/table.json'])

    const files = await unzip(zipFolder(folder))

    expect(files.map(({ entry }) => entry.fileName)).toEqual(['data/table.json', 'handler.mjs'])
  })

  it('refuses a folder without files', () => {
    expect(() => zipFolder(folder)).toThrow('expected one file or more')
  })
})
