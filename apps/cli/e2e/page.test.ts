import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { askQuestion, questions } from '@telelake/insights'
import type { Cell } from '@telelake/insights'
import { calendarOf } from '@telelake/lake'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Format } from '../page/format.ts'
import { busiestSpan } from '../page/sentences.ts'
import { fillSample, sampleDays } from '../src/runs/fill-sample.ts'
import { processDays } from '../src/runs/process-days.ts'
import { openBrowser, serveLake } from './open-page.ts'
import type { ServedLake } from './open-page.ts'
import { openView, showAllCards } from './page-view.ts'

const timeZone = 'America/Sao_Paulo'
const marker = { last_day: '2026-11-23', days: 28, time_zone: timeZone, is_complete: false }
const range = { from: '2026-10-27', to: '2026-11-23' }
const screenshot = fileURLToPath(new URL('../../../docs/dashboard.png', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

describe('the page of the sample in a browser', () => {
  let lake: ServedLake
  let browser: BrowserContext
  let closeBrowser: () => Promise<void>

  beforeAll(async () => {
    const { signal } = new AbortController()
    const calendar = calendarOf(timeZone)
    lake = await serveLake(timeZone, new Date('2026-11-24T12:00:00Z'))
    await fillSample(lake.store, calendar, marker, signal)
    await processDays({ store: lake.store, calendar, days: sampleDays(marker), flatten: {}, signal })
    ;({ browser, close: closeBrowser } = await openBrowser())
  }, 240_000)
  afterAll(async () => {
    await closeBrowser()
    await lake.close()
  })

  async function answer(name: string): Promise<Record<string, Cell>[]> {
    const { result } = await askQuestion(
      lake.engine,
      questions.find((each) => each.name === name)!,
      range,
    )
    return result.rows.map((row) =>
      Object.fromEntries(row.map((cell, at) => [result.columns[at]!.name, cell])),
    )
  }

  it('answers every question with a sentence and a picture, asking nothing of another host', async () => {
    const { page, complaints, foreign } = await openView(browser, `${lake.url}/?language=en`)

    await showAllCards(page)

    expect(await page.locator('.card').count()).toBe(questions.length + 1)
    for (const { name, title, chart } of questions) {
      const card = page.locator(`#${name}`)
      expect(await card.locator('h2').textContent()).toBe(title.en)
      expect(await card.locator('.say').textContent(), name).toMatch(/[\d“].*\.$/)
      const picture = { numbers: 'dl', table: 'table' }[chart.form as string] ?? 'svg'
      expect(await card.locator(`.picture ${picture}`).count(), name).toBeGreaterThan(0)
    }
    expect(await page.locator('#runs .say').textContent()).toContain('0 rejected')
    expect([complaints, foreign, lake.errors]).toEqual([[], [], []])
    await page.close()
  })

  it('says what the SQL says', async () => {
    const format = new Format('en')
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await showAllCards(page)
    const says = (name: string): Promise<string | null> => page.locator(`#${name} .say`).textContent()

    const span = busiestSpan(await answer('busiest-hours'))
    expect(await says('busiest-hours')).toBe(
      `The peak is from ${format.hour(span.from)} to ${format.hour(span.from + 3)}: ${format.percent(span.share, 0)} of the messages.`,
    )
    const [top] = await answer('frequent-questions')
    expect(await says('frequent-questions')).toContain(top!.question as string)
    expect(await says('frequent-questions')).toContain(
      `${Number(top!.asked)} times, by ${Number(top!.people)} people`,
    )
    const [band] = await answer('resolution')
    expect(await says('resolution')).toContain(
      `Between ${Math.round(Number(band!.low))}% and ${Math.round(Number(band!.high))}%`,
    )

    await page.locator('#busiest-hours summary').first().click()
    const cells = await page.locator('#busiest-hours table tbody tr td:nth-child(3)').allTextContents()
    expect(cells.map(Number)).toEqual((await answer('busiest-hours')).map(({ messages }) => messages))
    await page.close()
  })

  it('gives each answer as CSV, and its SQL to paste into Athena', async () => {
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await page.locator('#resolution footer a').waitFor()

    const waiting = page.waitForEvent('download')
    await page.locator('#resolution footer a').click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe(`resolution-${range.from}-${range.to}.csv`)
    expect(readFileSync(await download.path(), 'utf8').split('\r\n')[0]).toBe(
      'outcome,questions,share,low,rate,high',
    )

    const sql = (await page.locator('#resolution pre').textContent())!
    expect(sql).not.toContain('?')
    const { rows } = await lake.engine.query(sql)
    expect(rows.length).toBe((await answer('resolution')).length)
    await page.close()
  })

  it('keeps range, chat and language in the URL, also over a reload and back', async () => {
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await page.locator('.controls').waitFor()

    await page.getByRole('button', { name: '7 days' }).click()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('pt-BR')
    await page.getByRole('combobox', { name: 'Conversa' }).selectOption({ index: 1 })
    await page.waitForURL(/language=pt-BR&from=2026-11-17&to=2026-11-23&chat=-\d+/)
    await page.reload()

    expect(await page.getByLabel('De', { exact: true }).inputValue()).toBe('2026-11-17')
    expect(await page.getByRole('combobox', { name: 'Conversa' }).inputValue()).toMatch(/^-\d+$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR')
    await page.goBack()
    await page.locator('h1', { hasText: 'O que as pessoas perguntam' }).waitFor()
    await page.close()
  })

  it('is used with the keyboard alone', async () => {
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await page.locator('#busiest-hours summary').first().waitFor()

    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the answers')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=2026-11-17/)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('7 days')

    await page.locator('#busiest-hours summary').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('#busiest-hours table').waitFor()
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has no serious fault that axe-core finds, %s', async (colorScheme) => {
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await showAllCards(page)
    await page.locator('#busiest-hours summary').first().click()
    await page.locator('#busiest-hours summary').nth(1).click()

    await page.evaluate(axe)
    const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()')

    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([])
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(18, 22, 27)' : 'rgb(246, 245, 241)')
    await page.close()
  })

  it('fits a phone without scrolling sideways', async () => {
    const { page } = await openView(browser, `${lake.url}/?language=es`)
    await page.setViewportSize({ width: 360, height: 780 })
    await showAllCards(page)

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.close()
  })

  it('lists every column of the table and its views, and finds one', async () => {
    const { page, complaints } = await openView(browser, `${lake.url}/?language=en&view=dictionary`)
    await page.getByLabel('Find a column').fill('question_key')

    const names = await page.locator('.dictionary section:visible h2').allTextContents()
    expect(names).toEqual(expect.arrayContaining(['updates', 'messages']))
    expect(await page.locator('#table-updates ~ .scroll tbody tr:visible').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('looks as the README shows it', async () => {
    const { page } = await openView(browser, `${lake.url}/?language=en`)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await showAllCards(page)

    await page.setViewportSize({ width: 1280, height: 1480 })
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    await page.screenshot({ path: screenshot })

    expect(statSync(screenshot).size).toBeLessThan(400_000)
    await page.close()
  })
})
