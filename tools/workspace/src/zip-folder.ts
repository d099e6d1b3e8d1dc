// node tools/workspace/src/zip-folder.ts <folder> <zip file> [<file to copy into the folder first>...]
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** What the build leaves next to the code and no Lambda needs. */
const leftOut = /\.map$|(^|\/)(meta|package)\.json$/

const UNIX = 3
const REGULAR_FILE_0644 = 0o100644 << 16

/**
 * The files of a folder, all levels, as a ZIP archive. Same files, same bytes on every machine: names in byte order, one
 * mode, one time. Source maps, esbuild's `meta.json` and `package.json` stay out.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT section 4.4, for times from 1980 on
 */
export function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !leftOut.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
  if (names.length === 0) throw new Error(`folder: expected one file or more, got none (${folder})`)

  // The format holds local time; a Date made of local parts gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  const files: Zippable = {}
  for (const name of names)
    files[name] = [readFileSync(join(folder, name)), { mtime, os: UNIX, attrs: REGULAR_FILE_0644, level: 9 }]
  return zipSync(files)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, file, ...additions] = process.argv.slice(2)
  if (folder === undefined || file === undefined) {
    console.error('usage: node tools/workspace/src/zip-folder.ts <folder> <zip file> [<file to add>...]')
    process.exitCode = 2
  } else {
    for (const addition of additions) copyFileSync(addition, join(folder, basename(addition)))
    const bytes = zipFolder(folder)
    writeFileSync(file, bytes)
    console.log(`${file}: ${Math.ceil(bytes.byteLength / 1024)} kB`)
  }
}
