import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const consumer = join(root, 'out-test/consumer')
const require = createRequire(import.meta.url)

/** The compiler of an installed version. `typescript` is TypeScript 6, under the alias that the workspace gives it. */
const compilers = {
  '5.9': join(dirname(require.resolve('typescript-5.9/package.json')), 'bin/tsc'),
  '6': join(dirname(require.resolve('typescript/package.json')), 'bin/tsc6'),
}

// What another team installs: the files of the package, nothing of this workspace.
beforeAll(() => {
  rmSync(consumer, { recursive: true, force: true })
  const installed = join(consumer, 'node_modules/@telelake/telegram-schema')
  mkdirSync(installed, { recursive: true })
  for (const name of ['dist', 'package.json', 'bot-api.schema.json'])
    cpSync(join(root, name), join(installed, name), { recursive: true })
  symlinkSync(dirname(require.resolve('zod/package.json')), join(consumer, 'node_modules/zod'), 'junction')
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}')
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmitOnError: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'dom'],
    types: [],
  }
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['read.ts'] }))
  writeFileSync(
    join(consumer, 'read.ts'),
    `import { Message, Update, messageOf, parseLenientUpdate } from '@telelake/telegram-schema'
import * as z from 'zod'
const Text = Message.pick({ chat: true }).extend({ text: z.string() })
const update: Update = Update.parse({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 7, type: 'private' } } })
const chat: number | undefined = messageOf(update)?.chat.id
const title: string | undefined = parseLenientUpdate(update).update.message?.chat?.title
console.log(chat, title, Text.safeParse(update.message).success)
`,
  )
})

describe('a project that installs the package', () => {
  it.each(Object.entries(compilers))(
    'compiles under TypeScript %s, declarations checked',
    { timeout: 60_000 },
    (_, compiler) => {
      const run = (...args: string[]): string =>
        spawnSync(process.execPath, args, { cwd: consumer, encoding: 'utf8', env: { FORCE_COLOR: '0' } })
          .stdout
      expect(run(compiler, '-p', 'tsconfig.json')).toBe('')
      expect(run('read.js')).toBe('7 undefined false\n')
    },
  )
})
