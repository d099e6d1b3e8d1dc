import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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

  it('stand in the README as they run', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    for (const file of ['read-update.ts', 'extend-message.ts'])
      expect(readme).toContain(`\`\`\`ts\n${readFileSync(new URL(file, folder), 'utf8')}\`\`\``)
  })
})
