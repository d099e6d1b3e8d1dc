import { textContent } from './content.ts'
import { bot } from './people.ts'
import type { Room } from './room.ts'
import { GROUP_ANONYMOUS_BOT, unixSeconds } from './telegram.ts'
import type { Chat, Content, Message, UpdateBody, User } from './telegram.ts'
import type { Delivery, Happening, Timeline } from './timeline.ts'

/** A message somebody sends; `message` is there once the timeline has come to it. */
export interface Post {
  readonly room: Room
  readonly happening: Happening // of the bot's own posts it never becomes an update
  message: Message | undefined
}

export interface PostOptions {
  readonly replyTo?: Post | undefined
  readonly asGroup?: boolean // by an admin who stays anonymous, where the chat allows it
  readonly delivery?: Delivery
}

/**
 * What people and the bot do in a room at a moment, as the updates Telegram makes of it: documented fields only, each
 * object's keys in the order Telegram writes them.
 *
 * @see https://core.telegram.org/bots/api#update
 */
export class Stage {
  readonly timeline: Timeline

  constructor(timeline: Timeline) {
    this.timeline = timeline
  }

  post(at: number, room: Room, from: User, content: Content | string, options: PostOptions = {}): Post {
    return this.#post(at, room, from, content, options, (message) => ({ message }))
  }

  /** The bot's own message; a webhook is not told of it, but later replies and pressed buttons show it. */
  botPost(at: number, room: Room, content: Content | string, options: PostOptions = {}): Post {
    return this.#post(at, room, bot, content, options, () => undefined)
  }

  edit(at: number, post: Post, text: string): Happening {
    return this.#act(at, post, (message) => {
      post.message = {
        ...without(message, 'text', 'entities'),
        edit_date: unixSeconds(at),
        ...textContent(text),
      }
      return { edited_message: post.message }
    })
  }

  /** From some emoji to others; none to take a reaction back. */
  react(at: number, user: User, post: Post, before: readonly string[], after: readonly string[]): Happening {
    return this.#act(at, post, (message) => {
      if (!post.room.tellsBotAll(at)) return undefined
      return {
        message_reaction: {
          chat: message.chat,
          message_id: message.message_id,
          user,
          date: unixSeconds(at),
          old_reaction: before.map((emoji) => ({ type: 'emoji', emoji })),
          new_reaction: after.map((emoji) => ({ type: 'emoji', emoji })),
        },
      }
    })
  }

  /** Press a button below the bot's message. */
  press(at: number, user: User, post: Post, id: string, data: string): Happening {
    const chat_instance = post.room.chatInstance
    return this.#act(at, post, (message) => ({
      callback_query: { id, from: user, message, chat_instance, data },
    }))
  }

  /** The service message about a pinned message. */
  pin(at: number, user: User, post: Post, asGroup: boolean): Happening {
    return this.#act(at, post, (message) => {
      const content = { pinned_message: withoutReply(message) }
      return { message: compose(at, post.room, user, content, { asGroup }) }
    })
  }

  join(at: number, room: Room, user: User, inviteLink?: Content): void {
    this.post(at, room, user, { new_chat_members: [user] })
    this.#memberChange(at, room, user, { user, status: 'left' }, { user, status: 'member' }, inviteLink)
  }

  leave(at: number, room: Room, user: User): void {
    this.post(at, room, user, { left_chat_member: user })
    this.#memberChange(at, room, user, { user, status: 'member' }, { user, status: 'left' })
  }

  /** Removed for good by an admin. */
  ban(at: number, room: Room, admin: User, user: User): void {
    this.post(at, room, admin, { left_chat_member: user })
    this.#memberChange(at, room, admin, { user, status: 'member' }, { user, status: 'kicked', until_date: 0 })
  }

  /** What happened to the bot's own membership. */
  botMemberChange(at: number, room: Room, by: User, before: Content, after: Content): Happening {
    return this.timeline.add(at, room.queue, () => ({
      my_chat_member: memberUpdate(at, room.chatAt(at), by, before, after),
    }))
  }

  #memberChange(at: number, room: Room, by: User, before: Content, after: Content, link?: Content): void {
    this.timeline.add(at, room.queue, () => {
      if (!room.tellsBotAll(at)) return undefined
      const change = memberUpdate(at, room.chatAt(at), by, before, after)
      return { chat_member: link === undefined ? change : { ...change, invite_link: link } }
    })
  }

  #post(
    at: number,
    room: Room,
    from: User,
    content: Content | string,
    { delivery, ...options }: PostOptions,
    body: (message: Message) => UpdateBody | undefined,
  ): Post {
    const happen = (): UpdateBody | undefined => {
      const parts = typeof content === 'string' ? textContent(content) : content
      const message = compose(at, room, from, parts, options)
      post.message = message
      return body(message)
    }
    const post: Post = {
      room,
      happening: this.timeline.add(at, room.queue, happen, delivery),
      message: undefined,
    }
    return post
  }

  /** Something done to a message, unless it was never sent or stayed behind in a chat that migrated. */
  #act(at: number, post: Post, body: (message: Message) => UpdateBody | undefined): Happening {
    return this.timeline.add(at, post.room.queue, () => {
      if (post.message === undefined || post.message.chat.id !== post.room.chatAt(at).id) return undefined
      return body(post.message)
    })
  }
}

function compose(
  at: number,
  room: Room,
  from: User,
  content: Content,
  { replyTo, asGroup = false }: Omit<PostOptions, 'delivery'>,
): Message {
  const chat = room.chatAt(at)
  const quoted = replyTo?.message?.chat.id === chat.id ? replyTo.message : undefined
  const anonymous = asGroup && chat.type === 'supergroup' // a basic group knows no anonymous admins
  return {
    message_id: room.nextMessageId(at),
    from: anonymous ? GROUP_ANONYMOUS_BOT : from,
    ...(anonymous ? { sender_chat: chat } : {}),
    chat,
    date: unixSeconds(at),
    ...(quoted === undefined ? {} : { reply_to_message: withoutReply(quoted) }),
    ...content,
  }
}

/** Telegram shows a replied-to or pinned message without the message that one replies to. */
function withoutReply(message: Message): Message {
  return without(message, 'reply_to_message')
}

function without(message: Message, ...keys: readonly string[]): Message {
  const kept = Object.entries(message).filter(([key]) => !keys.includes(key))
  return Object.fromEntries(kept) as Message
}

function memberUpdate(at: number, chat: Chat, from: User, before: Content, after: Content): Content {
  return { chat, from, date: unixSeconds(at), old_chat_member: before, new_chat_member: after }
}
