import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgeResolution } from '../src/judge-resolution.ts'
import type { ResolutionFigures } from '../src/judge-resolution.ts'
import { judgeSet } from '../src/judge-texts.ts'
import type { SetFigures } from '../src/judge-texts.ts'
import { judgeTraffic, trafficFigures } from '../src/judge-traffic.ts'
import { readLabelled } from '../src/labelled.ts'

const { sets, conversations } = readLabelled(fileURLToPath(new URL('../data', import.meta.url)))

// What the answers reach today on our own texts, and a little below. A floor goes up with what it holds.
describe('on our own texts', () => {
  const figures: SetFigures[] = []
  beforeAll(async () => {
    for (const set of sets) figures.push(await judgeSet(set))
  })

  it('the views recognise more than half of the asks, and few others', () => {
    for (const { views } of figures) {
      expect(views.recall.value).toBeGreaterThan(0.55)
      expect(views.falsePositives.value).toBeLessThan(0.12)
    }
  })

  it('topics recognise nine of ten asks', () => {
    for (const { topics } of figures) {
      expect(topics.recall.value).toBeGreaterThan(0.88)
      expect(topics.falsePositives.value).toBeLessThan(0.4)
    }
  })

  it('topics group all asks better than half, corrected for chance, in every language', () => {
    for (const { topics } of figures) {
      expect(topics.all.ari.value).toBeGreaterThan(0.48)
      expect(topics.all.vMeasure.value).toBeGreaterThan(0.78)
      expect(topics.all.purity.value).toBeGreaterThan(0.78)
    }
  })

  it('labels are of the intent of most of their topic', () => {
    for (const { labels } of figures) expect(labels.value).toBeGreaterThan(0.82)
  })

  it('the language of short texts is right', () => {
    for (const { languageRight } of figures) expect(languageRight.value).toBeGreaterThan(0.94)
  })
})

describe('on made-up traffic of our own texts', () => {
  it('topics show most of the true ten at their true size, among a few rows that ask nothing', async () => {
    const runs = []
    for (const set of sets) {
      const others = set.items.filter(({ asks }) => !asks)
      runs.push(...(await judgeTraffic(set, others, 2)).topics)
    }
    const { ofTrueTen, counted, firstRight, rowsWithoutAsk } = trafficFigures(runs)
    expect(firstRight).toBeGreaterThanOrEqual(4)
    expect(ofTrueTen.value).toBeGreaterThan(0.55)
    expect(counted.value).toBeGreaterThan(0.8)
    expect(counted.value).toBeLessThan(1.2)
    expect(rowsWithoutAsk.value).toBeLessThan(3) // 1 is the goal: greetings are put as questions
  })
})

describe('on our own conversations', () => {
  let figures: ResolutionFigures
  beforeAll(async () => {
    figures = await judgeResolution(conversations)
  })

  it('half of the outcomes are right', () => {
    expect(figures.right.value).toBeGreaterThan(0.5)
  })

  it.each(['approval', 'tap', 'reaction', 'silence', 'person', 'escalation'])(
    'each is right of the kind %s',
    (kind) => {
      const { right, of } = figures.kinds.get(kind) ?? { right: 0, of: 1 }
      expect(right).toBe(of)
    },
  )
})
