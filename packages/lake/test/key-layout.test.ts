import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enrichedKey, rawUpdateKey, rejectedKey, runKey, updateIdOf } from '@telelake/lake'

describe('the key layout', () => {
  it('is the one the design fixes', () => {
    expect(rawUpdateKey('2026-11-22', 10000)).toBe(
      'raw/updates/received_date=2026-11-22/0000000000010000.json',
    )
    expect(enrichedKey('2026-11-21', '2026-11-22', 0)).toBe(
      'enriched/updates/event_date=2026-11-21/from-2026-11-22-0000.parquet',
    )
    expect(enrichedKey('2026-11-21', '2026-11-22', 7, 1)).toBe(
      'enriched/updates/event_date=2026-11-21/from-2026-11-22-0007001.parquet',
    )
    expect(rejectedKey('2026-11-22', '0000000000010000')).toBe(
      'rejected/received_date=2026-11-22/0000000000010000.json',
    )
    expect(runKey('2026-11-22')).toBe('runs/received_date=2026-11-22.json')
  })

  it('orders parts as their rows are ordered: by slice, within it by part', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 }))
    fc.assert(
      fc.property(place, place, ([slice, part], [otherSlice, otherPart]) => {
        const isBefore = slice < otherSlice || (slice === otherSlice && part < otherPart)
        const key = enrichedKey('2026-11-21', '2026-11-22', slice, part)
        expect(key < enrichedKey('2026-11-21', '2026-11-22', otherSlice, otherPart)).toBe(isBefore)
      }),
    )
  })

  it('orders keys as it orders update ids, and gives the id back', () => {
    const id = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(id, id, (a, b) => {
        const [x, y] = [rawUpdateKey('2026-11-22', a), rawUpdateKey('2026-11-22', b)]
        expect(x < y).toBe(a < b)
        expect(updateIdOf(x)).toBe(a)
      }),
    )
  })

  it('finds no update id in other keys', () => {
    expect(updateIdOf('raw/updates/received_date=2026-11-22/10000.json')).toBeUndefined()
    expect(updateIdOf('raw/updates/received_date=2026-11-22/.DS_Store')).toBeUndefined()
  })
})
