import { describe, expect, it } from 'vitest'
import { conversationArrivals } from '../src/conversation-arrivals.ts'
import { judgedLake } from '../src/judged-lake.ts'
import type { Conversation } from '../src/labelled.ts'

const conversation: Conversation = {
  id: 1,
  kind: 'any',
  place: 'g',
  outcome: 'unresolved',
  bot_resolved: false,
  events: [
    { minute: 0, who: 'asker', text: 'how do I unlock it?' },
    { minute: 0.1, who: 'bot', text: 'Press unlock.', replies_to: 0 },
    { minute: 1, who: 'asker', reacts_to: 1, emoji: '👎' },
    { minute: 2, who: 'asker', taps: 1, data: 'helpful:no' },
    { minute: 3, who: 'helper', text: 'try again', replies_to: 0 },
    { minute: 4, who: 'asker', edits: 0, text: 'how do I lock it?' },
  ],
}

describe('a conversation', () => {
  it('reaches the lake as Telegram and the bot would deliver it', async () => {
    const { engine, remove } = await judgedLake(conversationArrivals([conversation]))
    try {
      const { rows } = await engine.query(
        `SELECT update_type, direction, message_id, reply_to_message_id, user_is_bot, text, reaction_signal, callback_signal
         FROM updates WHERE chat_id < 0 ORDER BY event_at`,
      )
      expect(rows).toEqual([
        ['message', 'in', 1, null, false, 'how do I unlock it?', null, null],
        ['message', 'out', 2, 1, true, 'Press unlock.', null, null],
        ['message_reaction', 'in', 2, null, false, null, -1, null],
        ['callback_query', 'in', 2, null, false, null, null, -1],
        ['message', 'in', 5, 1, false, 'try again', null, null],
        ['edited_message', 'in', 1, null, false, 'how do I lock it?', null, null],
      ])
    } finally {
      remove()
    }
  })
})
