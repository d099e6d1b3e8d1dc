import { typed } from './handwriting.ts'
import type { Intent } from './intent.ts'
import { pickWording } from './intents.ts'
import type { Person } from './people.ts'
import { acknowledgements, callsForHuman, complaints, thanks } from './phrases.ts'
import type { Random } from './random.ts'
import type { SampleTrace } from './sample-update.ts'
import type { Post, Stage } from './stage.ts'
import type { Happening } from './timeline.ts'

const MINUTE = 60_000 // ms
const LIKES = ['👍', '👍', '👍', '❤', '🙏'] as const
const DISLIKE = '👎'

/** How often askers in one situation leave each trace; shares sum to 1. */
export interface TraceShares {
  readonly approving: boolean // which way a reaction or a pressed button goes
  readonly shares: readonly (readonly [SampleTrace, number])[]
}

export const afterBotResolved: TraceShares = {
  approving: true,
  shares: [
    ['thanks', 0.29],
    ['reaction', 0.14],
    ['button', 0.13],
    ['reply', 0.06],
    ['silence', 0.38],
  ],
}

export const afterNobodyResolved: TraceShares = {
  approving: false,
  shares: [
    ['repeat', 0.27],
    ['complaint', 0.19],
    ['escalation', 0.13],
    ['button', 0.1],
    ['reaction', 0.06],
    ['silence', 0.25],
  ],
}

export const beforeAgent: TraceShares = {
  approving: false,
  shares: [
    ['escalation', 0.22],
    ['complaint', 0.12],
    ['silence', 0.66],
  ],
}

export const afterAgent: TraceShares = {
  approving: true,
  shares: [
    ['thanks', 0.42],
    ['reaction', 0.14],
    ['silence', 0.44],
  ],
}

/** Who leaves a trace of what they think, of which answer. */
export interface Opinion {
  readonly person: Person
  readonly intent: Intent
  readonly hour: number // of the asker's clock, 0 to 23
  readonly answer: Post | undefined // undefined: there was none to react to
}

/** What an asker left; `sign` is the first thing that shows it, none for silence. */
export interface LeftTrace {
  readonly trace: SampleTrace
  readonly sign: Happening | undefined
}

/** Puts one of the traces on the stage; reactions and buttons become silence where there is no answer. */
export function leaveTrace(
  stage: Stage,
  random: Random,
  at: number,
  { person, intent, hour, answer }: Opinion,
  { approving, shares }: TraceShares,
): LeftTrace {
  const { user, language, room } = person
  const [trace] = random.weighted(shares, ([, share]) => share)
  const say = (wordings: readonly string[], replying: number): LeftTrace => {
    const replyTo = random.chance(replying) ? answer : undefined
    return { trace, sign: stage.post(at, room, user, random.pick(wordings), { replyTo }).happening }
  }

  switch (trace) {
    case 'thanks':
      return say(thanks[language], 0.4)
    case 'reply':
      return say(acknowledgements[language], 1)
    case 'complaint':
      return say(complaints[language], 0.5)
    case 'escalation':
      return say(callsForHuman[language], 0.15)
    case 'repeat': {
      const repeatsAt = at + random.between(MINUTE, 20 * MINUTE)
      const again = stage.post(
        repeatsAt,
        room,
        user,
        typed(pickWording(intent, language, random), language, random, hour),
      )
      stage.botPost(repeatsAt + random.between(1_200, 6_000), room, intent.answer[language], {
        replyTo: again,
      })
      if (random.chance(0.35)) {
        const callsAt = repeatsAt + random.between(MINUTE / 2, 6 * MINUTE)
        stage.post(callsAt, room, user, random.pick(callsForHuman[language]))
      }
      return { trace, sign: again.happening }
    }
    case 'reaction': {
      if (answer === undefined) break
      const emoji = approving ? random.pick(LIKES) : DISLIKE
      return { trace, sign: stage.react(at, user, answer, [], [emoji]) }
    }
    case 'button': {
      if (answer === undefined) break
      const data = approving ? 'helpful:yes' : 'helpful:no'
      return { trace, sign: stage.press(at, user, answer, random.digits(18), data) }
    }
    case 'silence':
  }
  return { trace: 'silence', sign: undefined }
}
