import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONSUMER_OUTPUT, compileAndRun, makeConsumer } from '../test/consumer.ts'

const LOWEST_ZOD = '4.0.0'

// Each compiler is fetched from npm, 30 MB, for nothing else in the workspace uses it.
describe('a project that installs the package', () => {
  it.each(['5.4.5', '5.5.4', '5.9.3'])(
    'compiles and runs under TypeScript %s, declarations checked: newest and lowest zod, CommonJS',
    (typescript) => {
      const folder = fileURLToPath(new URL(`../out-e2e/consumer-${typescript}`, import.meta.url))
      const tools = `${folder}-tools`
      install(tools, { typescript, zod: LOWEST_ZOD })
      const compiler = join(tools, 'node_modules/typescript/bin/tsc')

      for (const options of [{}, { zod: join(tools, 'node_modules/zod') }, { commonjs: true }]) {
        makeConsumer(folder, options)
        expect({ options, ...compileAndRun(folder, compiler) }).toEqual({
          options,
          complaints: '',
          output: CONSUMER_OUTPUT,
        })
      }
    },
  )
})

function install(folder: string, dependencies: Record<string, string>): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }))
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
}
