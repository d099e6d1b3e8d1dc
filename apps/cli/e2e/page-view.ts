import type { BrowserContext, Page } from 'playwright-core'

/** A page opened in the browser, and all it complained about or asked for elsewhere. */
export interface PageView {
  page: Page
  complaints: string[]
  foreign: string[]
}

/** Open a page; whatever is refused, thrown or asked of another host is noted. */
export async function openView(browser: BrowserContext, url: string): Promise<PageView> {
  const page = await browser.newPage()
  const [complaints, foreign]: [string[], string[]] = [[], []]
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(url).host) foreign.push(request.url())
  })
  await page.goto(url)
  return { page, complaints, foreign }
}

/** Bring every card into the window until each has its answer. */
export async function showAllCards(page: Page): Promise<void> {
  await page.locator('.card').first().waitFor()
  for (const card of await page.locator('.card').all()) await card.scrollIntoViewIfNeeded()
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
  await page.evaluate('scrollTo(0, 0)')
}
