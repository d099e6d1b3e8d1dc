import { writeAsDesktop } from '../desktop-writer.ts'
import type { Written } from '../desktop-writer.ts'

export const tdesktop = 'https://github.com/telegramdesktop/tdesktop'

/** What is read from one message: the Message and what is beside it, or why it is none. */
type Expected = { message: object; [key: string]: unknown } | string

export interface Fixture {
  sources: readonly string[] // where it is seen that the format is so
  bytes: Buffer
  options?: { timeZone?: string; chatType?: 'private' | 'group' | 'supergroup' | 'channel' }
  expected: readonly Expected[]
}

export const group = { id: -1_001_234_567_890, type: 'supergroup', title: 'Support' }
export const ana = { id: 111, is_bot: false, first_name: 'Ana' }
export const bia = { id: 222, is_bot: false, first_name: 'Bia' }

/** The fields of a message since 2022. */
export function today(
  id: number,
  text: string,
  more: Record<string, Written | undefined> = {},
): Record<string, Written | undefined> {
  return {
    id,
    type: 'message',
    date: '2024-03-09T10:00:00',
    date_unixtime: String(1_709_978_400 + id),
    from: 'Ana',
    from_id: 'user111',
    text,
    text_entities: text === '' ? [] : [{ type: 'plain', text }],
    ...more,
  }
}

/** What is read from `today`. */
export function read(id: number, fields: object = {}, beside: object = {}): Expected {
  const date = 1_709_978_400 + id
  return {
    message: { message_id: id, date, chat: group, from: ana, ...fields },
    messageId: id,
    hasSharedId: true,
    date,
    ...beside,
  }
}

export const chat = (messages: readonly Written[], head: Record<string, Written> = {}): Buffer =>
  writeAsDesktop({ name: 'Support', type: 'private_supergroup', id: 1_234_567_890, ...head, messages })

export const account = (list: readonly Written[]): Buffer =>
  writeAsDesktop({
    about: 'Here is the data you requested.',
    personal_information: {
      user_id: 222,
      first_name: 'Bia',
      last_name: '',
      phone_number: '+55 11 5555-0000',
    },
    chats: { about: 'This page lists all chats from this export.', list },
  })
