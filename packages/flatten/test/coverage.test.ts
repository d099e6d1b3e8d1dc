import { Message, updateKinds } from '@telelake/telegram-schema'
import { describe, expect, it } from 'vitest'
import { contentTypes, serviceTypes } from '../src/content-types.ts'
import { catalogue, partitionColumn } from '../src/index.ts'
import type { CatalogueColumn } from '../src/index.ts'
import { fixtures } from './fixtures.ts'

const valuesOf = (column: string): Set<unknown> => new Set(fixtures.map(({ row }) => row[column]))

/** The columns that no fixture's row has a value for. */
const unfilled = (columns: readonly CatalogueColumn[]): string[] =>
  columns.map(({ name }) => name).filter((name) => fixtures.every(({ row }) => (row[name] ?? null) === null))

/** Fields that describe a message but are not its content. */
const aboutIt = new Set(
  `message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot
  sender_tag receiver_user ephemeral_message_id date guest_query_id business_connection_id chat forward_origin
  is_topic_message is_automatic_forward reply_to_message external_reply quote reply_to_story
  reply_to_checklist_task_id reply_to_poll_option_id via_bot guest_bot_caller_user guest_bot_caller_chat edit_date
  has_protected_content is_from_offline is_paid_post media_group_id author_signature paid_star_count entities
  link_preview_options suggested_post_info effect_id caption caption_entities show_caption_above_media
  has_media_spoiler reply_markup`.split(/\s+/),
)

describe('content and service types', () => {
  it('classify every field of a message in the schema', () => {
    const known = new Set<string>([...aboutIt, ...contentTypes, ...serviceTypes])

    expect(Object.keys(Message.shape).filter((field) => !known.has(field))).toEqual([])
    expect([...known].filter((field) => !(field in Message.shape))).toEqual([])
  })
})

describe('fixtures', () => {
  it('cover every kind of update', () => {
    expect(updateKinds.filter((kind) => !valuesOf('update_type').has(kind))).toEqual([])
  })

  it('cover every content and service type', () => {
    expect(contentTypes.filter((type) => !valuesOf('content_type').has(type))).toEqual([])
    expect(serviceTypes.filter((type) => !valuesOf('service_type').has(type))).toEqual([])
  })
  it('fill every column', () => {
    expect(unfilled([...catalogue, partitionColumn])).toEqual([])
  })

  it('reveal a column that is declared but that no reader fills', () => {
    const unread: CatalogueColumn = {
      name: 'author_signature',
      type: 'string',
      nullable: true,
      source: 'M.author_signature',
      pii: 'direct',
      meaning: 'Declared, and filled by no reader',
    }

    expect(unfilled([unread])).toEqual(['author_signature'])
  })
})
