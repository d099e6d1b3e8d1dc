import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** What the program of {@link makeConsumer} prints. */
export const CONSUMER_OUTPUT = '7 undefined false\n'

/** How a consumer differs from one with the workspace's zod and ES modules. */
interface ConsumerOptions {
  zod?: string // folder of the package
  commonjs?: boolean // resolved as before `exports`: by `main` and `types`
}

/**
 * A project that has installed the package: the files it publishes and zod, nothing else of this workspace.
 *
 * @param folder - replaced
 */
export function makeConsumer(folder: string, { zod, commonjs = false }: ConsumerOptions = {}): void {
  rmSync(folder, { recursive: true, force: true })
  const installed = join(folder, 'node_modules/@telelake/telegram-schema')
  mkdirSync(installed, { recursive: true })
  for (const name of ['dist', 'package.json', 'bot-api.schema.json'])
    cpSync(join(root, name), join(installed, name), { recursive: true })
  symlinkSync(
    zod ?? dirname(require.resolve('zod/package.json')),
    join(folder, 'node_modules/zod'),
    'junction',
  )
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: commonjs ? 'commonjs' : 'module' }))
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmitOnError: true,
    ...(commonjs
      ? { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true }
      : { module: 'nodenext' }),
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['read.ts'] }))
  writeFileSync(
    join(folder, 'read.ts'),
    `import { Message, Update, messageOf, parseLenientUpdate } from '@telelake/telegram-schema'
import * as z from 'zod'
const Text = Message.pick({ chat: true }).extend({ text: z.string() })
const update: Update = Update.parse({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 7, type: 'private' } } })
const chat: number | undefined = messageOf(update)?.chat.id
const title: string | undefined = parseLenientUpdate(update).update.message?.chat?.title
console.log(chat, title, Text.safeParse(update.message).success)
`,
  )
}

/** Compile the consumer, declarations checked, and run it. */
export function compileAndRun(folder: string, compiler: string): { complaints: string; output: string } {
  const run = (...args: string[]): string =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { FORCE_COLOR: '0' } }).stdout
  return { complaints: run(compiler, '-p', 'tsconfig.json'), output: run('read.js') }
}
