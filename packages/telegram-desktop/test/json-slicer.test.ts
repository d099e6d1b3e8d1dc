import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonSlicer } from '../src/json-slicer.ts'
import type { JsonSlicerOptions } from '../src/json-slicer.ts'

function slices(
  text: string | Buffer,
  wanted: string[],
  chunkBytes: number,
  options: JsonSlicerOptions = {},
): string[] {
  const slicer = new JsonSlicer(wanted, options)
  const bytes = Buffer.from(text)
  const found: string[] = []
  for (let at = 0; at < bytes.length; at += chunkBytes)
    found.push(...slicer.write(bytes.subarray(at, at + chunkBytes)).map((slice) => slice.bytes.toString()))
  found.push(...slicer.end().map((slice) => slice.bytes.toString()))
  return found
}

const sizes = [1, 2, 3, 7, 1000]

describe('JsonSlicer', () => {
  it('cuts values out byte for byte, wherever chunks end', () => {
    const text =
      '{"ok":true, "result":[ {"update_id":1,\n"n":1.0, "t":"é👋\\u00e1]}\\""} ,{ "result":[{}] }]}'
    for (const size of sizes)
      expect(slices(text, ['result.*'], size)).toEqual([
        '{"update_id":1,\n"n":1.0, "t":"é👋\\u00e1]}\\""}',
        '{ "result":[{}] }',
      ])
  })

  it.each([undefined, 1, '\t', 4])('finds every element of any array, in order, with spaces %j', (space) => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 50 }), (values, size) => {
        const found = slices(
          JSON.stringify({ a: { list: values }, list: [1] }, null, space),
          ['a.list.*'],
          size,
        )

        expect(found.map((text): unknown => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })

  it('tells where each value begins, a byte-order mark counted', () => {
    const text = Buffer.from('\uFEFF {"é":[{"a":1}, "x",\n 7]}')
    for (const size of sizes) {
      const slicer = new JsonSlicer(['é.*'])
      const found = []
      for (let at = 0; at < text.length; at += size) found.push(...slicer.write(text.subarray(at, at + size)))

      for (const { bytes, offset } of found)
        expect(text.subarray(offset, offset + bytes.length)).toEqual(bytes)
      expect(found.map(({ bytes }) => bytes.toString())).toEqual(['{"a":1}', '"x"', '7'])
    }
  })

  it('tells the end of what it is asked for, after the values in it', () => {
    const found = new JsonSlicer(['list.*.id'], { ends: ['list.*', ''] }).write(
      Buffer.from('{"list":[{"id":1},{}]}'),
    )

    expect(found.map(({ path, isEnd }) => [path, isEnd])).toEqual([
      ['list.*.id', undefined],
      ['list.*', true],
      ['list.*', true],
      ['', true],
    ])
  })

  it.each<[string, string]>([
    ['{"a":[1', 'a whole file, got one that breaks off (byte 7)'],
    ['', 'a whole file, got one that breaks off (byte 0)'],
    ['{"a":"b', 'a whole file, got one that breaks off (byte 7)'],
    ['\uFEFF{"a"}]', 'brackets in pairs, got one that is alone (byte 8)'],
    ['[}', 'a whole file, got one that breaks off (byte 2)'],
    [`${' '.repeat(3000)}x`, 'a token, got something else (byte 3000)'],
    ['{} {}', 'the end, got something else (byte 3)'],
  ])('refuses %j and says where', (text, problem) => {
    for (const size of sizes) expect(() => slices(text, ['a'], size)).toThrow(`JSON: expected ${problem}`)
  })
})

describe('a damaged value costs only itself', () => {
  const damages: [string, (value: string) => string][] = [
    ['a quote that is not escaped', (value) => value.replace('text', 'te"xt')],
    ['two quotes that are not escaped', (value) => value.replace('text', 'a "te}xt" of')],
    ['an open bracket after its text', (value) => value.replace('text"', 'text" {[')],
    ['a closed bracket after its text', (value) => value.replace('text"', 'text" ]')],
    ['half of a value', (value) => value.slice(0, value.indexOf('text') + 2)],
    ['an escape before the last quote', (value) => value.replace('text', 'text\\')],
  ]
  const values = [1, 2, 3].map((id) => ({ id, text: 'text', list: [{ id: 0 }], last: { id: 7 } }))

  it.each(damages)('%s, where the lines of the file are as Desktop writes them', (_what, damage) => {
    const written = values.map((value) => JSON.stringify(value, null, 1).replaceAll('\n', '\n '))
    const text = `{"list": [\n ${[written[0], damage(written[1]!), written[2]].join(',\n ')}\n]}`
    for (const size of sizes) {
      const found = slices(text, ['list.*'], size)

      expect(found[0]).toBe(written[0])
      expect(found.at(-1)).toBe(written[2])
      expect(found).toHaveLength(3)
    }
  })

  it.each(damages)('%s, where each value has a line', (_what, damage) => {
    const written = values.map((value) => JSON.stringify(value))
    const found = slices([written[0], damage(written[1]!), written[2]].join('\r\n'), [''], 1000, {
      hasManyRoots: true,
    })

    expect(found[0]).toBe(written[0])
    expect(found.at(-1)).toBe(written[2])
  })

  it('takes brackets that are put elsewhere than Desktop does as they are', () => {
    const text = '[\n {\n  "a": 1},\n {\n  "a": {"b": {\n }},\n  "c": 2}]'

    for (const size of sizes)
      expect(slices(text, ['*'], size).map((value): unknown => JSON.parse(value))).toEqual([
        { a: 1 },
        { a: { b: {} }, c: 2 },
      ])
  })
})
