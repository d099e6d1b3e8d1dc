import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * The vitest settings every project shares: source instead of dist, a failing console, a JSON report in
 * `out-<folder>/results.json` from which `tools/workspace/src/run-tests.ts` counts.
 *
 * @param {string} name of the project
 * @param {{ folder?: 'test' | 'e2e', timeoutSeconds?: number, s3Servers?: boolean }} [options] defaults: 'test', 60 (of
 *   one test), false: whether real S3 servers are started first
 * @returns {import('vitest/config').ViteUserConfig}
 */
export function vitestProject(name, { folder = 'test', timeoutSeconds = 60, s3Servers = false } = {}) {
  const conditions = ['@telelake/source', 'node', 'import', 'default']
  return defineConfig({
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      reporters: ['default', ['json', { outputFile: `out-${folder}/results.json` }]],
      globalSetup: s3Servers ? [fileURLToPath(new URL('s3-servers.mjs', import.meta.url))] : [],
      setupFiles: [fileURLToPath(new URL('fail-on-console.ts', import.meta.url))],
      pool: 'forks',
      passWithNoTests: false,
      testTimeout: timeoutSeconds * 1000,
      hookTimeout: timeoutSeconds * 2000,
    },
  })
}
