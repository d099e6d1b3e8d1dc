import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { makeConsumer } from './consumer.ts'

// What a bot reads every day, in the editor of a project that has installed the package.
const program = `import { Update } from '@telelake/telegram-schema'
import type { ChatMemberUpdated, MessageEntity } from '@telelake/telegram-schema'
declare const entity: MessageEntity
declare const change: ChatMemberUpdated
const update = Update.parse({})
update.update_id
update.message?.message_id
update.message?.chat.id
update.message?.from?.username
update.message?.date
update.message?.text
update.callback_query?.data
update.message?.document?.file_id
entity.offset
change.old_chat_member
update.pre_checkout_query?.total_amount
update.message?.sender_boost_count
`

const folder = fileURLToPath(new URL('../out-test/hover', import.meta.url))
makeConsumer(folder)
const file = `${folder}/hover.ts`
const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  }),
  getScriptFileNames: () => [file],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = name === file ? program : ts.sys.readFile(name)
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: (name) => (name === file ? program : ts.sys.readFile(name)),
  directoryExists: (name) => ts.sys.directoryExists(name),
  realpath: (name) => ts.sys.realpath?.(name) ?? name,
})

/** What an editor shows over the last name of the line of `program` that ends like this. */
function hover(end: string): string {
  const position = program.indexOf(`${end}\n`) + end.length - 1
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.documentation)
}

describe('hovering over a field', () => {
  it.each([
    ['update.update_id', 'drop duplicates'],
    ['message?.message_id', 'only chat and id together are unique'],
    ['chat.id', 'Negative except for private chats'],
    ['from?.username', 'Without `@`'],
    ['message?.date', 'Unix seconds'],
    ['message?.text', 'Absent for media'],
    ['callback_query?.data', 'up to 64 bytes'],
    ['document?.file_id', 'for this bot only'],
    ['entity.offset', 'UTF-16 code units'],
    ['change.old_chat_member', 'Standing before'],
    ['pre_checkout_query?.total_amount', 'Smallest units of `currency`'],
    ['message?.sender_boost_count', 'Since Bot API 7.1.'],
  ])('%s shows our sentence', (end, text) => {
    expect(hover(end)).toContain(text)
  })

  it('shows the sentence of a type, too', () => {
    const position = program.indexOf('MessageEntity')
    const shown = ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.documentation)
    expect(shown).toContain('A stretch of text')
  })
})

describe('the declarations', () => {
  it('are below 400 kB', () => {
    const files = ts.sys.readDirectory(
      `${folder}/node_modules/@telelake/telegram-schema/dist`,
      ['.d.ts'],
      undefined,
      undefined,
    )
    const bytes = files.reduce((sum, name) => sum + (ts.sys.getFileSize?.(name) ?? Infinity), 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(400_000)
  })
})
