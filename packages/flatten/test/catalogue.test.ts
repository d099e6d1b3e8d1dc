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

    expect(named('direct')).toEqual(['user_first_name', 'user_username'])
    expect(named('pseudonym')).toEqual(
      catalogue
        .map(({ name }) => name)
        .filter((name) => /(?:^|_)(?:chat|user|users|bot|from|connection)_ids?$/.test(name))
        .filter((name) => name !== 'migrated_chat_id'),
    )
    expect(named('content')).toEqual([
      'text',
      'command',
      'command_target',
      'command_args',
      'start_payload',
      'hashtags',
      'link_domains',
      'reply_to_text',
      'quote_text',
      'callback_data',
      'callback_message_text',
      'inline_query_text',
      'poll_question',
      'text_norm',
      'question_key',
    ])
  })
})
