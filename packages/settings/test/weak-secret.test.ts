import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWeakSecret } from '../src/index.ts'

describe('isWeakSecret', () => {
  it.each([
    'aaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaab',
    '0000000000000001',
    'abababababababab',
    'passwordpassword',
    'password12345678',
    '1234567890123456',
    'abcdefghijklmnop',
    'zyxwvutsrqponmlkjihgfedcba',
    'telelake-telelake-telelake',
    '',
  ])('finds "%s" weak', (secret) => expect(isWeakSecret(secret)).toBe(true))

  it('finds a short word weak, however often it is repeated', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 60 }),
        (word, times) => {
          expect(isWeakSecret(word.repeat(times))).toBe(true)
        },
      ),
    )
  })

  it('finds no 24 random bytes weak, in base64url or hexadecimal', () => {
    for (let times = 0; times < 2_000; times++) {
      const bytes = randomBytes(24)
      expect([bytes.toString('base64url'), bytes.toString('hex')].filter(isWeakSecret)).toEqual([])
    }
  })
})
