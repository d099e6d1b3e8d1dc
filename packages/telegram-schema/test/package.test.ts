import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Manifest {
  main: string
  types: string
  exports: Record<string, string | Record<string, string>>
  publishConfig: { access: string; provenance: boolean; exports: Manifest['exports'] }
  repository: { directory: string }
  peerDependencies: Record<string, string>
}

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest

describe('the published manifest', () => {
  it('has the doors of the workspace without its private condition', () => {
    const published = Object.entries(manifest.exports).map(([door, target]) => {
      if (typeof target === 'string') return [door, target]
      return [door, Object.fromEntries(Object.entries(target).filter(([name]) => !name.startsWith('@')))]
    })
    expect(manifest.publishConfig.exports).toEqual(Object.fromEntries(published))
  })

  it('leads to files that exist, for resolvers without exports, too', () => {
    const doors = Object.values(manifest.publishConfig.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    for (const file of [manifest.main, manifest.types, ...doors])
      expect([file, existsSync(new URL(file, root))]).toEqual([file, true])
    expect(manifest.publishConfig.exports['.']).toEqual({ types: manifest.types, default: manifest.main })
  })

  it('is public, with provenance, and takes any zod 4', () => {
    expect(manifest.publishConfig).toMatchObject({ access: 'public', provenance: true })
    expect(manifest.peerDependencies).toEqual({ zod: '^4.0.0' })
  })
})
