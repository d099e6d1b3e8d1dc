import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Bytes of a bundle, and the modules of this package in it. */
export interface BundleSize {
  minified: number
  gzipped: number
  text: string
}

/** What a browser or Lambda loads that imports only `names`. */
export async function bundleSize(names: readonly string[]): Promise<BundleSize> {
  const result = await build({
    stdin: {
      contents: `export { ${names.join(', ')} } from './src/index.ts'`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'node24',
    platform: 'node',
    conditions: ['@telelake/source'],
  })
  const [file] = result.outputFiles
  if (file === undefined) throw new Error('esbuild: expected a file, got none')
  return { minified: file.contents.length, gzipped: gzipSync(file.contents).length, text: file.text }
}
