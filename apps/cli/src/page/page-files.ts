import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** A file the browser asks for. */
export interface PageFile {
  contentType: string
  body: Uint8Array
}

const contentTypes = {
  'index.html': 'text/html; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
}

/**
 * The files of the page by path. In the bundle they lie beside it; run from its sources, the browser code is bundled
 * here, in some tenths of a second, so that no generated file needs to be kept.
 */
export async function loadPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const built = new URL('page/', import.meta.url)
  const isBundle = existsSync(new URL('page.js', built))
  const folder = isBundle ? built : new URL('../../page/', import.meta.url)
  const files = await Promise.all(
    Object.entries(contentTypes).map(async ([name, contentType]): Promise<[string, PageFile]> => {
      const body =
        name === 'page.js' && !isBundle
          ? await (await import('./build-page-script.ts')).buildPageScript()
          : await readFile(new URL(name, folder))
      return [name === 'index.html' ? '/' : `/${name}`, { contentType, body }]
    }),
  )
  return new Map(files)
}
