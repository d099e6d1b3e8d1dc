import { Bare } from '../desktop-writer.ts'
import { ana, chat, group, read, tdesktop, today } from './fixture.ts'
import type { Fixture } from './fixture.ts'

/** Exports with Unix times, and `text_entities`. */
export const desktopSince2022: Readonly<Record<string, Fixture>> = {
  'desktop-4.1.1': {
    sources: [`${tdesktop}/issues/24961`, `${tdesktop}/issues/24984`],
    bytes: chat([
      today(1, '', {
        text: [
          { type: 'custom_emoji', text: '😮', document_id: new Bare('video_files/sticker (2).webm') },
          '',
        ],
        text_entities: [
          { type: 'custom_emoji', text: '😮', document_id: new Bare('video_files/sticker (2).webm') },
        ],
      }),
      today(2, '', {
        text: [
          {
            type: 'custom_emoji',
            text: '🙂',
            document_id: new Bare('(File unavailable, please try again later)'),
          },
          ' ok',
        ],
        text_entities: [
          {
            type: 'custom_emoji',
            text: '🙂',
            document_id: new Bare('(File unavailable, please try again later)'),
          },
          { type: 'plain', text: ' ok' },
        ],
      }),
      today(3, '', {
        text: [{ type: 'custom_emoji', text: '🙂', document_id: new Bare('5368324170671202286') }],
        text_entities: [{ type: 'custom_emoji', text: '🙂', document_id: new Bare('5368324170671202286') }],
      }),
    ]),
    expected: [
      read(1, { text: '😮', entities: [{ type: 'custom_emoji', offset: 0, length: 2 }] }),
      read(2, { text: '🙂 ok', entities: [{ type: 'custom_emoji', offset: 0, length: 2 }] }),
      read(3, {
        text: '🙂',
        entities: [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' }],
      }),
    ],
  },

  'desktop-4.15': {
    sources: [`${tdesktop}/issues/27571`],
    bytes: chat([
      today(1, 'copied\x0Cfrom a PDF'),
      today(2, 'with a button', {
        inline_bot_buttons: [[{ type: 'callback', text: 'Yes', data: '1=4\x012=9' }]],
      }),
      today(3, 'line one\u2028line two\u2029end'),
      today(4, 'a file', { file: '(File not included.)', file_name: 'v.mkv', file_size: 3_000_000_000 }),
    ]),
    expected: [
      read(1, { text: 'copied\x0Cfrom a PDF' }),
      read(2, { text: 'with a button' }),
      read(3, { text: 'line one\u2028line two\u2029end' }),
      read(4, { document: { file_name: 'v.mkv', file_size: 3_000_000_000 }, caption: 'a file' }),
    ],
  },

  'desktop-5.9': {
    sources: [`${tdesktop}/issues/28781`],
    bytes: Buffer.from(
      chat([
        today(-999_999_999, 'of the basic group before', { date_unixtime: '1600000000' }),
        today(1, '', {
          type: 'service',
          from: undefined,
          from_id: undefined,
          actor: null,
          actor_id: 'user111',
          action: 'invite_members',
          members: [null],
        }),
        today(10, '', {
          type: 'service',
          from: undefined,
          from_id: undefined,
          actor: 'Ana',
          actor_id: 'user111',
          action: 'topic_created',
          title: 'Payments',
        }),
        today(11, 'in the topic', { reply_to_message_id: 10 }),
        today(12, 'an answer in the topic', { reply_to_message_id: 11, edited_unixtime: '1709980000' }),
        today(13, 'in the general topic'),
        today(14, 'of the year 9999', { date_unixtime: '253402300799' }),
        today(15, '', {
          type: 'service',
          from: undefined,
          from_id: undefined,
          actor: 'Ana',
          actor_id: 'user111',
          action: 'send_star_gift',
          gift_id: new Bare('5170233102089322756'),
        }),
      ])
        .toString()
        .replace('"gift_id"', '"text": "thank you",\n   "gift_id"'),
    ),
    expected: [
      {
        message: {
          message_id: -999_999_999,
          date: 1_600_000_000,
          chat: group,
          from: ana,
          text: 'of the basic group before',
        },
        messageId: -999_999_999,
        hasSharedId: false,
        date: 1_600_000_000,
      },
      read(
        1,
        { from: { id: 111, is_bot: false }, new_chat_members: [{ id: 111, is_bot: false }] },
        { serviceType: 'new_chat_members' },
      ),
      read(
        10,
        { message_thread_id: 10, is_topic_message: true, forum_topic_created: { name: 'Payments' } },
        { serviceType: 'forum_topic_created' },
      ),
      read(11, {
        message_thread_id: 10,
        is_topic_message: true,
        reply_to_message: { forum_topic_created: { name: 'Payments' } },
        text: 'in the topic',
      }),
      read(
        12,
        {
          message_thread_id: 10,
          is_topic_message: true,
          reply_to_message: { message_id: 11 },
          text: 'an answer in the topic',
        },
        { editDate: 1_709_980_000 },
      ),
      read(13, { text: 'in the general topic' }),
      'message date: expected date_unixtime or date, got none that is a time before the year 10000 (message 14)',
      read(15, {}, { serviceType: 'gift' }),
    ],
  },
}
