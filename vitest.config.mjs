// One configuration for every project, under its name in Nx: `vitest` watches all tests, `vitest --project flatten` those of
// one project, `vitest --mode e2e` the folders e2e instead of test. A new project needs no line here.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const s3Servers = join(root, 'tools/vitest/s3-servers.mjs')
const conditions = ['@telelake/source', 'node', 'import', 'default'] // source instead of dist

/** What runs once before all tests of a project. */
const globalSetup = {
  test: { infra: ['test/recorded-runs.ts'] },
  e2e: { cli: [s3Servers], 'etl-lambda': [s3Servers], infra: [s3Servers], lake: [s3Servers] },
}
const timeoutSeconds = { test: 60, e2e: 600 } // of one test

export default defineConfig(({ mode }) => {
  const folder = mode === 'e2e' ? 'e2e' : 'test'
  const projects = globSync('{packages,apps,tools}/*/package.json', { cwd: root })
    .map((manifest) => join(root, dirname(manifest)))
    .filter((project) => existsSync(join(project, folder)))
  return { test: { projects: projects.map((project) => settingsOf(project, folder)) } }
})

/**
 * @param {string} project its folder
 * @param {'test' | 'e2e'} folder
 * @returns {import('vitest/config').TestProjectInlineConfiguration}
 */
function settingsOf(project, folder) {
  const name = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).nx.name
  return {
    root: project,
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      globalSetup: globalSetup[folder][name] ?? [],
      setupFiles: [join(root, 'tools/vitest/fail-on-console.ts')],
      pool: 'forks',
      passWithNoTests: false,
      testTimeout: timeoutSeconds[folder] * 1000,
      hookTimeout: timeoutSeconds[folder] * 2000,
    },
  }
}
