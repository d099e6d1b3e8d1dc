import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listKeys } from '@telelake/lake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTelelake, telelake } from './command.ts'
import type { Finished } from './command.ts'
import { createLakeFolder } from './lake-folder.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

describe('telelake', () => {
  for (const [args, variables] of [
    [[], []],
    [['ask'], ['LAKE_URL', 'TIME_ZONE']],
    [['query'], ['LAKE_URL']],
    [
      ['rejected', 'show'],
      ['LAKE_URL', 'RAW_URL'],
    ],
    [
      ['webhook', 'set'],
      ['WEBHOOK_SECRET_TOKEN', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT'],
    ],
  ] as const)
    it(`explains ${['telelake', ...args].join(' ')} with the variables it reads and no others, and prints its version`, () => {
      const help = telelake([...args, '--help'])

      expect([help.status, help.stderr]).toEqual([0, ''])
      expect(help.stdout).toContain('Usage: telelake')
      expect([...help.stdout.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name)).toEqual(variables)
      expect(telelake([...args, '--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    })

  it('names every problem of its settings at once, and no secret', () => {
    const { status, stderr } = telelake(['start', '--once'], {
      TIME_ZONE: 'Mars',
      PAGE_PORT: 'x',
      WEBHOOK_SECRET_TOKEN: 'sm ile',
    })

    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(3)
    expect(stderr).not.toContain('sm ile')
  })

  it.each([
    [['stard'], 'Did you mean start?'],
    [['webhook', 'inf'], 'Did you mean info?'],
    [['query', 'SELECT 1', '--formt', 'csv'], 'Did you mean --format?'],
    [['etl', '--form'], 'Did you mean --'],
    [[], 'Usage: telelake'],
    [['rejected'], 'Usage: telelake rejected'],
    [['rejected', 'show'], "missing required argument 'key'"],
    [['query', ''], 'query: the statement is empty'],
    [['query', 'SELECT 1', '--limit', 'x'], '--limit: expected a whole number'],
    [['query', 'SELECT 1', '--file', 'x.sql'], '--file cannot be combined with a statement'],
    [['erase'], "required option '--user <id>' not specified"],
    [['doctor', 'extra'], 'too many arguments'],
    [['etl', '2026-03-10'], 'too many arguments'],
    [['etl', '--date'], 'argument missing'],
    [['etl', '--date', '2026-02-30'], '--date: expected a day written YYYY-MM-DD, got "2026-02-30"'],
    [['verify', '--to', '2026-03-01'], '--to requires --from'],
    [['etl', '--lake', 'ftp://x'], 'ftp:'],
    [['ask', 'busiest-hour'], 'Did you mean busiest-hours?'],
    [['ask', 'hours'], 'Did you mean busiest-hours or peak-hours?'],
    [['ask', 'frequent questions'], 'Did you mean frequent-questions?'],
    [['ask', 'xyzzy'], 'There is no question named "xyzzy". (telelake ask lists all)'],
  ])('exits 2 after misuse, with a hint: %j', (args, message) => {
    const { status, stdout, stderr } = telelake(args)

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    if (args[0] === 'ask') expect(stderr.length).toBeLessThan(200)
  })

  it('refuses values it does not know', () => {
    expect(telelake(['etl', '--date', 'yesterday'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '--date: expected a day written YYYY-MM-DD, got "yesterday"\n',
    })
    expect(telelake(['etl', '--threads', '0']).stderr).toBe(
      '--threads: expected a whole number, 1 to 64, got "0"\n',
    )
    expect(telelake(['query', 'SELECT 1', '--format', 'xml']).stderr).toContain(
      'Allowed choices are table, json, csv',
    )
    expect(telelake(['query', 'SELECT 1', '--lake', 's3://bucket']).stderr).toContain(
      'lake: expected a folder',
    )
  })
})

describe('telelake on an empty lake', () => {
  let lake: Awaited<ReturnType<typeof createLakeFolder>>
  beforeAll(async () => {
    lake = await createLakeFolder()
  })
  afterAll(() => lake.remove())

  it('answers with nothing and ends when its output is no terminal', () => {
    const { status, stdout, stderr } = telelake(['start', '--lake', lake.folder])

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('At what hours is the bot used most?\n(no rows)')
    expect(stdout).toMatch(/page {5}http:\/\/127\.0\.0\.1:\d+\/ answered 200/)
  })

  it('processes yesterday when asked for nothing', () => {
    const { status, stdout } = telelake(['etl', '--lake', lake.folder])

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^received_date +raw +rows +duplicates +rejected +objects +status\n\d{4}-\d\d-\d\d +0 +0/,
    )
  })

  it('answers SQL as table, JSON and CSV', () => {
    const sql = `SELECT 1 AS n, 'a,b' AS t, NULL AS x`
    const out = (format: string): string =>
      telelake(['query', sql, '--lake', lake.folder, '--format', format]).stdout

    expect(out('table')).toBe('n  t    x\n1  a,b\n')
    expect(JSON.parse(out('json'))).toEqual([{ n: 1, t: 'a,b', x: null }])
    expect(out('csv')).toBe('n,t,x\r\n1,"a,b",\r\n')
  })

  it('takes SQL from a file or standard input, expands rows, limits a table, and defuses CSV', () => {
    const run = (args: string[], input?: string): Finished =>
      telelake(['query', '--lake', lake.folder, ...args], {}, input)
    const file = join(lake.folder, 'one.sql')
    writeFileSync(file, 'SELECT 1 AS first_one;')

    expect(run(['--file', file]).stdout).toBe('first_one\n        1\n')
    expect(run([], 'SELECT 2 AS n').stdout).toBe('n\n2\n')
    expect(run(['-x', "SELECT 1 AS a, repeat('x', 99) AS long_one"]).stdout).toBe(
      `-- row 1\na         1\nlong_one  ${'x'.repeat(99)}\n`,
    )
    const limited = run(['SELECT * FROM range(300)'])
    expect(limited.stdout.split('\n')).toHaveLength(202)
    expect(limited.stderr).toBe('Shown: 200 of 300 rows (--limit 0 prints all)\n')
    expect(run(['SELECT * FROM range(300)', '--limit', '0']).stdout.split('\n')).toHaveLength(302)
    const wide = run(['SELECT * FROM (SELECT 1) LEFT JOIN updates ON true'])
    expect(Math.max(...wide.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(wide.stderr).toMatch(/^Shown: \d+ of \d+ columns \(-x prints all\)\n$/)
    expect(run(["SELECT '=1+1' AS t", '--format', 'csv']).stdout).toBe("t\r\n'=1+1\r\n")
    expect(run(['SELECT 1; SELECT 2'])).toMatchObject({
      status: 1,
      stderr: 'expected one SQL statement, got 2\n',
    })
  })

  it.each([
    ['query', 'SELECT 1'],
    ['ask', 'growth'],
    ['dashboard'],
    ['verify'],
    ['rejected', 'list'],
    ['erase', '--user', '7', '--yes'],
  ])('refuses a folder that does not exist, and does not make it: %s', (...args) => {
    const missing = join(lake.folder, 'typo')

    expect(telelake([...args, '--lake', missing])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`lake: there is no folder ${missing} `) as string,
    })
    expect(existsSync(missing)).toBe(false)
  })

  it('ends quietly when what reads its output does', async () => {
    const running = startTelelake([
      'query',
      'SELECT * FROM range(2000000)',
      '--format',
      'csv',
      '--lake',
      lake.folder,
    ])
    running.process.stdout!.once('data', () => running.process.stdout!.destroy())

    expect(await running.ended).toMatchObject({ status: 0, stderr: '' })
  })

  it('makes a secret, on standard output or in a file of its owner that was not there', () => {
    const file = join(lake.folder, 'secret')

    expect(telelake(['secret']).stdout).toMatch(/^[\w-]{43}\n$/)
    expect(telelake(['secret', '--file', file])).toMatchObject({ status: 0, stdout: '' })
    expect([readFileSync(file, 'utf8').length, statSync(file).mode & 0o777]).toEqual([44, 0o600])
    expect(telelake(['secret', '--file', file]).stderr).toContain('got EEXIST')
  })

  it('lists the questions, and answers one as table, JSON and CSV', () => {
    const list = telelake(['ask', '--language', 'pt-BR'])
    expect(list.status).toBe(0)
    expect(list.stdout).toContain('busiest-hours         Em que horários o bot é mais usado?')

    const ask = (...args: string[]): string =>
      telelake(['ask', 'resolution', '--lake', lake.folder, ...args]).stdout
    expect(ask('--language', 'es')).toContain('¿Las está resolviendo el bot?')
    expect(ask('--format', 'csv')).toContain('outcome,questions,share,low,rate,high\r\nconfirmed,0,,,,\r\n')
    expect(JSON.parse(ask('--format', 'json'))).toHaveLength(6)
  })

  it.each([
    [['growth', '--from', 'May'], '--from: expected a day written YYYY-MM-DD, got "May"'],
    [['growth', '--from', '2026-03-02', '--to', '2026-03-01'], '--from: expected a day not after --to'],
    [['growth', '--chat', '1; DROP'], '--chat: expected the id of a chat, a whole number, got "1; DROP"'],
    [['growth', '--engine', 'athena'], '--engine athena requires --workgroup and --database'],
  ])('refuses to ask %j', (args, message) => {
    const { status, stderr } = telelake(['ask', ...args])

    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })

  it('gives the words of the engine for wrong SQL, without a stack', () => {
    const { status, stderr } = telelake(['query', 'SELECT nothing FROM updates', '--lake', lake.folder])

    expect(status).toBe(1)
    expect(stderr).toContain('nothing')
    expect(stderr).not.toContain('    at ')
  })

  it('takes updates over its webhook, and ends cleanly with Ctrl-C', async () => {
    const secret = 'abc-123'
    const running = startTelelake(['start', '--no-once', '--lake', lake.folder], {
      WEBHOOK_SECRET_TOKEN: secret,
      WEBHOOK_PORT: '0',
      PAGE_PORT: '0',
    })
    const [, url = ''] = await running.sees(/webhook {2}(\S+)\n/)
    const [, page = ''] = await running.sees(/page {5}(\S+)\n/)
    const send = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(url, { method: 'POST', headers, body: '{"update_id":1,"poll":{"id":"1"}}' })).status

    expect(await send({})).toBe(401)
    expect(await send({ 'x-telegram-bot-api-secret-token': secret })).toBe(200)
    expect(await (await fetch(`${page}data/catalogue`)).text()).toContain('Is the bot resolving them?')

    expect(await running.end('SIGINT')).toMatchObject({ status: 0, stderr: '' })
    expect(await Array.fromAsync(listKeys(lake.store, 'raw/'))).toHaveLength(1)
  })

  it('serves the page alone, and ends cleanly with Ctrl-C', async () => {
    const running = startTelelake(['dashboard', '--lake', lake.folder, '--port', '0'])
    const [, page = ''] = await running.sees(/page {5}(\S+)\n/)

    for (const path of ['', 'page.js', 'page.css', 'data/catalogue', 'data/dictionary'])
      expect((await fetch(page + path)).status, path).toBe(200)

    expect(await running.end('SIGINT')).toMatchObject({ status: 0, stderr: '' })
  })

  it('serves the page on no port that is none', () => {
    expect(telelake(['dashboard', '--lake', lake.folder, '--port', 'x'])).toMatchObject({
      status: 2,
      stderr: '--port: expected a port, 0 to 65535, got "x"\n',
    })
  })
})

describe('telelake start --sample', { timeout: 180_000 }, () => {
  let lake: Awaited<ReturnType<typeof createLakeFolder>>
  beforeAll(async () => {
    lake = await createLakeFolder()
  })
  afterAll(() => lake.remove())

  const query = (sql: string): unknown[] =>
    JSON.parse(telelake(['query', sql, '--lake', lake.folder, '--format', 'json']).stdout) as unknown[]

  it('is finished by the next start when it was killed half-way', async () => {
    const running = startTelelake(['start', '--sample', '--lake', lake.folder])
    await running.sees(/^lake /)
    while ((await Array.fromAsync(listKeys(lake.store, 'raw/'))).length === 0) await new Promise(setImmediate)
    await running.end('SIGKILL')

    const { status, stdout, stderr } = telelake(['start', '--sample', '--once', '--lake', lake.folder])

    expect([status, stderr]).toEqual([0, ''])
    const [, sent, rows] = /sample {3}(\d+) updates .*, (\d+) rows/.exec(stdout) ?? []
    expect(Number(sent)).toBeGreaterThan(5_000)
    expect(query('SELECT count(*) AS rows, count(DISTINCT update_id) AS ids FROM updates')).toEqual([
      { rows: Number(rows), ids: Number(rows) },
    ])
    for (const heading of ['Mon  Tue  Wed', 'question', 'outcome']) expect(stdout).toContain(heading)
  })

  it('lies beside its truth, which the answers agree with', async () => {
    const truth = Buffer.from((await lake.store.get('sample/truth.ndjson'))!.body)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { update_id: number; intent: string; resolved: boolean; by: string })
    const found = query('SELECT update_id FROM updates WHERE is_question') as { update_id: number }[]
    const questions = new Set(found.map((row) => row.update_id))

    const recognised = truth.filter((question) => questions.has(question.update_id)).length / truth.length
    expect(recognised).toBeGreaterThan(0.88)
    const byBot = truth.filter((question) => question.resolved && question.by === 'bot').length / truth.length
    const band = query(`
      SELECT count(*) FILTER (update_type = 'message' AND is_positive_feedback) AS thanks,
             count(*) FILTER (update_type = 'message' AND is_negative_feedback) AS complaints
      FROM updates`)[0] as { thanks: number; complaints: number }
    expect(byBot).toBeGreaterThan(0.65)
    expect(band.thanks).toBeGreaterThan(band.complaints)
  })

  it('is already present the second time, and nothing is done again', () => {
    const { status, stdout } = telelake(['start', '--sample', '--once', '--lake', lake.folder])

    expect(status).toBe(0)
    expect(stdout).toContain('already present')
  })

  it('refuses another time zone, and a lake that holds something else', async () => {
    expect(
      telelake(['start', '--sample', '--lake', lake.folder], { TIME_ZONE: 'America/Sao_Paulo' }),
    ).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('TIME_ZONE: expected UTC, as the sample in the lake has') as string,
    })
    const other = await createLakeFolder()
    await other.store.put('raw/updates/received_date=2026-03-10/0000000000000001.json', Buffer.from('{}'))

    expect(telelake(['start', '--sample', '--lake', other.folder])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('The sample needs an empty lake') as string,
    })
    other.remove()
  })
})
