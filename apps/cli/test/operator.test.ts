import { join } from 'node:path'
import { rawUpdateKey, rejectedKey, runKey } from '@telelake/lake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { telelake } from './command.ts'
import { createLakeFolder } from './lake-folder.ts'

const day = '2026-03-10'
const receivedAt = new Date(`${day}T12:00:00Z`)
const update = (id: number, fields: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      update_id: id,
      message: {
        message_id: id,
        date: receivedAt.getTime() / 1000,
        from: { id: 700700, is_bot: false, first_name: 'Ana' },
        chat: { id: -1, type: 'group' },
        text: 'olá',
        ...fields,
      },
    }),
  )

let lake: Awaited<ReturnType<typeof createLakeFolder>>
beforeAll(async () => {
  lake = await createLakeFolder()
  await lake.store.put(rawUpdateKey(day, 1), update(1), { receivedAt })
  await lake.store.put(rawUpdateKey(day, 2), update(2, { date: 'today' }), { receivedAt })
})
afterAll(() => lake.remove())

const run = (...args: string[]): ReturnType<typeof telelake> => telelake(args, { LAKE_URL: lake.folder })
const range = ['--from', day, '--to', day]

describe('the operator’s commands', () => {
  it('verify days, with a status of its own when anything is wrong', () => {
    expect(run('verify', '--date', day)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('2026-03-10: 2 raw objects were never processed') as unknown,
      stderr: 'verify: expected no problems, got 2\n',
    })
    expect(run('etl', ...range).status).toBe(0)
    expect(run('verify', '--date', day)).toMatchObject({ status: 0, stderr: '' })
  })

  it('leave days alone that have not changed, unless forced', () => {
    expect(run('etl', ...range).stdout).toMatch(/1 days have not changed/)
    expect(run('etl', ...range, '--force').stdout).toMatch(/2026-03-10 +2 +1 +0 +1/)
  })

  it('go on with other days when a manifest is unreadable, say how to fix it, and end with status 1', async () => {
    const lake = await createLakeFolder()
    const run = (...args: string[]): ReturnType<typeof telelake> => telelake(args, { LAKE_URL: lake.folder })
    await lake.store.put(rawUpdateKey(day, 1), update(1), { receivedAt })
    const before = '2026-03-09'
    await lake.store.put(rawUpdateKey(before, 3), update(3), { receivedAt: new Date(`${before}T12:00:00Z`) })
    for (const manifest of ['{', '{}']) {
      await lake.store.put(runKey(before), Buffer.from(manifest))
      for (const more of [[], ['--force']]) {
        const { status, stdout, stderr } = run('etl', '--from', before, '--to', day, ...more)

        expect(status).toBe(1)
        expect(stderr).toMatch(
          /^2026-03-09: manifest: expected [^]*delete runs\/received_date=2026-03-09\.json and process the day again: telelake etl --date 2026-03-09\)\n1 of \d days were not processed\n$/,
        )
        if (more.length > 0) expect(stdout).toMatch(/2026-03-10 +1 +1 +0 +0/)
      }
    }
    expect(run('verify', '--date', before)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('2026-03-09: manifest: expected') as unknown,
    })
    await lake.store.delete([runKey(before)])
    expect(run('etl', '--date', before).status).toBe(0)
    expect(run('verify', '--date', before).status).toBe(0)
    lake.remove()
  })

  it('name what no manifest names, and note another time zone', async () => {
    const junk = 'enriched/updates/event_date=2026-03-10/junk.parquet'
    await lake.store.put(junk, Buffer.from('junk'))
    expect(run('verify', '--date', day)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining(
        `No manifest names ${junk}, which queries may read as rows\n`,
      ) as unknown,
    })
    await lake.store.delete([junk])
    expect(
      telelake(['verify', '--date', day], { LAKE_URL: lake.folder, TIME_ZONE: 'America/Lima' }),
    ).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /Note: 2026-03-10: rows were made with the time zone \S+, a run would use America\/Lima\n/,
      ) as unknown,
    })
  })

  it('list, show and replay what was rejected', () => {
    const key = rejectedKey(day, '0000000000000002')
    expect(run('rejected', 'list', '--date', day).stdout).toMatch(
      /rejected\/received_date=2026-03-10\/0+2\.json\n {2}wrong_type: message\.date: expected integer seconds, got string\n1 rejected/,
    )
    expect(run('rejected', 'show', key).stdout).toContain('"raw_key": "raw/updates/')
    expect(run('rejected', 'show', 'rejected/x')).toMatchObject({ status: 2 })
    expect(run('rejected', 'replay', '--date', day).stdout).toBe(
      '0 stored as updates, 1 days processed again, 1 still rejected\n',
    )
  })

  it('erase one person, after telling what, and never without a yes', async () => {
    expect(run('erase', '--user', '700700', '--dry-run').stdout).toMatch(
      /2 objects read: 2 raw would be deleted[^]*1 days would be processed again: 2026-03-10/,
    )
    expect(run('erase', '--user', '700700')).toMatchObject({
      status: 2,
      stderr: 'erase requires --yes when its input is no terminal; nothing changed\n',
    })
    expect(run('erase', '--user', '-7').status).toBe(2)
    expect(run('erase', '--user', '700700', '--yes').stdout).toMatch(/2 raw were deleted/)
    expect(run('erase', '--user', '700700', '--yes').stdout).toMatch(/0 raw were deleted, 0 were redacted/)
    await lake.store.put(
      'enriched/updates/event_date=2026-03-09/from-2026-03-09-0000.parquet',
      Buffer.from('x'),
    )
    expect(run('erase', '--user', '700700', '--yes')).toMatchObject({
      status: 2,
      stderr: 'erase: 1 objects cannot be read and may still name the person\n',
    })
    expect(
      run('query', `SELECT count(*) AS n FROM '${join(lake.folder, 'raw/updates/*/*.json')}'`).status,
    ).toBe(1)
  })
})
