import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONSUMER_OUTPUT, compileAndRun, makeConsumer } from '../test/consumer.ts'

// Each is fetched from npm, 30 MB, for nothing else in the workspace uses it.
describe('a project that installs the package', () => {
  it.each(['5.4.5', '5.9.3'])('compiles under TypeScript %s, declarations checked', (version) => {
    const folder = fileURLToPath(new URL(`../out-e2e/consumer-${version}`, import.meta.url))
    makeConsumer(folder)
    const compiler = join(folder, 'compiler')
    mkdirSync(compiler)
    writeFileSync(join(compiler, 'package.json'), JSON.stringify({ dependencies: { typescript: version } }))
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: compiler,
      shell: process.platform === 'win32',
    })

    expect(compileAndRun(folder, join(compiler, 'node_modules/typescript/bin/tsc'))).toEqual({
      complaints: '',
      output: CONSUMER_OUTPUT,
    })
  })
})
