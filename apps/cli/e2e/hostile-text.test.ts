import { calendarOf, rawUpdateKey } from '@telelake/lake'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processDays } from '../src/runs/process-days.ts'
import { openBrowser, serveLake } from './open-page.ts'
import type { ServedLake } from './open-page.ts'
import { openView, showAllCards } from './page-view.ts'

const script = '<script>alert(1)</script><img src=x onerror=alert(2)> how do I reset my password?'
const turned = '\u202Eكيف أغير كلمة المرور؟ \u2066gnp.exe'
const long = `${'W'.repeat(4000)}?`
const day = '2026-03-10'

describe('the page of a chat of hostile texts', () => {
  let lake: ServedLake
  let browser: BrowserContext
  let closeBrowser: () => Promise<void>

  beforeAll(async () => {
    lake = await serveLake('UTC', new Date('2026-03-11T12:00:00Z'))
    const noon = Date.parse(`${day}T12:00:00Z`) / 1000
    const texts = [script, turned, long]
    for (let at = 0; at < 30; at += 1) {
      const text = texts[at % texts.length]!
      const message = {
        message_id: at + 1,
        date: noon + at * 60,
        chat: { id: -100500, type: 'supergroup', title: script },
        from: {
          id: 100 + (at % 7),
          is_bot: false,
          first_name: texts[(at + 1) % texts.length]!.slice(0, 4000),
        },
        text,
      }
      await lake.store.put(
        rawUpdateKey(day, at + 1),
        Buffer.from(JSON.stringify({ update_id: at + 1, message })),
      )
    }
    const { signal } = new AbortController()
    await processDays({ store: lake.store, calendar: calendarOf('UTC'), days: [day], flatten: {}, signal })
    ;({ browser, close: closeBrowser } = await openBrowser())
  }, 120_000)
  afterAll(async () => {
    await closeBrowser()
    await lake.close()
  })

  it.each([1280, 360])('shows it as text, breaks nothing and stays %i pixels wide', async (width) => {
    const { page, complaints, foreign } = await openView(browser, `${lake.url}/?language=en&chat=-100500`)
    await page.setViewportSize({ width, height: 900 })
    await showAllCards(page)
    for (const summary of await page.locator('.card summary').all()) await summary.click()

    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>')
    expect(await page.locator('#top-senders').textContent()).toContain('<script>')
    expect(await page.locator('body script, body img').count()).toBe(0)
    expect(await page.locator('.card').allTextContents()).not.toContainEqual(
      expect.stringContaining('\u202E'),
    )
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect([complaints, foreign, lake.errors]).toEqual([[], [], []])
    await page.close()
  })
})

describe('the page of an empty lake', () => {
  it('says how to fill one', async () => {
    const lake = await serveLake('UTC', new Date('2026-03-11T12:00:00Z'))
    const { browser, close } = await openBrowser()

    const { page, complaints } = await openView(browser, `${lake.url}/?language=en`)

    await page.getByText('The lake has no rows yet.').waitFor()
    expect(await page.locator('code').textContent()).toBe('telelake start --sample')
    expect(complaints).toEqual([])
    await close()
    await lake.close()
  })
})
