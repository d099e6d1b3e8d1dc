import { account, ana, bia, chat, group, tdesktop } from './fixture.ts'
import type { Fixture } from './fixture.ts'

/** Exports without Unix times. */
export const desktopUntil2021: Readonly<Record<string, Fixture>> = {
  'desktop-1.3': {
    sources: [`${tdesktop}/issues/5169`],
    bytes: account([
      {
        name: 'Support',
        type: 'private_supergroup',
        messages: [{ id: 1, type: 'message', date: '2018-09-01T10:00:00', from: 'Ana', text: 'first' }],
      },
    ]),
    expected: ['chat id: the file does not say it, as exports of 2018'],
  },

  'desktop-1.6': {
    sources: [
      `${tdesktop}/pull/5426`,
      `${tdesktop}/blob/v1.6.7/Telegram/SourceFiles/export/data/export_data_types.cpp`,
    ],
    options: { timeZone: 'America/Sao_Paulo' },
    bytes: account([
      {
        name: 'Support',
        type: 'private_supergroup',
        id: 2 * 2 ** 32 + 1_234_567_890,
        messages: [
          {
            id: 1,
            type: 'message',
            date: '2018-11-04T01:00:00',
            edited: '1970-01-01T03:00:00',
            from: 'Ana',
            from_id: 111,
            text: ['see ', { type: 'link', text: 'https://a.example' }],
          },
          {
            id: 2,
            type: 'message',
            date: '2018-02-30T10:00:00',
            from: 'Ana',
            from_id: 111,
            text: 'no such day',
          },
        ],
      },
      {
        name: 'Ana',
        type: 'personal_chat',
        id: 2 ** 32 + 111,
        messages: [
          { id: 3, type: 'message', date: '2019-01-10T12:00:00', from: 'Bia', from_id: 222, text: 'hi' },
        ],
      },
      {
        name: 'Friends',
        type: 'private_group',
        id: 2 * 2 ** 32 + 333_444,
        messages: [
          {
            id: 4,
            type: 'service',
            date: '2019-01-10T12:00:01',
            actor: 'Ana',
            actor_id: 111,
            action: 'invite_members',
            members: ['Bia'],
            text: '',
          },
        ],
      },
    ]),
    expected: [
      {
        message: {
          message_id: 1,
          date: Date.parse('2018-11-04T03:00:00Z') / 1000,
          chat: group,
          from: ana,
          text: 'see https://a.example',
          entities: [{ type: 'url', offset: 4, length: 17 }],
        },
        messageId: 1,
        hasSharedId: true,
        date: Date.parse('2018-11-04T03:00:00Z') / 1000,
      },
      'message date: expected date_unixtime or date, got none that is a time before the year 10000 (message 2)',
      {
        message: {
          message_id: 3,
          date: Date.parse('2019-01-10T14:00:00Z') / 1000,
          chat: { id: 111, type: 'private' },
          from: bia,
          text: 'hi',
        },
        messageId: 3,
        hasSharedId: false,
        date: Date.parse('2019-01-10T14:00:00Z') / 1000,
      },
      {
        message: {
          message_id: 4,
          date: Date.parse('2019-01-10T14:00:01Z') / 1000,
          chat: { id: -333_444, type: 'group', title: 'Friends' },
          from: ana,
          new_chat_members: [{ first_name: 'Bia' }],
        },
        messageId: 4,
        hasSharedId: false,
        date: Date.parse('2019-01-10T14:00:01Z') / 1000,
        serviceType: 'new_chat_members',
      },
    ],
  },

  'desktop-2.4': {
    sources: [`${tdesktop}/blob/v2.4.7/Telegram/SourceFiles/export/output/export_output_json.cpp`],
    bytes: chat(
      [
        {
          id: 1,
          type: 'message',
          date: '2020-11-01T10:00:00',
          edited: '2020-11-01T10:05:00',
          from: 'Ana',
          from_id: 2 ** 32 + 111,
          text: 'edited',
        },
        {
          id: 2,
          type: 'message',
          date: '2020-11-01T10:00:01',
          from: 'Support',
          from_id: 2 * 2 ** 32 + 1_234_567_890,
          reply_to_message_id: 1,
          reply_to_peer_id: 2 * 2 ** 32 + 1_234_567_890,
          text: 'an anonymous admin',
        },
      ],
      { id: 2 * 2 ** 32 + 1_234_567_890 },
    ),
    expected: [
      {
        message: { message_id: 1, date: 1_604_224_800, chat: group, from: ana, text: 'edited' },
        messageId: 1,
        hasSharedId: true,
        date: 1_604_224_800,
        editDate: 1_604_225_100,
      },
      {
        message: {
          message_id: 2,
          date: 1_604_224_801,
          chat: group,
          sender_chat: { id: group.id },
          reply_to_message: { message_id: 1 },
          text: 'an anonymous admin',
        },
        messageId: 2,
        hasSharedId: true,
        date: 1_604_224_801,
      },
    ],
  },

  'desktop-3.1': {
    sources: [`${tdesktop}/blob/35f5d5a7/Telegram/SourceFiles/export/output/export_output_json.cpp`],
    bytes: chat([
      {
        id: 1,
        type: 'message',
        date: '2021-10-01T10:00:00',
        from: 'Ana',
        from_id: 'user6000000111',
        text: 'a person with an id above 2^32',
      },
    ]),
    expected: [
      {
        message: {
          message_id: 1,
          date: 1_633_082_400,
          chat: group,
          from: { id: 6_000_000_111, is_bot: false, first_name: 'Ana' },
          text: 'a person with an id above 2^32',
        },
        messageId: 1,
        hasSharedId: true,
        date: 1_633_082_400,
      },
    ],
  },
}
