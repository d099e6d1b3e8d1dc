import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MadeUpUpdates } from './made-up-update.ts'
import { swallow } from './swallow.ts'

const folder = new URL('fuzz-cases/', import.meta.url)

it('swallows every body that the fuzzer found', async () => {
  const bodies = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => ({
      bytes: readFileSync(new URL(name, folder)),
      isOutbound: name.endsWith('.outbound.bin'),
    }))
  const { raw, rows, rejected } = await swallow(bodies)

  expect(raw).toBe(rows + rejected)
})

it('makes a row of every kind of update that the schema allows', async () => {
  let state = 1
  const updates = new MadeUpUpdates(() => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff)
  const bodies = Array.from({ length: 300 }, (_, id) => ({
    bytes: Buffer.from(JSON.stringify(updates.next(id, 0))),
    isOutbound: false,
  }))

  expect(await swallow(bodies)).toMatchObject({ raw: 300, rows: 300, rejected: 0 })
})
