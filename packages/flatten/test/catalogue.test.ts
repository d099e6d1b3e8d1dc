import { describe, expect, it } from 'vitest'
import { catalogue, partitionColumn } from '../src/index.ts'

const columns = [...catalogue, partitionColumn]

describe('catalogue', () => {
  for (const { name, meaning, source } of columns)
    it(`has a name, a source and a meaning for ${name} that Glue and every SQL engine take`, () => {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(source).not.toBe('')
      expect(meaning).toMatch(/^\P{Cc}{1,255}$/u)
    })

  it('has every name once', () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  })

  it('calls direct what is a name, pseudonym what identifies, content what was written', () => {
    const named = (pii: string): string[] =>
      catalogue.filter((column) => column.pii === pii).map(({ name }) => name)

    expect(named('direct')).toEqual(['user_first_name'])
    expect(named('pseudonym')).toEqual(['chat_id', 'user_id', 'reply_to_user_id', 'member_user_id'])
    expect(named('content')).toEqual(['text', 'callback_data', 'text_norm', 'question_key'])
  })
})
