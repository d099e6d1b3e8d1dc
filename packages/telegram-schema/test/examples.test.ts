import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = new URL('../examples/', import.meta.url)
const run = (file: string): string =>
  execFileSync(process.execPath, ['--conditions=@telelake/source', fileURLToPath(new URL(file, folder))], {
    encoding: 'utf8',
    env: { FORCE_COLOR: '0' },
  })

describe('the examples', () => {
  it('read an update', () => {
    expect(run('read-update.ts')).toBe('Ana yes\ncallback_query true undefined\n')
  })

  it('extend a message', () => {
    expect(run('extend-message.ts')).toBe(
      "supergroup olá {\n  message_id: 0,\n  chat: { id: -100, type: 'supergroup' },\n  text: 'olá',\n  later: 1\n}\n",
    )
  })

  it('validate a webhook', () => {
    expect(run('validate-webhook.ts')).toBe('200\n401\n400\n400\n')
  })

  it('narrow a kind', () => {
    expect(run('narrow-kind.ts')).toBe('olá\noptions 0,2\nAna was banned\nhologram\n')
  })

  it('pick three fields', () => {
    expect(run('pick-three-fields.ts')).toBe('{ message_id: 5, date: 1, chat: { id: -100 } }\n')
  })

  it('keep what this version does not know', () => {
    expect(run('keep-unknown.ts')).toBe("{ name: 'rose' }\nfalse\nfalse\n")
  })

  it('migrate from @grammyjs/types', () => {
    expect(run('migrate-from-grammy-types.ts')).toBe('bom\n')
  })

  it('are in the README, each as it runs', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    for (const file of readdirSync(folder))
      expect(readme).toContain(`\`\`\`ts\n${readFileSync(new URL(file, folder), 'utf8')}\`\`\``)
  })
})
