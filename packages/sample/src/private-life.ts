import {
  documentContent,
  locationContent,
  photoContent,
  stickerContent,
  textContent,
  voiceContent,
} from './content.ts'
import type { LocalDay } from './local-day.ts'
import { agents, bot } from './people.ts'
import type { Person } from './people.ts'
import type { Questions } from './questions.ts'
import type { Random } from './random.ts'
import { countOn, momentsOf } from './rhythm.ts'
import type { Stage } from './stage.ts'
import { unixSeconds } from './telegram.ts'
import type { Content, User } from './telegram.ts'

const EXTRAS_PER_DAY = 8 // files, commands and the like, of an average working day
const COMMANDS = ['/start', '/ajuda', '/ajuda', '/pedido 48213', '/menu', '/status'] as const

/** What people do in their chats with the bot besides asking: come, go, send files and commands. */
export function privateDay(
  stage: Stage,
  random: Random,
  day: LocalDay,
  index: number,
  progress: number,
  people: readonly Person[],
  questions: Questions,
): void {
  const coming = people.filter(({ joinsOn }) => joinsOn === index)
  for (const [place, moment] of momentsOf(day, coming.length, random).entries()) {
    const person = coming[place]
    if (person === undefined) continue
    stage.post(moment.at, person.room, person.user, random.chance(0.2) ? '/start loja' : '/start')
    stage.botPost(moment.at + 1_400, person.room, 'Olá! Eu sou a Lia 🙂 Como posso ajudar?')
    questions.ask(person, { ...moment, at: moment.at + random.integer(20_000, 120_000) }, progress)
  }

  const going = people.filter(({ leavesOn }) => leavesOn === index)
  for (const [place, { at }] of momentsOf(day, going.length, random).entries()) {
    const person = going[place]
    if (person === undefined) continue
    const blocked = { user: bot, status: 'kicked', until_date: 0 }
    stage.botMemberChange(at, person.room, person.user, { user: bot, status: 'member' }, blocked)
    if (!random.chance(0.3)) continue
    const backAt = at + random.between(600_000, 7_200_000)
    stage.botMemberChange(backAt, person.room, person.user, blocked, { user: bot, status: 'member' })
    stage.post(backAt + 500, person.room, person.user, '/start')
  }

  const present = people.filter(({ joinsOn, leavesOn }) => joinsOn < index && index < leavesOn)
  if (present.length === 0) return
  for (const { at } of momentsOf(day, countOn(day, EXTRAS_PER_DAY, random), random)) {
    const { room, user } = random.weighted(present, ({ energy }) => energy)
    stage.post(at, room, user, extra(random, at))
  }
}

function extra(random: Random, at: number): Content {
  const kind = random.fraction()
  if (kind < 0.45) return textContent(random.pick(COMMANDS))
  if (kind < 0.6) return documentContent(random)
  if (kind < 0.72) return photoContent(random, random.chance(0.4) ? 'segue o comprovante' : undefined)
  if (kind < 0.84) return voiceContent(random)
  if (kind < 0.9) return stickerContent(random)
  if (kind < 0.94) return locationContent(random)
  return forwarded(random, at)
}

/** Passed on to the bot: what an agent wrote elsewhere, or somebody who hides their account. */
function forwarded(random: Random, at: number): Content {
  const date = unixSeconds(at - random.between(600_000, 90_000_000))
  const author: User = random.pick(agents)
  const forward_origin = random.chance(0.6)
    ? { type: 'user', sender_user: author, date }
    : { type: 'hidden_user', sender_user_name: 'Loja Aurora', date }
  return {
    forward_origin,
    ...textContent('Seu pedido saiu para entrega 📦 https://loja.example.com/rastreio'),
  }
}
