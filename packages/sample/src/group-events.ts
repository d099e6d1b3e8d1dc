import { announcements } from './chatter.ts'
import { photoContent } from './content.ts'
import type { LocalDay } from './local-day.ts'
import { agents, bot, owner } from './people.ts'
import type { Person } from './people.ts'
import { botPoll, pollContent } from './poll.ts'
import type { Random } from './random.ts'
import type { Room } from './room.ts'
import { clockTime } from './rhythm.ts'
import type { Stage } from './stage.ts'
import type { Content, User } from './telegram.ts'

const VOTERS = 34
const ALBUM_EVERY = 4 // days
const LATE_EVERY = 5 // days
const ANNOUNCED_EVERY = 3 // days

/** What the bot may do as an administrator. */
const BOT_AS_ADMIN: Content = {
  user: bot,
  status: 'administrator',
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: false,
  can_send_welcome_messages: true,
}

export interface Groups {
  readonly support: Room
  readonly community: Room
  readonly migratesAt: number // ms epoch
  readonly promotedAt: number // ms epoch
  readonly supportMembers: readonly Person[]
  readonly communityMembers: readonly Person[]
}

/** The community's basic group becomes a supergroup, and the bot an admin of it. */
export function migration(stage: Stage, { community, migratesAt, promotedAt }: Groups): void {
  const [before, after] = community.states
  if (after === undefined) return
  // The old group's notice is its last message, a moment before the room changes.
  stage.post(migratesAt - 1, community, owner, { migrate_to_chat_id: after.chat.id })
  stage.post(migratesAt, community, owner, { migrate_from_chat_id: before.chat.id }, { asGroup: true })
  stage.botMemberChange(promotedAt, community, owner, { user: bot, status: 'member' }, BOT_AS_ADMIN)
}

/** Events that come once in the whole sample: polls, pinned messages, a spammer shown out. */
export function singleEvents(stage: Stage, random: Random, days: readonly LocalDay[], groups: Groups): void {
  const { support, community, communityMembers, supportMembers } = groups
  const dayAt = (progress: number): LocalDay | undefined => days[Math.floor(days.length * progress)]
  const [camila, rafael] = agents

  const pollDay = dayAt(0.7)
  if (pollDay !== undefined) {
    const voters = communityMembers.filter(isAlwaysThere).slice(0, VOTERS)
    botPoll(stage, random, clockTime(pollDay, 10.2), community, voters)
  }
  const pinDay = dayAt(0.1)
  if (pinDay !== undefined) {
    const rules = stage.post(
      clockTime(pinDay, 9.1),
      support,
      camila,
      'Horário do time: todos os dias, das 8h às 22h 🙂',
    )
    stage.pin(clockTime(pinDay, 9.15), camila, rules, false)
    stage.post(clockTime(pinDay, 11), support, rafael, pollContent(random))
  }
  const spamDay = dayAt(0.45)
  const victim = supportMembers[0]
  if (spamDay !== undefined && victim !== undefined) {
    const spammer: User = {
      id: 8_411_220_934,
      is_bot: false,
      first_name: 'Crypto Gains 💰',
      username: 'fastgains4u',
    }
    const at = clockTime(spamDay, 13.4)
    stage.join(at, support, spammer)
    stage.post(at + 40_000, support, spammer, '🤑 1000% em 3 dias https://ganhos.example.net @fastgains4u')
    stage.ban(at + 400_000, support, rafael, spammer)
  }
}

/** What owners announce and pin, albums, and messages that travel across midnight. */
export function eventsOf(
  stage: Stage,
  random: Random,
  days: readonly LocalDay[],
  index: number,
  groups: Groups,
): void {
  const day = days[index]
  const teller = random.pick(groups.communityMembers.filter(isAlwaysThere))
  const asker = random.pick(groups.supportMembers.filter(isAlwaysThere))
  if (day === undefined) return

  if (index % ANNOUNCED_EVERY === 1) {
    const text = announcements[Math.floor(index / ANNOUNCED_EVERY) % announcements.length] ?? ''
    const at = clockTime(day, 11.5)
    const announced = stage.post(at, groups.community, owner, text, { asGroup: true })
    if (random.chance(0.4)) stage.pin(at + 45_000, owner, announced, true)
  }
  if (index % ALBUM_EVERY === 2) album(stage, random, clockTime(day, 19.6), teller)
  if (index < days.length - 1 && index % LATE_EVERY === 3) {
    const delayMs = random.integer(8_000, 90_000)
    stage.post(day.endsAt - 2_000, groups.community, teller.user, 'boa noite 😴', { delivery: { delayMs } })
  }
  if (index < days.length - 1 && index === Math.floor(days.length / 3)) {
    // Its first delivery came before midnight, the second one after.
    const delivery = { delayMs: 700, redeliverAfterMs: 41_000 }
    stage.post(day.endsAt - 16_000, groups.support, asker.user, 'até amanhã, pessoal', { delivery })
  }
}

/** Two to four photos sent at once, the words below the first. */
function album(stage: Stage, random: Random, at: number, { room, user }: Person): void {
  const media_group_id = random.digits(17)
  const photos = random.integer(2, 4)
  for (let place = 0; place < photos; place++) {
    const caption = place === 0 ? 'fotos de hoje 📸' : undefined
    stage.post(at + place, room, user, { media_group_id, ...photoContent(random, caption) })
  }
}

function isAlwaysThere({ joinsOn, leavesOn }: Person): boolean {
  return joinsOn < 0 && leavesOn === Infinity
}
