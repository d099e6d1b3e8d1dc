// node scripts/write-bundle-manifests.ts <folder of the app> <folder of the bundle>
// Writes what the built program needs beside it to be deployed from any place: package.json and Pulumi.yaml.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  name: string
  version: string
  description: string
  license: string
  dependencies: Record<string, string>
}

const ENTRY = 'index.mjs'

function writeBundleManifests(app: string, bundle: string): void {
  if (!existsSync(join(bundle, ENTRY))) throw new Error(`bundle: expected ${ENTRY}, got none (${bundle})`)

  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync(join(app, 'package.json'), 'utf8'),
  ) as Manifest
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    private: true,
    exports: `./${ENTRY}`,
    engines: { node: '>=24' },
    // All others are inside the bundle; Pulumi wants its own packages installed as packages.
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([dependency]) => dependency.startsWith('@pulumi/')),
    ),
  }
  writeFileSync(join(bundle, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)

  // Here the program lies beside its project file.
  const project = readFileSync(join(app, 'Pulumi.yaml'), 'utf8')
  writeFileSync(join(bundle, 'Pulumi.yaml'), project.replace(/^main:.*\n/m, ''))
}

const [app, bundle] = process.argv.slice(2)
if (app === undefined || bundle === undefined) {
  console.error('usage: node scripts/write-bundle-manifests.ts <folder of the app> <folder of the bundle>')
  process.exitCode = 2
} else writeBundleManifests(app, bundle)
