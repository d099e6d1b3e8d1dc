// Objects of 1 kB from an S3 server, 64 at a time, nothing made of them: what a read costs.
import { openStore, rawUpdateKey } from '@telelake/lake'
import { Pool } from 'undici'
import { benchDay } from '../updates.ts'
import type { Peer } from '../measurement.ts'

const AT_ONCE = 64

async function readAll(count: number, read: (key: string) => Promise<number>): Promise<{ units: number }> {
  let next = 0
  const reader = async (): Promise<void> => {
    while (next < count)
      if ((await read(rawUpdateKey(benchDay, next++))) === 0)
        throw new Error('object: expected a body, got none')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
  return { units: count }
}

const store =
  (client: string): Peer =>
  async ({ count, endpoint }) => {
    const opened = await openStore(`s3://lake?endpoint=${endpoint}${client}`)
    const read = async (key: string): Promise<number> => (await opened.get(key))?.body.byteLength ?? 0
    await readAll(Math.min(count, 2000), read)
    return () => readAll(count, read)
  }

const unsigned: Peer = async ({ count, endpoint }) => {
  const pool = new Pool(endpoint, { connections: AT_ONCE })
  const read = async (key: string): Promise<number> => {
    const { body } = await pool.request({ method: 'GET', path: `/lake/${key}` })
    return (await body.arrayBuffer()).byteLength
  }
  await readAll(Math.min(count, 2000), read)
  return () => readAll(count, read)
}

export const peers: Record<string, Peer> = {
  telelake: store(''),
  'AWS SDK': store('&client=sdk'),
  'undici, unsigned': unsigned,
}
