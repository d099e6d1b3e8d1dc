import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONSUMER_OUTPUT, compileAndRun, makeConsumer } from './consumer.ts'

const require = createRequire(import.meta.url)

/** The compilers of the workspace, under the names that it gives them; older ones are tried in e2e. */
const compilers = {
  6: join(dirname(require.resolve('typescript/package.json')), 'bin/tsc6'),
  7: join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc'),
}

describe('a project that installs the package', () => {
  it.each(Object.entries(compilers))(
    'compiles under TypeScript %s, declarations checked',
    (version, compiler) => {
      const folder = fileURLToPath(new URL(`../out-test/consumer-${version}`, import.meta.url))
      makeConsumer(folder)

      expect(compileAndRun(folder, compiler)).toEqual({ complaints: '', output: CONSUMER_OUTPUT })
    },
  )
})
