import type { Random } from './random.ts'
import type { Chat } from './telegram.ts'

/** A rising series of message ids. */
export class MessageIds {
  #last: number

  constructor(last: number) {
    this.#last = last
  }

  next(): number {
    return ++this.#last
  }
}

/** A chat as it is from some moment on. */
export interface RoomState {
  readonly since: number // ms epoch
  readonly chat: Chat
  readonly messageIds: MessageIds // a supergroup's own, or the one series of all private chats and basic groups
}

export interface RoomOptions {
  readonly states: readonly [RoomState, ...RoomState[]] // oldest first
  readonly adminSince: number // ms epoch from which the bot is told of reactions and of members
  readonly staffed?: boolean // support agents read it; default false
}

/** Where people meet; a basic group that becomes a supergroup stays one room with two states. */
export class Room {
  readonly states: readonly [RoomState, ...RoomState[]]
  readonly staffed: boolean
  readonly chatInstance: string // decimal digits, as in a callback query
  readonly #adminSince: number

  constructor({ states, adminSince, staffed = false }: RoomOptions, random: Random) {
    this.states = states
    this.staffed = staffed
    this.#adminSince = adminSince
    this.chatInstance = `${random.chance(0.5) ? '-' : ''}${random.digits(18)}`
  }

  /** The name under which the room's updates wait in line: one after the other, as Telegram delivers a chat's. */
  get queue(): number {
    return this.states[0].chat.id
  }

  chatAt(at: number): Chat {
    return this.#stateAt(at).chat
  }

  nextMessageId(at: number): number {
    return this.#stateAt(at).messageIds.next()
  }

  tellsBotAll(at: number): boolean {
    return at >= this.#adminSince
  }

  #stateAt(at: number): RoomState {
    return this.states.findLast(({ since }) => since <= at) ?? this.states[0]
  }
}
