import { readFileSync } from 'node:fs'
import type { Metafile } from 'esbuild'

const prefix = 'apps/ingest-lambda/dist/bundle/'

/** What esbuild says of the bundle. */
export const meta: Metafile = JSON.parse(
  readFileSync(new URL('../dist/bundle/meta.json', import.meta.url), 'utf8'),
) as Metafile

/** The source files loaded with an output before a line of it runs, and how many bytes they are together. */
export function loadedWith(output: string): { inputs: string[]; bytes: number } {
  const loaded = new Set<string>()
  const pending = [prefix + output]
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (loaded.has(at)) continue
    loaded.add(at)
    for (const { path, kind, external } of meta.outputs[at]!.imports)
      if (kind === 'import-statement' && external !== true) pending.push(path)
  }
  const outputs = [...loaded].map((path) => meta.outputs[path]!)
  return {
    inputs: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
    bytes: outputs.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
