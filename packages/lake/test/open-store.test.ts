import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InvalidStoreUrlError, listKeys, openLake, openStore } from '@telelake/lake'

describe('openStore', () => {
  it('names a bucket and a prefix as it was asked to', async () => {
    expect((await openStore('s3://acme-lake')).url).toBe('s3://acme-lake')
    expect((await openStore('s3://acme-lake/')).url).toBe('s3://acme-lake')
    expect((await openStore('s3://acme-lake/teams/Bots/')).url).toBe('s3://acme-lake/teams/Bots')
    expect((await openStore('s3://acme-lake/x?endpoint=http://127.0.0.1:9000')).url).toBe('s3://acme-lake/x')
  })

  for (const url of [
    '',
    's3://',
    's3://A',
    's3:bucket',
    'gs://bucket',
    'https://bucket.s3.amazonaws.com',
    'file://host/path',
  ])
    it(`refuses ${JSON.stringify(url)}`, async () => {
      await expect(openStore(url)).rejects.toBeInstanceOf(InvalidStoreUrlError)
    })
})

describe('openLake', () => {
  it('sends keys under raw/ to the store of their own, and no others', async () => {
    const root = mkdtempSync(join(tmpdir(), 'telelake-zones-'))
    const lake = await openLake({ url: join(root, 'lake'), rawUrl: join(root, 'raw-bucket') })
    await lake.put('raw/a', Buffer.from('1'))
    await lake.putIfAbsent('enriched/b', Buffer.from('2'))

    expect(readdirSync(join(root, 'raw-bucket')).filter((name) => name !== '.tmp')).toEqual(['raw'])
    expect(readdirSync(join(root, 'lake')).filter((name) => name !== '.tmp')).toEqual(['enriched'])
    expect(await Array.fromAsync(listKeys(lake, 'raw/'))).toEqual(['raw/a'])
    expect(Buffer.from((await lake.get('enriched/b'))?.body ?? []).toString()).toBe('2')

    await lake.delete(['raw/a', 'enriched/b'])
    expect(await Array.fromAsync(listKeys(lake, 'raw/'))).toEqual([])
    expect(await Array.fromAsync(listKeys(lake, 'enriched/'))).toEqual([])
    rmSync(root, { recursive: true })
  })
})
