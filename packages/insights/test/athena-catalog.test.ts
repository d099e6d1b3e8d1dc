import { describe, expect, it } from 'vitest'
import {
  athenaPreparedStatements,
  athenaSavedQueries,
  athenaViews,
  glueTable,
  questions,
  updatesTable,
  views,
} from '../src/index.ts'

function definitionOf(viewOriginalText: string): Record<string, unknown> & { columns: { name: string }[] } {
  const [, base64 = ''] = /^\/\* Presto View: ([A-Za-z0-9+/=]+) \*\/$/.exec(viewOriginalText) ?? []
  return JSON.parse(Buffer.from(base64, 'base64').toString()) as ReturnType<typeof definitionOf>
}

describe('athenaViews', () => {
  const glue = athenaViews('telelake')

  it('carry text and columns in the form Athena reads, views after those they read', () => {
    expect(glue.map(({ name }) => name)).toEqual(views.map(({ name }) => name))
    for (const [at, { viewOriginalText, storageDescriptor }] of glue.entries()) {
      const { columns } = storageDescriptor
      const view = definitionOf(viewOriginalText)
      expect(view).toMatchObject({
        originalSql: views[at]?.sql,
        catalog: 'awsdatacatalog',
        schema: 'telelake',
      })
      expect(view.columns.map(({ name }) => name)).toEqual(columns.map(({ name }) => name))
    }
  })

  it('are views to Athena: a SerDe in name, the flag and the comment of a view of Trino, no owner to run as', () => {
    for (const { parameters, storageDescriptor, viewOriginalText, tableType } of glue) {
      expect(tableType).toBe('VIRTUAL_VIEW')
      expect(storageDescriptor.serDeInfo).toEqual({ name: '-', serializationLibrary: '-' })
      expect(parameters).toEqual({ presto_view: 'true', comment: 'Presto View' })
      expect(definitionOf(viewOriginalText)).toMatchObject({ runAsInvoker: true })
    }
  })

  it('keep what they mean in the definition: a description of the table would be read as its comment', () => {
    for (const view of glue) expect(view).not.toHaveProperty('description')
    expect(glue.map(({ viewOriginalText }) => definitionOf(viewOriginalText).comment)).toEqual(
      views.map(({ description }) => description),
    )
  })

  it('name types as Trino and as Hive do', () => {
    const { viewOriginalText, storageDescriptor } = glue.find(({ name }) => name === 'messages')!
    const view = definitionOf(viewOriginalText)

    expect(storageDescriptor.columns).toContainEqual(
      expect.objectContaining({ name: 'hashtags', type: 'array<string>' }),
    )
    expect(view.columns).toContainEqual({ name: 'hashtags', type: 'array(varchar)' })
    expect(view.columns).toContainEqual({ name: 'event_at', type: 'timestamp(3)' })
    expect(view.columns).toContainEqual({ name: 'local_hour', type: 'integer' })
  })

  it('fit what Glue allows', () => {
    for (const { storageDescriptor } of glue) {
      for (const { name, comment } of storageDescriptor.columns) {
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

describe('glueTable', () => {
  const at = (path: string): string => `s3://b/${path}`
  const updates = glueTable(updatesTable, '2026-03-01', at)

  it('lets Athena find every day without a crawler, to the tomorrow of UTC', () => {
    expect(updates.partitionKeys).toEqual([expect.objectContaining({ name: 'event_date', type: 'date' })])
    expect(updates.parameters).toMatchObject({
      'projection.enabled': 'true',
      'projection.event_date.type': 'date',
      'projection.event_date.range': '2026-03-01,NOW+1DAYS',
      'storage.location.template': 's3://b/enriched/updates/event_date=${event_date}/',
    })
    expect(updates.storageDescriptor.location).toBe('s3://b/enriched/updates/')
  })

  it('has no projection where there are no days', () => {
    const table = { ...updatesTable }
    delete table.partition

    expect(glueTable(table, '2026-03-01', at)).toMatchObject({
      partitionKeys: [],
      parameters: { EXTERNAL: 'TRUE', classification: 'parquet' },
    })
    expect(Object.keys(glueTable(table, '2026-03-01', at).parameters)).toHaveLength(2)
  })
})
