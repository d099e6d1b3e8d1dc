import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf } from '@telelake/lake'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importUpdates } from '../src/import/import-updates.ts'
import type { ImportedUpdates } from '../src/import/import-updates.ts'
import { createLakeFolder, keysOf } from './lake-folder.ts'
import type { LakeFolder } from './lake-folder.ts'

const SENT_AT = Date.parse('2026-03-10T12:00:00Z') / 1000
const now = (): Date => new Date('2026-03-20T09:00:00Z')

let lake: LakeFolder
beforeEach(async () => {
  lake = await createLakeFolder()
})
afterEach(() => lake.remove())

function update(id: number, text = `text ${id}`, date = SENT_AT): string {
  return JSON.stringify({
    update_id: id,
    message: { message_id: id, date, chat: { id: -5, type: 'group', title: 'G' }, text },
  })
}

function importOf(bytes: string | Buffer): Promise<ImportedUpdates> {
  const path = join(lake.folder, 'captured')
  writeFileSync(path, bytes)
  return importUpdates({ store: lake.store, calendar: calendarOf('UTC'), path, fallback: now(), now })
}

async function storedTexts(prefix: string): Promise<string[]> {
  const texts: string[] = []
  for (const key of await keysOf(lake.store, prefix))
    texts.push(Buffer.from((await lake.store.get(key))!.body).toString())
  return texts
}

describe('importUpdates', () => {
  const three = [1, 2, 3].map((id) => update(id))
  const pretty = three.map((text) => JSON.stringify(JSON.parse(text), null, 2))
  const idLast = three.map((text) => {
    const { update_id: id, message } = JSON.parse(text) as Record<string, unknown>
    return JSON.stringify({ message, update_id: id }, null, 2)
  })
  const answer = `{"ok":true,"result":[${three.join(',')}]}`

  it.each<[string, string, string[]]>([
    ['lines', `${three.join('\n')}\n`, three],
    ['lines that end in CR LF', three.join('\r\n'), three],
    ['lines with blank ones between', `\n${three.join('\n\n \n')}\n`, three],
    ['objects one after the other', three.join(''), three],
    ['objects over many lines', pretty.join('\n'), pretty],
    ['objects whose id is not first', idLast.join('\n'), idLast],
    ['one object over many lines', idLast[0]!, idLast.slice(0, 1)],
    ['an array', `[${three.join(', ')}]`, three],
    [
      'an array over many lines',
      `[\n  ${pretty.map((text) => text.replaceAll('\n', '\n  ')).join(',\n  ')}\n]`,
      pretty.map((text) => text.replaceAll('\n', '\n  ')),
    ],
    ['an answer to getUpdates', answer, three],
    ['an answer whose updates come first', `{"result":[${three.join(',')}],"ok":true}`, three],
    ['answers in lines', [answer, '{"ok":true,"result":[]}', answer].join('\n'), three],
    ['answers in an array', `[${answer},${answer}]`, three],
    ['objects with commas between', three.join(',\n'), three],
    ['a byte-order mark before lines', `\uFEFF${three.join('\n')}`, three],
    ['a byte-order mark before an array', `\uFEFF[${three.join(',')}]`, three],
  ])('stores %s byte for byte', async (_layout, file, expected) => {
    expect(await importOf(file)).toMatchObject({ rejected: 0 })

    expect(await storedTexts('raw/')).toEqual(expected)
  })

  it('ends lines at line feeds only, whatever a text holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: fc.constantFrom('\u2028', '\u2029', '\u0085', '"', '\\', '{', '}', 'é') }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        async (texts) => {
          lake.remove()
          lake = await createLakeFolder()
          const lines = texts.map((text, place) => update(place + 1, text))

          expect(await importOf(lines.join('\n'))).toMatchObject({ stored: lines.length, rejected: 0 })
          expect(await storedTexts('raw/')).toEqual(lines)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('writes nothing the second time', async () => {
    await importOf(three.join('\n'))

    expect(await importOf(`[${three.join(',')}]`)).toMatchObject({ updates: 3, stored: 0, already_there: 3 })
  })

  const bad: [string, string | Buffer, string][] = [
    ['half a line', three[1]!.slice(0, 40), 'not_json'],
    ['a line that ends before a value', '{"update_id":2,"message":', 'not_json'],
    ['a line of text', 'Error: "connection lost', 'not_json'],
    ['a number', '7', 'not_an_object'],
    ['an object without an id', '{"message":{}}', 'no_update_id'],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('{"update_id":2,"a":"'), Buffer.from([0xff]), Buffer.from('"}')]),
      'not_json',
    ],
    ['an escape of Desktop', '{"update_id":2,"a":"\\x41"}', 'not_json'],
    ['an update of tomorrow', update(2, 'x', Date.parse('2026-03-21T09:00:00Z') / 1000), 'wrong_type'],
    ['an update of the year 9999', update(2, 'x', 253_402_300_799), 'wrong_type'],
  ]
  it.each(bad)('rejects %s between two updates, and they are stored', async (_what, middle, reason) => {
    const file = Buffer.concat([
      Buffer.from(`${three[0]}\n`),
      Buffer.from(middle),
      Buffer.from(`\n${three[2]}\n`),
    ])

    expect(await importOf(file)).toMatchObject({ updates: 3, stored: 2, rejected: 1, days: ['2026-03-10'] })
    expect(await storedTexts('raw/')).toEqual([three[0], three[2]])
    const [record] = await storedTexts('rejected/')
    expect(JSON.parse(record!)).toMatchObject({ reason })
  })

  it('rejects the last line when it breaks off', async () => {
    expect(await importOf(`${three[0]}\n${three[1]!.slice(0, 30)}`)).toMatchObject({ stored: 1, rejected: 1 })
  })

  it('takes a clock that is a little ahead for now', async () => {
    const soon = now().getTime() / 1000 + 60

    expect(await importOf(update(1, 'x', soon))).toMatchObject({ stored: 1, days: ['2026-03-20'] })
  })

  it('says that an array breaks off, and where, after what is whole was stored', async () => {
    const file = `[${three[0]},${three[1]!.slice(0, 30)}`

    await expect(importOf(file)).rejects.toThrow(`byte ${file.length}`)
    expect(await storedTexts('raw/')).toEqual([three[0]])
  })
})
