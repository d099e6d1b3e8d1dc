import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** A text, what it is about, and whether it asks for something. */
export interface LabelledText {
  text: string
  intent: string
  asks: boolean
}

/** Texts of one source in one language. */
export interface LabelledSet {
  name: string
  language: string
  items: LabelledText[]
}

/** A message, reaction, tap or edit. The numbers are places in the events of the conversation. */
export interface ConversationEvent {
  minute: number // since the first event
  who: 'asker' | 'bot' | 'helper'
  text?: string | undefined
  replies_to?: number | undefined
  reacts_to?: number | undefined
  emoji?: string | undefined
  taps?: number | undefined
  data?: string | undefined
  edits?: number | undefined
}

/** What happened between a person and a bot or in a group, and what a reader says came of it. */
export interface Conversation {
  id: number
  kind: string // what makes it hard; `any` where it is not said
  place: 'p' | 'g' // a private chat with the bot, or a supergroup
  outcome: 'confirmed' | 'assumed' | 'human_assisted' | 'unresolved' | 'unknown'
  bot_resolved: boolean
  events: ConversationEvent[]
}

const setFile: z.ZodType<LabelledSet> = z.object({
  name: z.string(),
  language: z.string(),
  items: z.array(z.object({ text: z.string(), intent: z.string(), asks: z.boolean() })),
})

const conversationEvent: z.ZodType<ConversationEvent> = z.object({
  minute: z.number(),
  who: z.enum(['asker', 'bot', 'helper']),
  text: z.string().optional(),
  replies_to: z.int().optional(),
  reacts_to: z.int().optional(),
  emoji: z.string().optional(),
  taps: z.int().optional(),
  data: z.string().optional(),
  edits: z.int().optional(),
})

const conversationsFile: z.ZodType<{ conversations: Conversation[] }> = z.object({
  conversations: z.array(
    z.object({
      id: z.int(),
      kind: z.string().default('any'),
      place: z.enum(['p', 'g']),
      outcome: z.enum(['confirmed', 'assumed', 'human_assisted', 'unresolved', 'unknown']),
      bot_resolved: z.boolean(),
      events: z.array(conversationEvent),
    }),
  ),
})

/** Every set and all conversations of a folder of JSON files, in the order of their names. */
export function readLabelled(folder: string): { sets: LabelledSet[]; conversations: Conversation[] } {
  const sets: LabelledSet[] = []
  const conversations: Conversation[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  for (const name of names.sort()) {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object
    if ('conversations' in file) conversations.push(...conversationsFile.parse(file).conversations)
    else sets.push(setFile.parse(file))
  }
  return { sets, conversations }
}
