import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAsDesktop } from '../scripts/desktop-writer.ts'
import { parseExportJson } from '../src/parse-export-json.ts'

const parse = (text: string): unknown => parseExportJson(Buffer.from(text))

describe('parseExportJson', () => {
  it('reads every text that Desktop writes, in values and keys', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary-ascii', minLength: 1 }),
        (text, key) => {
          const written = writeAsDesktop({ [`k${key}`]: [text, '\x00\x1f\u2028\u2029 \\x41'] })

          expect(parseExportJson(written)).toEqual({ [`k${key}`]: [text, '\x00\x1f\u2028\u2029 \\x41'] })
        },
      ),
    )
  })

  it('reads all JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value))),
        (value) => {
          expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
        },
      ),
    )
  })

  it.each<[string, unknown]>([
    [String.raw`"\x0C\x1f\xe9"`, '\x0C\x1f\xe9'],
    [String.raw`"it\'s \u{1F600} \U0001F600 \v\0\a\e"`, "it's 😀 😀 \v\0\x07\x1b"],
    [String.raw`"C:\windows \x4 \u12"`, String.raw`C:\windows \x4 \u12`],
    [String.raw`"\\x41"`, String.raw`\x41`],
    ['"a\nb\tc"', 'a\nb\tc'],
    ['{"a": video_files/sticker (2).webm\n}', { a: 'video_files/sticker (2).webm' }],
    ['{"a": (gone, try later),\n "b": 1\n}', { a: '(gone, try later)', b: 1 }],
    ['[NaN, None, 007]', ['NaN', 'None', '007']],
    ['{"a": 5368324170671202286}', { a: '5368324170671202286' }],
    [
      '{"a": -5368324170671202286, "b": 9007199254740991}',
      { a: '-5368324170671202286', b: 9_007_199_254_740_991 },
    ],
    ['{"text": "a gift", "text": ""}', { text: '' }],
  ])('reads %j', (text, value) => {
    expect(parse(text)).toEqual(value)
  })

  it.each<[string, Buffer, number]>([
    ['what breaks off', Buffer.from('{"a": "é'), 9],
    ['what has a quote too many, after an escape', Buffer.from(String.raw`{"é": "\x0C", "a": "b"c"}`), 23],
    [
      'bytes that are no UTF-8',
      Buffer.from([...Buffer.from('{"é":"\\u2028'), 0x80, 0xa8, 0xff, 0x22, 0x7d]),
      15,
    ],
  ])('says at which byte of the file %s cannot be read', (_what, bytes, at) => {
    expect(() => parseExportJson(bytes, 1000)).toThrow(new RegExp(`\\(byte ${1000 + at}\\)$`))
  })
})
