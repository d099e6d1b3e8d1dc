import { describe, expect, it } from 'vitest'
import { athenaPreparedStatements, athenaSavedQueries, athenaViews, questions, views } from '../src/index.ts'

describe('athenaViews', () => {
  const glue = athenaViews('telelake')

  it('carry text and columns in the form Athena reads, views after those they read', () => {
    expect(glue.map(({ name }) => name)).toEqual(views.map(({ name }) => name))
    for (const [at, { viewOriginalText, columns }] of glue.entries()) {
      const [, base64 = ''] = /^\/\* Presto View: ([A-Za-z0-9+/=]+) \*\/$/.exec(viewOriginalText) ?? []
      const view = JSON.parse(Buffer.from(base64, 'base64').toString()) as Record<string, unknown>
      expect(view).toMatchObject({
        originalSql: views[at]?.sql,
        catalog: 'awsdatacatalog',
        schema: 'telelake',
      })
      expect((view.columns as { name: string }[]).map(({ name }) => name)).toEqual(
        columns.map(({ name }) => name),
      )
    }
  })

  it('name types as Trino and as Hive do', () => {
    const { viewOriginalText, columns } = glue.find(({ name }) => name === 'messages')!
    const view = JSON.parse(Buffer.from(viewOriginalText.slice(16, -3), 'base64').toString()) as {
      columns: unknown[]
    }

    expect(columns).toContainEqual(expect.objectContaining({ name: 'hashtags', type: 'array<string>' }))
    expect(view.columns).toContainEqual({ name: 'hashtags', type: 'array(varchar)' })
    expect(view.columns).toContainEqual({ name: 'event_at', type: 'timestamp(3)' })
    expect(view.columns).toContainEqual({ name: 'local_hour', type: 'integer' })
  })

  it('fit what Glue allows', () => {
    for (const { columns, description } of glue) {
      expect(description.length).toBeLessThanOrEqual(2048)
      for (const { name, comment } of columns) {
        expect(name).toMatch(/^[a-z_]+$/)
        expect(comment.length).toBeLessThanOrEqual(255)
        expect(comment).not.toContain('\n')
      }
    }
  })
})

describe('athenaSavedQueries', () => {
  it.each(['en', 'pt-BR', 'es'] as const)('are named as questions in %s and run as they are', (language) => {
    const saved = athenaSavedQueries(language)

    expect(saved.map(({ name }) => name)).toEqual(questions.map(({ title }) => title[language]))
    expect(new Set(saved.map(({ name }) => name)).size).toBe(saved.length)
    for (const { name, description, sql } of saved) {
      expect(name.length).toBeLessThanOrEqual(128)
      expect(description.length).toBeLessThanOrEqual(1024)
      expect(sql).not.toContain('?')
      expect(sql).toContain("CAST(current_date - INTERVAL '28' DAY AS date)")
    }
  })
})

describe('athenaPreparedStatements', () => {
  it('have names Athena takes, and the text of the question', () => {
    for (const [at, { name, sql }] of athenaPreparedStatements().entries()) {
      expect(name).toMatch(/^[a-z_][a-z0-9_]{1,255}$/)
      expect(sql).toBe(questions[at]?.sql)
    }
  })
})
