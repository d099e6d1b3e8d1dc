import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rawUpdateKey } from '@telelake/lake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLakeFolder } from './lake-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'telelake-'))
const path = (url: string): string => fileURLToPath(new URL(url, import.meta.url))

beforeAll(() => {
  cpSync(path('../dist/bundle'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(path('../../../packages/insights/node_modules/@duckdb'), join(folder, 'node_modules/@duckdb'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the bundle of telelake', () => {
  it('processes a day and answers SQL, run from an empty folder with nothing but the engine beside it', async () => {
    const lake = await createLakeFolder()
    await lake.store.put(rawUpdateKey('2026-03-10', 1), Buffer.from('{"update_id":1,"poll":{"id":"1"}}'))
    const run = (...args: string[]): unknown => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'main.mjs'), ...args, '--lake', lake.folder],
        { cwd: folder, env: {}, encoding: 'utf8' },
      )
      expect([status, stderr]).toEqual([0, ''])
      return stdout
    }

    run('etl', '--date', '2026-03-10')

    expect(run('query', 'SELECT update_id, update_type FROM updates', '--format', 'csv')).toBe(
      'update_id,update_type\r\n1,poll\r\n',
    )
    expect(run('start', '--once')).toMatch(/page {5}http:.* answered 200/)
    expect(readdirSync(join(folder, 'page')).sort()).toEqual([
      'icon.svg',
      'index.html',
      'page.css',
      'page.js',
    ])
    lake.remove()
  })
})
