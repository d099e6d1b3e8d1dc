import { describe, expect, it } from 'vitest'
import { bundleSize } from '../bench/bundle-size.ts'

// Ceilings in bytes, minified; raise one in the commit that has a reason for it.
describe('a bundle', () => {
  it('of the helpers carries neither zod nor types', async () => {
    const { minified } = await bundleSize([
      'updateKind',
      'payloadOf',
      'messageOf',
      'eventTime',
      'generateSecretToken',
    ])
    expect(minified).toBeLessThan(1500)
  })

  it('of one type carries the types it refers to, and no others', async () => {
    const user = await bundleSize(['User'])
    expect(user.text).toContain('first_name')
    expect(user.text).not.toContain('message_id')
    const reaction = await bundleSize(['MessageReactionUpdated'])
    expect(reaction.text).toContain('old_reaction')
    expect(reaction.text).not.toContain('reply_to_message')
    expect((await bundleSize(['PollAnswer'])).text).not.toContain('explanation_entities')
  })

  it('of Update adds at most 35 kB to what zod weighs', async () => {
    const [user, update] = [await bundleSize(['User']), await bundleSize(['Update'])]
    expect(update.minified - user.minified).toBeLessThan(35_000)
    expect(update.gzipped).toBeLessThan(36_000)
  })
})
