import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTopics } from '../src/index.ts'
import type { TopicText } from '../src/index.ts'
import { keepIds } from '../src/keep-ids.ts'
import { madeUpText, randomOf, someTexts } from './sample-texts.ts'

const unnamed = (key: string, earlier: Record<string, number> = {}) => ({
  key,
  earlier: new Map(Object.entries(earlier)),
})

describe('the ids of topics', () => {
  it('go to the topic with the largest share, each once', () => {
    expect(keepIds([unnamed('a', { x: 3, y: 5 }), unnamed('b', { y: 9 })])).toEqual(['x', 'y'])
  })

  it('stay with the larger part when a topic splits, and the other gets a new one', () => {
    const [small, large] = keepIds([unnamed('a', { x: 3 }), unnamed('b', { x: 4 })])
    expect(large).toBe('x')
    expect(small).toMatch(/^[0-9a-f]{14}$/)
  })

  it('are never given twice, also when two topics are called after the same text', () => {
    const ids = keepIds([unnamed('a'), unnamed('a'), unnamed('a')])
    expect(new Set(ids).size).toBe(3)
  })

  it('are not given to a new topic while another has them', () => {
    const [first] = keepIds([unnamed('a')])
    expect(keepIds([unnamed('a'), unnamed('b', { [first as string]: 1 })])[0]).not.toBe(first)
  })

  it('stay all the same when nothing changes', () => {
    fc.assert(
      fc.property(someTexts, (input) => {
        const first = findTopics(input)
        const second = findTopics(input.map((text, at) => ({ ...text, topic: first.topicOf[at] })))
        expect(second).toEqual(first)
      }),
    )
  })

  it('stay for 95 % of the messages from one day of a 30-day window to the next', () => {
    const random = randomOf(7)
    const day = (at: number): TopicText[] =>
      Array.from({ length: 60 }, (_, person) => ({
        text: madeUpText(Math.floor(40 * random() ** 2), random),
        person: at * 60 + person,
        chat: 0,
        at,
      }))
    let window: TopicText[] = Array.from({ length: 30 }, (_, at) => day(at)).flat()
    let kept = 0
    let both = 0
    for (let today = 30; today < 45; today++) {
      const before = findTopics(window).topicOf
      window = window.map((text, at) => ({ ...text, topic: before[at] }))
      window = [...window.filter(({ at }) => at > today - 30), ...day(today)]
      const after = findTopics(window).topicOf
      window.forEach(({ topic }, at) => {
        if (topic === null || topic === undefined) return
        both++
        if (after[at] === topic) kept++
      })
    }
    expect(both).toBeGreaterThan(10_000)
    expect(kept / both).toBeGreaterThan(0.95)
  })
})
