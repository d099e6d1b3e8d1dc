import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, inject } from 'vitest'
import { undeclared } from './declared-inputs.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    workspaceRoot: string
    declaredInputs: readonly (readonly string[])[]
  }
}

// A test that reads a file which is no input of its target passes from the cache after that file has changed.
const root = inject('workspaceRoot')
const inputs = inject('declaredInputs')
const reads = new Set<string>()

type Reader = (path: unknown, ...rest: unknown[]) => unknown

/** Note what is read, then read it. Programs that a test starts are not seen. */
function watched(module: object, names: readonly string[]): void {
  const methods = module as Record<string, Reader>
  for (const name of names) {
    const original = methods[name]!
    methods[name] = function (this: unknown, path, ...rest) {
      if (typeof path === 'string' || path instanceof URL) note(path)
      return original.call(this, path, ...rest)
    }
  }
}

function note(path: string | URL): void {
  const file = undeclared(root, inputs, typeof path === 'string' ? resolve(path) : fileURLToPath(path))
  if (file !== undefined && fs.statSync(resolve(root, file), { throwIfNoEntry: false })?.isFile())
    reads.add(file)
}

watched(fs, ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream', 'copyFileSync', 'cpSync'])
watched(fs.promises, ['readFile', 'open', 'copyFile'])
syncBuiltinESMExports()

afterAll(() => {
  if (reads.size > 0)
    throw new Error(
      `${reads.size} files are read that are not among the inputs of the target test, among them ${[...reads].slice(0, 5).join(', ')}`,
    )
})
