import { readFileSync } from 'node:fs'

/** @type {typeof import('./lambda-bundle.d.mts').lambdaBundle} */
export function lambdaBundle(app) {
  const prefix = `apps/${app}/dist/bundle/`
  const meta = JSON.parse(readFileSync(new URL(`../../${prefix}meta.json`, import.meta.url), 'utf8'))
  return {
    meta,
    loadedWith(output) {
      const loaded = new Set()
      const pending = [prefix + output]
      for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
        if (loaded.has(at)) continue
        loaded.add(at)
        for (const { path, kind, external } of meta.outputs[at].imports)
          if (kind === 'import-statement' && external !== true) pending.push(path)
      }
      const outputs = [...loaded].map((path) => meta.outputs[path])
      return {
        inputs: outputs.flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
        ),
        bytes: outputs.reduce((sum, { bytes }) => sum + bytes, 0),
      }
    },
  }
}
