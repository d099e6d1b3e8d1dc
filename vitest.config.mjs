// One configuration for every project, under its name in Nx: `vitest` watches all tests, `vitest --project flatten` those of
// one project, `vitest --mode e2e` the folders e2e instead of test. A new project needs no line here.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { declaredInputs, undeclared } from './tools/vitest/declared-inputs.mjs'

const root = import.meta.dirname
const s3Servers = join(root, 'tools/vitest/s3-servers.mjs')
const conditions = ['@telelake/source', 'node', 'import', 'default'] // source instead of dist

/** What runs once before all tests of a project. */
const globalSetup = {
  test: { infra: [join(root, 'apps/infra/test/recorded-runs.ts')] },
  e2e: { cli: [s3Servers], 'etl-lambda': [s3Servers], infra: [s3Servers], lake: [s3Servers] },
}
const timeoutSeconds = { test: 60, e2e: 600 } // of one test

export default defineConfig(({ mode }) => {
  const folder = mode === 'e2e' ? 'e2e' : 'test'
  const manifests = globSync('{packages,apps,tools}/*/package.json', { cwd: root })
  const folders = Object.fromEntries(manifests.map((file) => [manifestOf(dirname(file)).name, dirname(file)]))
  const projects = Object.values(folders).filter((project) => existsSync(join(root, project, folder)))
  return {
    test: {
      projects: projects.map((project) =>
        // What the tests of e2e read is not checked: their results are never taken from the cache.
        settingsOf(project, folder, folder === 'test' ? declaredInputs(root, folders, project) : [['**/*']]),
      ),
    },
  }
})

const manifestOf = (/** @type {string} */ project) =>
  JSON.parse(readFileSync(join(root, project, 'package.json'), 'utf8'))

/**
 * @param {string} project its folder
 * @param {'test' | 'e2e'} folder
 * @param {readonly (readonly string[])[]} inputs globs of the files that its tests may read
 * @returns {import('vitest/config').TestProjectInlineConfiguration}
 */
function settingsOf(project, folder, inputs) {
  const { name } = manifestOf(project).nx
  return {
    root: join(root, project),
    plugins: [importsOnly(inputs)],
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      globalSetup: globalSetup[folder][name] ?? [],
      setupFiles: ['fail-on-console.ts', 'fail-on-undeclared-read.ts'].map((file) =>
        join(root, 'tools/vitest', file),
      ),
      provide: { workspaceRoot: root, declaredInputs: inputs },
      pool: 'forks',
      passWithNoTests: false,
      testTimeout: timeoutSeconds[folder] * 1000,
      hookTimeout: timeoutSeconds[folder] * 2000,
    },
  }
}

/**
 * Refuses to load a module that is not among the inputs; what tests read otherwise, fail-on-undeclared-read.ts sees.
 *
 * @param {readonly (readonly string[])[]} inputs
 * @returns {import('vite').Plugin}
 */
function importsOnly(inputs) {
  return {
    name: 'declared-inputs',
    load(id) {
      const path = undeclared(root, inputs, id.split('?')[0] ?? id)
      if (path !== undefined) this.error(`imports ${path}, which is not among the inputs of the target test`)
    },
  }
}
