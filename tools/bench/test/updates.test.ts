import { flattenUpdate } from '@telelake/flatten'
import { calendarOf } from '@telelake/lake'
import { expect, it } from 'vitest'
import { entitiesOf } from '../src/chatter.ts'
import { readOptions } from '../src/options.ts'
import { benchDay, benchDayStart, updateAt } from '../src/updates.ts'

const updates = Array.from({ length: 2000 }, (_, n) => updateAt(n, 2000))

it('makes the same updates each time, of 500 to 700 bytes on average', () => {
  const bytes = updates.reduce((sum, update) => sum + Buffer.byteLength(JSON.stringify(update)), 0)

  expect(updateAt(7, 2000)).toEqual(updates[7])
  expect(bytes / updates.length).toBeGreaterThan(500)
  expect(bytes / updates.length).toBeLessThan(700)
})

it('makes updates that flatten takes, nearly all of the day', () => {
  const context = { receivedAt: benchDayStart, rawKey: 'k', calendar: calendarOf('UTC') }
  const rows = updates.map((update) => flattenUpdate({ ...update }, context))

  expect(new Set(rows.map((row) => row.update_type))).toEqual(
    new Set(['message', 'edited_message', 'message_reaction', 'chat_member', 'callback_query']),
  )
  expect(rows.filter((row) => row.event_date === benchDay).length).toBeGreaterThan(1990)
})

it('marks entities by UTF-16 units, behind an emoji too', () => {
  expect(entitiesOf('/ajuda 👍 #vaga')).toEqual([
    { type: 'bot_command', offset: 0, length: 6 },
    { type: 'hashtag', offset: 10, length: 5 },
  ])
})

it('refuses options that do not fit, and says what was expected', () => {
  expect(() => readOptions(['--rows', 'many'])).toThrow('--rows: expected a number, 1 or more, got "many"')
  expect(() => readOptions(['--only', 'rows,cols'])).toThrow(/--only: expected some of rows, .*, got "cols"/)
  expect(() => readOptions(['--growth', '3,2,1'])).toThrow(
    '--growth: expected three rising numbers, got 3,2,1',
  )
  expect(() => readOptions(['--fast'])).toThrow(RangeError)
})
