import { describe, expect, it } from 'vitest'
import { ExportSenders, isLikelyBot } from '../src/index.ts'
import { eventsOf } from './read-export.ts'

function sendersOf(messages: readonly object[]): ExportSenders {
  const senders = new ExportSenders()
  const text = JSON.stringify({ type: 'private_supergroup', id: 1, messages })
  for (const event of eventsOf(Buffer.from(text), 1000)) senders.add(event)
  return senders
}

describe('isLikelyBot', () => {
  it.each(['Combot', 'Rose Bot', 'HELPER_BOT', 'Rose Bot 🌹', 'Abbot'])('takes %s for a bot', (name) => {
    expect(isLikelyBot(name)).toBe(true)
  })

  it.each(['Ana', 'Botelho', 'bots', 'Bot Ana', ''])('does not take %s for one', (name) => {
    expect(isLikelyBot(name)).toBe(false)
  })
})

describe('ExportSenders', () => {
  const senders = sendersOf([
    { id: 1, from: 'Old name', from_id: 'user5' },
    { id: 2, from: 'Combot', from_id: 'user5' },
    { id: 3, from: 'Rose Bot', from_id: 2 ** 32 + 6 },
    { id: 4, from: 'Ana', from_id: 'user7' },
    { id: 5, from: 'ana', from_id: 'user8' },
    { id: 6, from: 'News bot', from_id: 'channel9' },
    { id: 7, from: null, from_id: 'user5' },
  ])

  it('lists people with names of bots, the most active first', () => {
    expect(senders.likelyBots()).toEqual([
      { id: 5, name: 'Combot', messages: 3 },
      { id: 6, name: 'Rose Bot', messages: 1 },
    ])
  })

  it('finds ids by the name that is shown, or takes the id', () => {
    expect(senders.idsOf('@combot')).toEqual([5])
    expect(senders.idsOf('Ana')).toEqual([7, 8])
    expect(senders.idsOf('nobody')).toEqual([])
    expect(senders.idsOf('123')).toEqual([123])
  })
})
