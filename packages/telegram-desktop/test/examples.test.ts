import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const example = new URL('../examples/read-export.ts', import.meta.url)

describe('the example', () => {
  it('reads an export', () => {
    const output = execFileSync(process.execPath, ['--conditions=@telelake/source', fileURLToPath(example)], {
      encoding: 'utf8',
    })

    expect(JSON.parse(output)).toEqual({
      message_id: 7,
      date: 1_773_144_000,
      chat: { id: -4_087_512_263, type: 'group', title: 'Support' },
      from: { id: 77, is_bot: false, first_name: 'Ana' },
      text: 'Bom dia',
    })
  })

  it('is in the README as it runs', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

    expect(readme).toContain(`\`\`\`ts\n${readFileSync(example, 'utf8')}\`\`\``)
  })
})
