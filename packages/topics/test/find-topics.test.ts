import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTopics, MAX_TEXTS } from '../src/index.ts'
import type { TopicText } from '../src/index.ts'
import { madeUpText, randomOf, someTexts, texts, wordings } from './sample-texts.ts'

describe('findTopics', () => {
  it('finds what several people ask in different words', () => {
    const { topics, topicOf } = findTopics(texts())

    expect(topics.map(({ messages }) => messages)).toEqual([4, 4, 3, 3])
    let place = 0
    for (const group of wordings) {
      const ids = new Set(topicOf.slice(place, (place += group.length)))
      expect([ids.size, ids.has(null)]).toEqual([1, false])
    }
  })

  it('calls a topic after one of its own texts, whole, with its mask', () => {
    const { topics } = findTopics(
      texts([['pedido 48211 não chegou', 'pedido 99120 não chegou', 'o pedido não chegou ainda, e agora']]),
    )
    expect(topics).toMatchObject([{ label: 'pedido … não chegou', wordings: 2, messages: 3 }])
  })

  it('prefers a short label to a long one, and writes it the way most people do', () => {
    const long = `trocar senha ${'por favor '.repeat(20)}`
    const { topics } = findTopics(
      texts([[long, long, long, 'TROCAR SENHA', 'trocar senha', 'Trocar senha', 'trocar senha']]),
    )
    expect(topics[0]?.label).toBe('trocar senha')
  })

  it('names the words that set a topic apart, as they are written', () => {
    const { topics } = findTopics(
      texts([
        ['quero a instalação do gás', 'instalação de gás na cozinha', 'a instalação do gás demora'],
        ['quero a segunda via', 'a segunda via da conta', 'segunda via a conta'],
      ]),
    )
    expect(topics[0]?.terms.slice(0, 2)).toEqual(['gás', 'instalação'])
    expect(topics[1]?.terms.slice(0, 3)).toEqual(['conta', 'segunda', 'via'])
  })

  it('counts people, chats, messages, wordings, those that ask, and when', () => {
    const { topics } = findTopics([
      { text: 'trocar a senha', person: 1, chat: 1, at: 30, asks: true },
      { text: 'Trocar a senha!', person: 1, chat: 2, at: 10, count: 3 },
      { text: 'trocar senha', person: 2, chat: 1, at: 20, count: 2, asks: true },
    ])
    expect(topics).toMatchObject([
      { people: 2, chats: 2, messages: 6, wordings: 2, asking: 3, firstAt: 10, lastAt: 30 },
    ])
  })

  it('gives no topic to what is like nothing else, or has no words', () => {
    const alone = texts([['xylophone lessons'], ['👍', '👍'], ['https://exemplo.com', '@ana']])
    expect(findTopics(alone)).toEqual({ topics: [], topicOf: [null, null, null, null, null], leftOut: 0 })
    expect(findTopics([])).toEqual({ topics: [], topicOf: [], leftOut: 0 })
  })

  it('puts texts together that have the same words whatever their writing', () => {
    const { topics } = findTopics(texts([['Olá, tudo bem?', 'ola tudo bem', 'OLÁÁÁÁ tudo   bem!!!']]))
    expect(topics).toMatchObject([{ wordings: 1, messages: 3 }])
  })

  it('finds topics in scripts without spaces', () => {
    const { topics } = findTopics(
      texts([
        ['パスワードを変更したい', 'パスワードの変更方法', 'パスワードを変更する方法は'],
        ['我的订单在哪里', '订单在哪里', '我想知道订单在哪里'],
      ]),
    )
    expect(topics.map(({ messages }) => messages)).toEqual([3, 3])
  })

  it('compares the first 60 words and 400 letters of a text', () => {
    const many = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ')
    const long = '订'.repeat(2) + '单在'.repeat(199)
    for (const start of [many, long]) {
      const { topics } = findTopics(texts([[start, `${start} x${'y'.repeat(9000)}`]]))
      expect(topics).toMatchObject([{ wordings: 1, messages: 2 }])
    }
  })

  it('leaves out the rarest of more than 20,000 different texts, and says how many', () => {
    const random = randomOf(1)
    const many = new Set<string>()
    while (many.size < MAX_TEXTS + 50) many.add(`${madeUpText(many.size % 50, random)} ${many.size % 991}`)
    const input = [...many].map((text, at) => ({ text, person: at, chat: 0, at, count: at < 7 ? 1 : 2 }))

    const { leftOut, topicOf } = findTopics(input)

    expect(leftOut).toBe(7 + 2 * 43)
    expect(topicOf.slice(0, 7)).toEqual(Array(7).fill(null))
  })

  it('gives the same topics whatever the order of the texts', () => {
    fc.assert(
      fc.property(shuffled(someTexts), ([input, order]) => {
        const straight = findTopics(input)
        const turned = findTopics(order.map((at) => input[at] as TopicText))
        expect(turned.topics).toEqual(straight.topics)
        expect(turned.topicOf).toEqual(order.map((at) => straight.topicOf[at]))
      }),
    )
  })

  it('takes a text with a count for that many texts', () => {
    fc.assert(
      fc.property(someTexts, fc.integer({ min: 2, max: 5 }), (input, count) => {
        const repeated = findTopics(input.flatMap((text) => Array<TopicText>(count).fill(text)))
        expect(repeated.topics).toEqual(findTopics(input.map((text) => ({ ...text, count }))).topics)
      }),
    )
  })

  it('counts each message once, in one topic', () => {
    fc.assert(
      fc.property(someTexts, (input) => {
        const { topics, topicOf } = findTopics(input)
        for (const { id, messages, people, asking, label } of topics) {
          const own = input.filter((_, at) => topicOf[at] === id)
          expect(own.length).toBe(messages)
          expect(new Set(own.map(({ person }) => person)).size).toBe(people)
          expect(own.filter(({ asks }) => asks).length).toBe(asking)
          expect(label).not.toBe('')
        }
        expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
      }),
    )
  })

  it('keeps no word of a person whose texts are taken out', () => {
    fc.assert(
      fc.property(someTexts, (others) => {
        const erased = ['zarquon trocar senha', 'zarquon pedido não chegou', 'zarquon', 'zarquon']
        const before = [...others, ...erased.map((text) => ({ text, person: 'z', chat: 0, at: 0 }))]
        const { topicOf } = findTopics(before)
        const left = others.map((text, at) => ({ ...text, topic: topicOf[at] }))
        expect(JSON.stringify(findTopics(left))).not.toMatch(/zarquon/i)
      }),
    )
  })
})

function shuffled<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], number[]]> {
  return list.chain((items) => {
    const places = items.map((_, at) => at)
    return fc.tuple(
      fc.constant(items),
      fc.shuffledSubarray(places, { minLength: items.length, maxLength: items.length }),
    )
  })
}
