import { truthOf } from './conversation.ts'
import { eventsOf, migration, singleEvents } from './group-events.ts'
import type { Groups } from './group-events.ts'
import { groupDay } from './group-life.ts'
import { localDays } from './local-day.ts'
import type { LocalDay } from './local-day.ts'
import { Crowd } from './people.ts'
import { privateDay } from './private-life.ts'
import { Questions } from './questions.ts'
import { Random } from './random.ts'
import { clockTime } from './rhythm.ts'
import { MessageIds, Room } from './room.ts'
import type { SampleTruth, SampleUpdate } from './sample-update.ts'
import { Stage } from './stage.ts'
import { Timeline } from './timeline.ts'

export type { SampleTruth, SampleUpdate } from './sample-update.ts'

export interface SampleOptions {
  lastDay: string // YYYY-MM-DD, the last full day
  days?: number // default 28
  timeZone: string // IANA name; its clock and its days the people live by
  seed?: number // whole number, 32 bits count; default 5
}

export interface Sample {
  /** In order of arrival; `update_id` rises from each first delivery to the next, a few come twice. */
  readonly updates: readonly SampleUpdate[]
  /** One of each question put to the bot, by `update_id`. */
  readonly truth: readonly SampleTruth[]
}

const SUPPORT_MEMBERS = 210
const COMMUNITY_MEMBERS = 150
const PRIVATE_PEOPLE = 230

/**
 * Four weeks in the life of a support bot, as its webhook would have seen them, with what every question really
 * came to: some 6,000 updates at the default length, a number that grows with the days.
 *
 * The bot, Lia, of an invented shop, answers in a support group where agents help out, in a community group that
 * becomes a supergroup half-way, and in private chats. Its own messages are no updates, but show inside replies and
 * pressed buttons. Happenings and arrivals lie within the days asked for, from local midnight to local midnight;
 * a few updates happen on one day and arrive on the next. Everybody and everything in it is made up.
 *
 * Same options, same sample, on every machine whose Intl knows the same rules for the zone. Reads no clock.
 *
 * @throws {RangeError} `lastDay` is no date, `days` no positive whole number, or the zone unknown.
 */
export function sampleTraffic({ lastDay, days: count = 28, timeZone, seed = 5 }: SampleOptions): Sample {
  const days = localDays(lastDay, count, timeZone)
  const random = new Random(seed)
  const timeline = new Timeline(days.at(-1)?.endsAt ?? 0)
  const stage = new Stage(timeline)
  const questions = new Questions(stage, random)

  const ownIds = new MessageIds(20_480) // of all the bot's private chats and basic groups together
  const crowd = new Crowd(random, count)
  const groups = foundGroups(random, days, ownIds, crowd)
  const privateUsers = crowd.privately(ownIds, PRIVATE_PEOPLE)
  const { support, community, supportMembers, communityMembers } = groups

  migration(stage, groups)
  singleEvents(stage, random, days, groups)
  for (const [index, day] of days.entries()) {
    const progress = days.length > 1 ? index / (days.length - 1) : 0.5
    privateDay(stage, random, day, index, progress, privateUsers, questions)
    questions.day(day, index, progress, [
      { people: supportMembers, share: 0.52 },
      { people: communityMembers, share: 0.15 },
      { people: privateUsers, share: 0.33 },
    ])
    groupDay(stage, random, day, index, { room: support, members: supportMembers, messagesPerDay: 12 })
    groupDay(stage, random, day, index, { room: community, members: communityMembers, messagesPerDay: 48 })
    eventsOf(stage, random, days, index, groups)
  }

  const updates = timeline.play(random)
  const truth = questions.conversations.map(truthOf).filter((known) => known !== undefined)
  return { updates, truth: truth.sort((left, right) => left.update_id - right.update_id) }
}

function foundGroups(random: Random, days: readonly LocalDay[], ownIds: MessageIds, crowd: Crowd): Groups {
  const middle = days[Math.floor(days.length / 2)]
  const migratesAt = middle === undefined ? 0 : clockTime(middle, 14.3)
  const promotedAt = migratesAt + 180_000
  const support = new Room(
    {
      states: [
        {
          since: -Infinity,
          chat: {
            id: -1001985530417,
            title: 'Suporte · Clientes',
            username: 'aurora_suporte',
            type: 'supergroup',
          },
          messageIds: new MessageIds(88_120),
        },
      ],
      adminSince: -Infinity,
      staffed: true,
    },
    random,
  )
  const title = 'Comunidade Aurora ☀️'
  const community = new Room(
    {
      states: [
        { since: -Infinity, chat: { id: -4087512263, title, type: 'group' }, messageIds: ownIds },
        {
          since: migratesAt,
          chat: { id: -1002719034586, title, type: 'supergroup' },
          messageIds: new MessageIds(0),
        },
      ],
      adminSince: promotedAt,
    },
    random,
  )
  return {
    support,
    community,
    migratesAt,
    promotedAt,
    supportMembers: crowd.members(support, SUPPORT_MEMBERS),
    communityMembers: crowd.members(community, COMMUNITY_MEMBERS),
  }
}
