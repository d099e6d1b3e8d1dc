import { request } from 'node:http'
import type { Answer } from '@telelake/insights'
import { questions } from '@telelake/insights'
import { describe, expect, it } from 'vitest'
import { closeServer, listen } from '../src/listen.ts'
import { answersPage } from '../src/page.ts'
import { createPageServer } from '../src/page-server.ts'

const hostile = `<script>alert("x")</script> & 'more'`
const answers: Answer[] = [
  {
    question: questions[0]!,
    result: {
      columns: ['local_weekday', 'local_hour', 'messages', 'people'].map((name) => ({
        name,
        type: 'bigint',
      })),
      rows: [
        [1, 8, 30, 3],
        [7, 23, 1, 1],
      ],
    },
  },
  {
    question: questions[1]!,
    result: {
      columns: questions[1]!.columns.map(({ name, type }) => ({ name, type })),
      rows: [[hostile, 3, 2, 1, '2026-03-09']],
    },
  },
  { question: questions[2]!, result: { columns: [], rows: [] } },
]
const range = { from: '2026-03-01', to: '2026-03-31' }

describe('answersPage', () => {
  const html = answersPage(answers, range, 'America/Sao_Paulo')

  it('shows every question, its range and its clock', () => {
    for (const { title } of questions) expect(html).toContain(title)
    expect(html).toContain('From 2026-03-01 to 2026-03-31, clock of America/Sao_Paulo')
    expect(html).toContain('No rows yet.')
  })

  it('draws hours across and weekdays down, the busiest darkest', () => {
    const line = (day: string): string =>
      new RegExp(`<tr><th scope="row">${day}</th>.*</tr>`).exec(html)?.[0] ?? ''

    expect(line('Mon')).toContain('<td class="number shade9">30</td>')
    expect(line('Sun')).toContain('<td class="number shade1">1</td></tr>')
    expect(line('Tue').match(/shade0/g)).toHaveLength(24)
  })

  it('escapes what people wrote', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
  })
})

describe('createPageServer', () => {
  async function serve(
    render: () => Promise<string>,
  ): Promise<{ url: string; errors: unknown[]; close: () => Promise<void> }> {
    const errors: unknown[] = []
    const server = createPageServer(render, (error) => errors.push(error))
    const url = await listen(server, { host: '127.0.0.1', port: 0, defaultPort: 0 })
    return { url, errors, close: () => closeServer(server) }
  }
  const hello = (): Promise<string> => Promise.resolve('<p>hello</p>')

  it('serves the page with a policy that lets nothing in but its own style', async () => {
    const { url, close } = await serve(hello)

    const response = await fetch(url)

    expect([response.status, await response.text()]).toEqual([200, '<p>hello</p>'])
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await close()
  })

  it('answers HEAD, and 404 and 405 to what it does not have', async () => {
    const { url, close } = await serve(hello)

    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect((await fetch(`${url}/favicon.ico`)).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
    await close()
  })

  it('answers nobody who calls it by a foreign name', async () => {
    const { url, close } = await serve(hello)
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request(url, { headers: { host } }, (response) =>
          response.resume().on('end', () => resolve(response.statusCode)),
        )
          .on('error', reject)
          .end()
      })

    expect(await statusFor('evil.example:8788')).toBe(421)
    expect(await statusFor('localhost.evil.example')).toBe(421)
    expect(await statusFor('localhost:8788')).toBe(200)
    await close()
  })

  it('answers 500 without a reason when the page fails, tells the reason to the terminal, and goes on', async () => {
    let isBroken = true
    const { url, errors, close } = await serve(() =>
      isBroken ? Promise.reject(new Error('a secret reason')) : hello(),
    )

    const response = await fetch(url)

    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(errors).toHaveLength(1)
    isBroken = false
    expect((await fetch(url)).status).toBe(200)
    await close()
  })
})
