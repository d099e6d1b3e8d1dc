import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '@telelake/insights/duckdb'
import type { QueryEngine } from '@telelake/insights'
import { calendarOf } from '@telelake/lake'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { closeServer, listen } from '../src/server/listen.ts'
import { loadPageFiles } from '../src/page/page-files.ts'
import { createPageServer } from '../src/page/page-server.ts'
import { PageSource } from '../src/page/page-source.ts'
import { createLakeFolder } from '../test/lake-folder.ts'

/** A lake, and its page served on a free port. */
export interface ServedLake {
  store: Awaited<ReturnType<typeof createLakeFolder>>['store']
  engine: QueryEngine
  url: string
  errors: unknown[] // what the server failed at
  close: () => Promise<void>
}

/** Serve the page of a new, empty lake. */
export async function serveLake(timeZone: string, now: Date): Promise<ServedLake> {
  const lake = await createLakeFolder()
  const engine = await openDuckDb(lake.folder)
  const errors: unknown[] = []
  const source = new PageSource({
    engine,
    kind: 'duckdb',
    store: lake.store,
    calendar: calendarOf(timeZone),
    now: () => now,
  })
  const server = createPageServer(await loadPageFiles(), source, (error) => errors.push(error))
  const url = await listen(server, { host: '127.0.0.1', port: 0, defaultPort: 0 })
  return {
    store: lake.store,
    engine,
    url,
    errors,
    close: async () => {
      await closeServer(server)
      engine.close()
      lake.remove()
    },
  }
}

/** Debian's Chromium with a profile of its own, asking nothing of anybody. */
export async function openBrowser(): Promise<{ browser: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    locale: 'en-GB',
    viewport: { width: 1280, height: 1330 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
