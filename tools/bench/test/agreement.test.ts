import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '@telelake/flatten'
import { afterAll, describe, expect, it } from 'vitest'
import { agreementOf } from '../src/agreement.ts'
import { filledColumns } from '../src/duckdb/flatten-sql.ts'
import { leftOut, mayDiffer } from '../src/duckdb/left-out.ts'
import { messageKinds, otherKinds } from '../src/duckdb/payload-structure.ts'
import { updateAt } from '../src/updates.ts'

const folder = mkdtempSync(join(tmpdir(), 'agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Update = Readonly<Record<string, unknown>>
const kinds: readonly string[] = [...messageKinds, ...otherKinds]
const fixtures = new URL('../../../packages/flatten/test/fixtures/', import.meta.url)

/** Rich messages, replies to the creation of a forum topic, and forwards as the Bot API gave them before 7.0. */
const notClaimed =
  /"rich_message"|"reply_to_message":.*"forum_topic_created"|"forward_(from|date|sender_name)"/

/** The documents of flatten's own tests, numbered, but for what the SQL does not claim. */
const documents = readdirSync(fixtures)
  .filter((name) => /(?<!\.row)\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as Update)
  .filter((update) => Object.keys(update).every((key) => key === 'update_id' || kinds.includes(key)))
  .filter((update) => !notClaimed.test(JSON.stringify(update)))
  .map((update, index) => ({ ...update, update_id: index }))

describe('the flatten in SQL', () => {
  it('fills every column that is not left out with a reason', () => {
    expect([...filledColumns, ...Object.keys(leftOut)].sort()).toEqual(
      catalogue.map(({ name }) => name).sort(),
    )
  })

  it('gives the same cells as flatten for the updates of the benchmark, but for offsets behind an emoji', async () => {
    const updates = Array.from({ length: 1500 }, (_, n) => updateAt(n * 100, 150_000))

    const { rows, differing } = await agreementOf(updates, folder)

    expect(rows).toBe(1500)
    expect(Object.keys(differing).filter((name) => !(name in mayDiffer))).toEqual([])
    expect(Math.max(...Object.values(differing))).toBeLessThan(updates.length / 5)
  })

  it('gives the same cells for all kinds of updates and contents', async () => {
    const { rows, differing } = await agreementOf(documents, folder)

    expect(documents.length).toBeGreaterThan(130)
    expect(new Set(documents.flatMap(Object.keys))).toEqual(new Set(['update_id', ...kinds]))
    expect(rows).toBe(documents.length)
    expect(Object.keys(differing).filter((name) => !(name in mayDiffer))).toEqual([])
  })
})
