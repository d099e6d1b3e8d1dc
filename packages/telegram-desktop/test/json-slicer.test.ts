import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonSlicer } from '../src/json-slicer.ts'

function slices(text: string, wanted: string[], chunkBytes: number): string[] {
  const slicer = new JsonSlicer(wanted)
  const bytes = Buffer.from(text)
  const found: string[] = []
  for (let at = 0; at < bytes.length; at += chunkBytes)
    found.push(...slicer.write(bytes.subarray(at, at + chunkBytes)).map((slice) => slice.bytes.toString()))
  slicer.end()
  return found
}

describe('JsonSlicer', () => {
  it('cuts values out byte for byte, wherever chunks end', () => {
    const text =
      '{"ok":true, "result":[ {"update_id":1,\n"n":1.0, "t":"é👋\\u00e1]}\\""} ,{ "result":[{}] }]}'
    for (const chunkBytes of [1, 2, 3, 7, 1000])
      expect(slices(text, ['result.*'], chunkBytes)).toEqual([
        '{"update_id":1,\n"n":1.0, "t":"é👋\\u00e1]}\\""}',
        '{ "result":[{}] }',
      ])
  })

  it('finds every element of any array, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 50 }), (values, chunkBytes) => {
        const found = slices(
          JSON.stringify({ a: { list: values }, list: [1] }, null, 1),
          ['a.list.*'],
          chunkBytes,
        )

        expect(found.map((text): unknown => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })

  it('tells the end of what it is asked for, after the values in it', () => {
    const found = new JsonSlicer(['list.*.id'], ['list.*', '']).write(Buffer.from('{"list":[{"id":1},{}]}'))

    expect(found.map(({ path, isEnd }) => [path, isEnd])).toEqual([
      ['list.*.id', undefined],
      ['list.*', true],
      ['list.*', true],
      ['', true],
    ])
  })

  it.each(['{"a":[1', '', '{"a":"b', '{"a"}]', '[}', 'x'])('refuses %j', (text) => {
    expect(() => slices(text, ['a'], 3)).toThrow(/^JSON: expected/)
  })
})
