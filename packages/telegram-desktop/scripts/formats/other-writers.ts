import { group, read, today } from './fixture.ts'
import type { Fixture } from './fixture.ts'

/** What other programs write in Desktop's form. */
export const otherWriters: Readonly<Record<string, Fixture>> = {
  tdl: {
    sources: ['https://github.com/iyear/tdl/blob/034d0a6d/app/chat/export.go'],
    options: { chatType: 'supergroup' },
    bytes: Buffer.from(
      JSON.stringify({
        id: 1_234_567_890,
        messages: [
          {
            id: 7,
            type: 'message',
            file: '',
            date: 1_709_978_407,
            text: 'with its raw message',
            raw: {
              ID: 7,
              Out: false,
              Post: false,
              FromID: { UserID: 111 },
              PeerID: { ChannelID: 1_234_567_890 },
              FwdFrom: { Date: 0, FromID: null },
              ReplyTo: { ForumTopic: false, ReplyToMsgID: 6, ReplyToPeerID: null, ReplyToTopID: 0 },
              Date: 1_709_978_407,
              Message: 'with its raw message',
              EditDate: 1_709_979_000,
              EditHide: false,
            },
          },
          { id: 6, type: 'message', file: 'a.pdf', date: 1_709_978_406, text: 'a file' },
          { id: 5, type: 'message', file: '' },
        ],
      }),
    ),
    expected: [
      {
        message: {
          message_id: 7,
          date: 1_709_978_407,
          chat: { id: group.id, type: 'supergroup' },
          from: { id: 111, is_bot: false },
          reply_to_message: { message_id: 6 },
          text: 'with its raw message',
        },
        messageId: 7,
        hasSharedId: true,
        date: 1_709_978_407,
        editDate: 1_709_979_000,
      },
      {
        message: {
          message_id: 6,
          date: 1_709_978_406,
          chat: { id: group.id, type: 'supergroup' },
          document: {},
          caption: 'a file',
        },
        messageId: 6,
        hasSharedId: true,
        date: 1_709_978_406,
      },
      'message date: expected date_unixtime or date, got none that is a time before the year 10000 (message 5)',
    ],
  },

  converter: {
    sources: [], // scripts that put chats into a plain list, on a line for each message, with a byte-order mark
    bytes: Buffer.from(
      `\uFEFF{"chats":[{"name":"Support","type":"private_supergroup","id":1234567890,"messages":[\r\n${[
        JSON.stringify(today(1, 'one')),
        JSON.stringify(today(2, 'it\u0001s')).replaceAll('\\u0001', "\\'"),
        JSON.stringify(today(3, 'three')).replace('three"', 'th"ree"'),
        JSON.stringify(today(4, 'four')),
      ].join(',\r\n')}\r\n]}]}`,
    ),
    expected: [
      read(1, { text: 'one' }),
      read(2, { text: "it's" }),
      'JSON: expected a value that can be read, got something else',
      read(4, { text: 'four' }),
    ],
  },
}
