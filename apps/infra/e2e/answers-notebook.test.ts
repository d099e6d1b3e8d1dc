import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLake } from './analysts-lake.ts'

interface Cell {
  cell_type: string
  source: string[]
  outputs?: { output_type: string; data?: Record<string, string[]> }[]
}

const examples = fileURLToPath(new URL('../../../docs/examples', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'notebook-'))
let code: Cell[]

// Jupyter executes it over the sample, as an analyst would, by DuckDB. Its half for Athena is not executed here.
beforeAll(async () => {
  await makeLake(join(folder, 'lake'))
  const notebook = join(folder, 'answers.ipynb')
  await promisify(execFile)('jupyter-execute', ['answers.ipynb', '--output', notebook], {
    cwd: examples,
    env: { ...process.env, LAKE: join(folder, 'lake'), ATHENA_WORKGROUP: '' },
  })
  const { cells } = JSON.parse(readFileSync(notebook, 'utf8')) as { cells: Cell[] }
  code = cells.filter((cell) => cell.cell_type === 'code')
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('docs/examples/answers.ipynb', () => {
  it('runs without an error', () => {
    expect(code.length).toBeGreaterThan(5)
    for (const { outputs = [] } of code)
      expect(outputs.map(({ output_type }) => output_type)).not.toContain('error')
  })

  it('shows rows wherever it asks', () => {
    const asking = code.filter(({ source }) => /^(ask|question)\(/m.test(source.join('')))

    expect(asking.length).toBeGreaterThanOrEqual(5)
    for (const { outputs = [], source } of asking) {
      const html = outputs.flatMap(({ data }) => data?.['text/html'] ?? []).join('')
      expect([source[0], html.split('<tr').length > 2]).toEqual([source[0], true]) // a row besides the heading
    }
  })

  it('is kept without outputs, so that a change of it can be read', () => {
    const { cells } = JSON.parse(readFileSync(join(examples, 'answers.ipynb'), 'utf8')) as { cells: Cell[] }

    for (const { outputs = [] } of cells) expect(outputs).toEqual([])
  })
})
