// Makes a folder with as many files as asked for, lists it as a store, and prints what came and what memory it took.
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@telelake/lake'

const [folder = '', count = '0'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const MAX_LINKS = 50_000 // of one file; a link takes no inode
for (let n = 0; n < Number(count); n++) {
  const path = join(folder, `${String((n * 7919) % Number(count)).padStart(16, '0')}.json`)
  const first = join(
    folder,
    `${String(((n - (n % MAX_LINKS)) * 7919) % Number(count)).padStart(16, '0')}.json`,
  )
  if (path === first) writeFileSync(path, '')
  else linkSync(first, path)
}

let keys = 0
let maxPage = 0
let last = ''
let isInOrder = true
for await (const page of (await openStore(folder)).listPages('')) {
  keys += page.length
  maxPage = Math.max(maxPage, page.length)
  for (const key of page) {
    if (key <= last) isInOrder = false
    last = key
  }
}
const { heapUsed } = process.memoryUsage()
const maxRssKb = process.resourceUsage().maxRSS
process.stdout.write(JSON.stringify({ keys, maxPage, isInOrder, heapUsed, maxRssKb }))
