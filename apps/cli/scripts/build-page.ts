import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPageFiles } from '../src/page/page-files.ts'

/** Lays the files of the page into a folder, the one beside the bundle. */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('folder: expected one to write to, got none')
await mkdir(folder, { recursive: true })
for (const [path, { body }] of await loadPageFiles())
  await writeFile(join(folder, path === '/' ? 'index.html' : path), body)
