import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { EnvironmentError } from '@telelake/settings'
import { flattenOptionsOf } from '../src/settings/flatten-options.ts'

const settings = { PII_MODE: 'keep', DERIVE_TEXT: true } as const
const secret = 'a secret of some length'

describe('flattenOptionsOf', () => {
  it('keeps and derives everything by default, and leaves out what it is told to', () => {
    expect(flattenOptionsOf(settings, 'x')).toEqual({ privacy: { mode: 'keep' }, text: 'derive' })
    expect(flattenOptionsOf({ PII_MODE: 'drop', DERIVE_TEXT: false }, 'x')).toEqual({
      privacy: { mode: 'drop' },
      text: 'as-is',
    })
  })

  it('makes pseudonyms of the first 52 bits of HMAC-SHA-256, the same each time', () => {
    const { privacy } = flattenOptionsOf({ ...settings, PII_MODE: 'pseudonymise', PII_SECRET: secret }, 'x')
    const hex = createHmac('sha256', secret).update('77').digest('hex')

    for (let times = 0; times < 2; times++)
      expect(privacy?.mode === 'pseudonymise' && privacy.pseudonym(77)).toBe(parseInt(hex.slice(0, 13), 16))
  })

  it('refuses pseudonyms without a secret', () => {
    expect(() => flattenOptionsOf({ ...settings, PII_MODE: 'pseudonymise' }, 'apps/etl-lambda')).toThrow(
      new EnvironmentError(
        ['environment variable PII_SECRET: expected a secret, as PII_MODE is pseudonymise, got nothing'],
        'apps/etl-lambda',
      ),
    )
  })
})
