import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vitest/config'
import { vitestProject } from '../../tools/vitest/project.mjs'

export default mergeConfig(vitestProject('infra'), {
  test: { globalSetup: [fileURLToPath(new URL('test/recorded-runs.ts', import.meta.url))] },
})
