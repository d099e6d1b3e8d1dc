import { photoContent, textContent } from './content.ts'
import { timely, typed } from './handwriting.ts'
import type { Intent } from './intent.ts'
import { pickWording } from './intents.ts'
import { agents } from './people.ts'
import type { Person } from './people.ts'
import { agentAnswers, greetings, screenshotCaptions } from './phrases.ts'
import type { Random } from './random.ts'
import type { Moment } from './rhythm.ts'
import type { SampleOutcome, SampleTrace, SampleTruth } from './sample-update.ts'
import type { Post, Stage } from './stage.ts'
import type { Content, User } from './telegram.ts'
import { afterAgent, afterBotResolved, afterNobodyResolved, beforeAgent, leaveTrace } from './trace.ts'
import type { LeftTrace } from './trace.ts'

const SECOND = 1000 // ms
const MINUTE = 60 * SECOND

// How long people wait: for the bot's answer, then before they show what they think of it.
const PROMPT = [1.2 * SECOND, 6 * SECOND] as const
const SLOW = [8 * SECOND, 50 * SECOND] as const
const SOON = [12 * SECOND, 6 * MINUTE] as const
const LATER = [6 * MINUTE, 40 * MINUTE] as const

const BOT_STAYS_SILENT = 0.015 // share of the questions it gives no answer to
const AGENT_STEPS_IN = 0.8 // share of the unresolved questions of a staffed room, while agents are at work
const AGENTS_COME = 8 // local hour
const AGENTS_GO = 22 // local hour

/** The two buttons below each of the bot's answers. */
const HELPFUL_BUTTONS: Content = {
  inline_keyboard: [
    [
      { text: '👍', callback_data: 'helpful:yes' },
      { text: '👎', callback_data: 'helpful:no' },
    ],
  ],
}

export interface Question {
  readonly person: Person
  readonly intent: Intent
  readonly moment: Moment
  readonly ease: number // added to the bot's chance of resolving it
}

/** A question and what followed; its truth can be told once the timeline has been played. */
export interface Conversation extends LeftTrace {
  readonly question: Question
  readonly asked: Post
  readonly resolvedBy: 'bot' | 'human' | null
  readonly agentReply?: Post
}

/** Puts a question, the bot's answer and what comes of it on the stage: within about an hour and a half. */
export function converse(stage: Stage, random: Random, question: Question): Conversation {
  const { person, intent, moment, ease } = question
  const { room } = person
  const isPrivate = room.chatAt(moment.at).type === 'private'

  const asked = ask(stage, random, question, isPrivate)
  const answerAt = asked.happening.at + random.between(...(random.chance(0.95) ? PROMPT : SLOW))
  const answer = random.chance(BOT_STAYS_SILENT)
    ? undefined
    : stage.botPost(answerAt, room, botAnswer(intent, person), { replyTo: isPrivate ? undefined : asked })
  const opinion = { person, intent, hour: moment.hour, answer }

  const tracedAt = answerAt + random.between(...(random.chance(0.88) ? SOON : LATER))
  if (random.chance(Math.min(0.98, intent.botResolves + ease)) && answer !== undefined) {
    const left = leaveTrace(stage, random, tracedAt, opinion, afterBotResolved)
    return { question, asked, resolvedBy: 'bot', ...left }
  }

  const staffed = room.staffed && moment.hour >= AGENTS_COME && moment.hour < AGENTS_GO
  if (staffed && random.chance(AGENT_STEPS_IN)) {
    leaveTrace(stage, random, tracedAt, opinion, beforeAgent)
    const repliesAt = tracedAt + random.between(2 * MINUTE, 30 * MINUTE)
    const words = random.pick(agentAnswers[person.language])
    const agentReply = stage.post(repliesAt, room, agentFor(person, random), words, { replyTo: asked })
    const thanksAt = repliesAt + random.between(30 * SECOND, 15 * MINUTE)
    const left = leaveTrace(stage, random, thanksAt, { ...opinion, answer: agentReply }, afterAgent)
    return { question, asked, resolvedBy: 'human', agentReply, ...left }
  }

  const left = leaveTrace(stage, random, tracedAt, opinion, afterNobodyResolved)
  return { question, asked, resolvedBy: null, ...left }
}

/** What really became of a question of the played timeline; undefined if the asking itself fell out of it. */
export function truthOf(conversation: Conversation): SampleTruth | undefined {
  const { question, asked, agentReply, trace, sign } = conversation
  if (asked.message === undefined || asked.happening.updateId === undefined) return undefined
  const agentCame = agentReply?.happening.updateId !== undefined
  const by = conversation.resolvedBy === 'human' && !agentCame ? null : conversation.resolvedBy
  const visible = sign?.updateId === undefined ? 'silence' : trace
  return {
    update_id: asked.happening.updateId,
    chat_id: asked.message.chat.id,
    user_id: asked.message.from.id,
    asked_at: new Date(asked.message.date * SECOND).toISOString(),
    language: question.person.language,
    intent: question.intent.name,
    resolved: by !== null,
    by,
    outcome: outcomeOf(by, visible),
    trace: visible,
  }
}

/** Ask: now and then after a greeting of its own, below a screenshot, or corrected a little later. */
function ask(stage: Stage, random: Random, { person, intent, moment }: Question, isPrivate: boolean): Post {
  const { user, language, room } = person
  let { at } = moment
  if (random.chance(isPrivate ? 0.12 : 0.03)) {
    stage.post(at, room, user, timely(random.pick(greetings[language]), language, moment.hour))
    at += random.between(6 * SECOND, 40 * SECOND)
  }
  const wording = pickWording(intent, language, random)
  const text = typed(wording, language, random, moment.hour)
  if (intent.screenshot === true && random.chance(0.14)) {
    const caption = random.pick(screenshotCaptions[language]) + text
    return stage.post(at, room, user, photoContent(random, caption))
  }
  const asked = stage.post(at, room, user, text)
  if (random.chance(0.045))
    stage.edit(at + random.between(9 * SECOND, 90 * SECOND), asked, wording === text ? `${text} 🙏` : wording)
  return asked
}

function botAnswer(intent: Intent, { language }: Person): Content {
  return { ...textContent(intent.answer[language]), reply_markup: HELPFUL_BUTTONS }
}

/** Who speaks the asker's language best is likeliest to answer. */
function agentFor({ language }: Person, random: Random): User {
  return random.weighted(agents, ({ language_code }) => {
    if (language_code !== 'es') return 3
    return language === 'es' ? 12 : 1
  })
}

function outcomeOf(by: 'bot' | 'human' | null, trace: SampleTrace): SampleOutcome {
  if (by === null) return 'unresolved'
  if (by === 'human') return 'human_assisted'
  return trace === 'silence' || trace === 'reply' ? 'assumed' : 'confirmed'
}
