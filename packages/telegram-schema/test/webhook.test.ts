import {
  SECRET_TOKEN_HEADER,
  SECRET_TOKEN_PATTERN,
  generateSecretToken,
  updateKinds,
  updateKindsOffByDefault,
} from '@telelake/telegram-schema'
import { describe, expect, it } from 'vitest'

describe('the webhook', () => {
  it('sends its secret in a header that Node and API Gateway give in lower case', () => {
    expect(new Headers({ 'X-Telegram-Bot-Api-Secret-Token': 's' }).get(SECRET_TOKEN_HEADER)).toBe('s')
    expect(SECRET_TOKEN_HEADER).toBe(SECRET_TOKEN_HEADER.toLowerCase())
  })

  it('takes 1 to 256 characters of base64url as secret', () => {
    for (const good of ['a', '-_Z9', 'x'.repeat(256)]) expect(SECRET_TOKEN_PATTERN.test(good)).toBe(true)
    for (const bad of ['', 'x'.repeat(257), 'a b', 'a+b', 'a\n'])
      expect(SECRET_TOKEN_PATTERN.test(bad)).toBe(false)
  })

  it('has generated secrets that conform and never repeat', () => {
    const secrets = Array.from({ length: 1000 }, generateSecretToken)
    expect(new Set(secrets).size).toBe(1000)
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('leaves out three kinds unless told', () => {
    expect(updateKindsOffByDefault).toEqual(['chat_member', 'message_reaction', 'message_reaction_count'])
    expect(updateKinds).toEqual(expect.arrayContaining([...updateKindsOffByDefault]))
  })
})
