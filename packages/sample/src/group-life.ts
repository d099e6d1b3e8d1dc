import { captions, chatter, replies } from './chatter.ts'
import { documentContent, photoContent, stickerContent, voiceContent } from './content.ts'
import { timely } from './handwriting.ts'
import type { LocalDay } from './local-day.ts'
import { agents } from './people.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Room } from './room.ts'
import { countOn, momentsOf } from './rhythm.ts'
import type { Moment } from './rhythm.ts'
import type { Post, PostOptions, Stage } from './stage.ts'
import type { Content } from './telegram.ts'

const MINUTE = 60_000 // ms
const TALK_AGE_MS = 90 * MINUTE // how old a message people still reply to
const EMOJI = ['👍', '❤', '🔥', '😁', '👏', '🎉', '🤣', '🙏'] as const

/** What a group's people do besides asking the bot. */
export interface GroupOptions {
  readonly room: Room
  readonly members: readonly Person[]
  readonly messagesPerDay: number // of an average working day
}

/** Talk, comings and goings of one group on one day. */
export function groupDay(
  stage: Stage,
  random: Random,
  day: LocalDay,
  index: number,
  { room, members, messagesPerDay }: GroupOptions,
): void {
  const present = members.filter(({ joinsOn, leavesOn }) => joinsOn < index && index < leavesOn)
  comeAndGo(stage, random, day, index, members)
  if (present.length === 0) return

  const recent: Post[] = []
  for (const moment of momentsOf(day, countOn(day, messagesPerDay, random), random)) {
    const { at } = moment
    const person = random.weighted(present, ({ energy }) => energy)
    const talk = recent.filter(({ happening }) => happening.at > at - TALK_AGE_MS)
    const replyTo = talk.length > 0 && random.chance(0.24) ? random.pick(talk) : undefined
    const post = talkAt(stage, random, moment, person, replyTo)
    recent.push(post)
    reactions(stage, random, at, present, post)
  }
  for (const { at } of momentsOf(day, countOn(day, 2, random), random)) {
    const command = random.pick(['/ajuda', '/ajuda@AuroraAtendeBot', '/status@AuroraAtendeBot', '/horario'])
    const asked = stage.post(at, room, random.pick(present).user, command)
    stage.botPost(at + 1800, room, 'Estou por aqui 🙂 Escreva a sua dúvida.', { replyTo: asked })
  }
}

function comeAndGo(
  stage: Stage,
  random: Random,
  day: LocalDay,
  index: number,
  members: readonly Person[],
): void {
  const coming = members.filter(({ joinsOn }) => joinsOn === index)
  const going = members.filter(({ leavesOn }) => leavesOn === index)
  const comes = momentsOf(day, coming.length, random)
  const goes = momentsOf(day, going.length, random)
  for (const [place, { at }] of comes.entries()) {
    const person = coming[place]
    const link = random.chance(0.6) ? inviteLink() : undefined
    if (person !== undefined) stage.join(at, person.room, person.user, link)
  }
  for (const [place, { at }] of goes.entries()) {
    const person = going[place]
    if (person !== undefined) stage.leave(at, person.room, person.user)
  }
}

/** Another admin's link; its second half is hidden from the bot. */
function inviteLink(): Content {
  return {
    invite_link: 'https://t.me/+Qm3xT7aL...',
    name: 'Site',
    creator: agents[0],
    creates_join_request: false,
    is_primary: false,
    is_revoked: false,
  }
}

function talkAt(
  stage: Stage,
  random: Random,
  { at, hour }: Moment,
  person: Person,
  replyTo: Post | undefined,
): Post {
  const { user, language, room } = person
  const options: PostOptions = { replyTo }
  const kind = random.fraction()
  if (kind < 0.08) return stage.post(at, room, user, stickerContent(random), options)
  if (kind < 0.13) return stage.post(at, room, user, photoContent(random), options)
  if (kind < 0.18)
    return stage.post(at, room, user, photoContent(random, random.pick(captions[language])), options)
  if (kind < 0.215) return stage.post(at, room, user, voiceContent(random), options)
  if (kind < 0.22) return stage.post(at, room, user, documentContent(random), options)

  const words = random.pick((replyTo === undefined ? chatter : replies)[language])
  const text = timely(words, language, hour)
  const post = stage.post(at, room, user, text, options)
  if (random.chance(0.02)) stage.edit(at + random.between(5_000, 4 * MINUTE), post, `${text} 🙂`)
  return post
}

/** Others like it, and a few of them think again. */
function reactions(stage: Stage, random: Random, at: number, present: readonly Person[], post: Post): void {
  if (!random.chance(0.1)) return
  const first = random.pick(EMOJI)
  const friends = new Set(Array.from({ length: random.integer(1, 3) }, () => random.pick(present)))
  for (const { user } of friends) {
    const reactsAt = at + random.between(20_000, 60 * MINUTE)
    stage.react(reactsAt, user, post, [], [first])
    const second = random.pick(EMOJI)
    if (random.chance(0.12))
      stage.react(reactsAt + 4_000, user, post, [first], second === first ? [] : [second])
  }
}
