import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Room } from './room.ts'
import type { Stage } from './stage.ts'
import type { Content } from './telegram.ts'

const HOUR = 3_600_000 // ms

/** What is asked, and how well liked each choice is. */
const QUESTION = 'Qual deve ser o tema da próxima live?'
const CHOICES: readonly { readonly text: string; readonly liking: number }[] = [
  { text: 'Novidades do app', liking: 5 },
  { text: 'Dicas de uso', liking: 8 },
  { text: 'Perguntas e respostas', liking: 3 },
  { text: 'Bastidores 🎬', liking: 4 },
]

/**
 * A public poll that the bot sends: every vote comes as an answer and as a new state of the poll, a vote taken back
 * has no options, the last state is closed. The sending itself is the bot's own message.
 */
export function botPoll(
  stage: Stage,
  random: Random,
  at: number,
  room: Room,
  voters: readonly Person[],
): void {
  const id = random.digits(19)
  const choices = CHOICES.map((choice) => ({ ...choice, persistentId: random.token(8), votes: 0 }))
  let people = 0
  const queue = at // no chat's id; answers to one poll stand in one line

  const state = (closed: boolean): Content => ({
    id,
    question: QUESTION,
    options: choices.map(({ persistentId, text, votes }) => ({
      persistent_id: persistentId,
      text,
      voter_count: votes,
    })),
    total_voter_count: people,
    is_closed: closed,
    is_anonymous: false,
    type: 'regular',
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  })
  const vote = (votedAt: number, { user }: Person, chosen: number, counted: 1 | -1): void => {
    stage.timeline.add(votedAt, queue, () => {
      const choice = choices[chosen]
      if (choice === undefined) return undefined
      choice.votes += counted
      people += counted
      const chosenNow = counted === 1
      return {
        poll_answer: {
          poll_id: id,
          user,
          option_ids: chosenNow ? [chosen] : [],
          option_persistent_ids: chosenNow ? [choice.persistentId] : [],
        },
      }
    })
    stage.timeline.add(votedAt + 300, queue, () => ({ poll: state(false) }))
  }

  stage.botPost(at, room, { poll: state(false) })
  for (const person of voters) {
    const votedAt = at + random.fraction() ** 2 * 20 * HOUR // most vote soon
    const chosen = random.weighted([...choices.keys()], (index) => choices[index]?.liking ?? 0)
    vote(votedAt, person, chosen, 1)
    if (random.chance(0.1)) vote(votedAt + random.between(10_000, 90_000), person, chosen, -1)
  }
  stage.timeline.add(at + 21 * HOUR, queue, () => ({ poll: state(true) }))
}

/** A poll in a message of somebody else: the bot sees it once and is told of no vote. */
export function pollContent(random: Random): Content {
  return {
    poll: {
      id: random.digits(19),
      question: 'Que dia é melhor para o plantão de dúvidas?',
      options: ['Terça', 'Quinta', 'Sábado'].map((text) => ({
        persistent_id: random.token(8),
        text,
        voter_count: 0,
      })),
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: true,
      allows_revoting: true,
      members_only: false,
    },
  }
}
