import { lstatSync, opendirSync } from 'node:fs'
import type { Dir } from 'node:fs'
import { join } from 'node:path'
import { compareKeys, sortKeys } from './key.ts'

const PAGE_KEYS = 1000
const MAX_NAMES = 65_536 // of one folder in memory; at most twice as many, 10 MB, before the rest is dropped
const READ_NAMES = 1024 // asked for at once
const IN_PREPARATION = '.tmp/'

/**
 * Keys of the regular files of a folder and of those below, in the byte order of their UTF-8, a page at a time. Symbolic
 * links, pipes, sockets and devices are passed over. Memory is bounded whatever a folder holds: names beyond 65,536 are
 * read in further passes over it.
 *
 * @param root - absolute path of the store
 * @param maxNames - of one folder in memory; another number gives the same pages
 */
export function* folderPages(
  root: string,
  prefix: string,
  maxNames: number = MAX_NAMES,
): Generator<string[]> {
  const end = prefix.lastIndexOf('/') + 1
  const folder = prefix.slice(0, end)
  if (!isFolder(root, folder)) return
  let page: string[] = []
  for (const key of keysUnder(root, folder, prefix.slice(end), maxNames)) {
    page.push(key)
    if (page.length < PAGE_KEYS) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

function* keysUnder(root: string, folder: string, start: string, maxNames: number): Generator<string> {
  let names: string[] | undefined
  while ((names = namesAfter(root, folder, start, names?.at(-1), maxNames)).length > 0)
    for (const name of names)
      if (name.endsWith('/')) yield* keysUnder(root, folder + name, '', maxNames)
      else yield folder + name
}

/**
 * The first names of a folder that begin with `start` and come after `after`, in order; those of folders end in a slash,
 * since that is where their keys sort.
 */
function namesAfter(
  root: string,
  folder: string,
  start: string,
  after: string | undefined,
  maxNames: number,
): string[] {
  const dir = openFolder(join(root, folder))
  if (dir === undefined) return []
  let names: string[] = []
  let bound: string | undefined // names from here on are for a later pass
  try {
    for (let entry = dir.readSync(); entry !== null; entry = dir.readSync()) {
      if (!entry.isFile() && !entry.isDirectory()) continue
      const name = entry.isFile() ? entry.name : `${entry.name}/`
      if (!name.startsWith(start) || (folder === '' && name === IN_PREPARATION)) continue
      if (after !== undefined && compareKeys(name, after) <= 0) continue
      if (bound !== undefined && compareKeys(name, bound) >= 0) continue
      names.push(name)
      if (names.length < 2 * maxNames) continue
      names = sortKeys(names).slice(0, maxNames)
      bound = names.at(-1)
    }
  } finally {
    dir.closeSync()
  }
  return sortKeys(names).slice(0, bound === undefined ? undefined : maxNames)
}

function openFolder(path: string): Dir | undefined {
  try {
    return opendirSync(path, { bufferSize: READ_NAMES })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether each part of a path below the root is a folder, and none a symbolic link to one elsewhere. */
function isFolder(root: string, folder: string): boolean {
  let path = root
  return folder
    .split('/')
    .slice(0, -1)
    .every((part) => {
      path = join(path, part)
      return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    })
}
