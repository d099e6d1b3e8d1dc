// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'
import { Message } from './message.ts'
import { MessageEntity } from './message-parts.ts'

/**
 * A list of tasks. Since Bot API 9.1.
 *
 * @see https://core.telegram.org/bots/api#checklist
 */
export interface Checklist {
  title: string
  /** Formatting of `title`. */
  title_entities?: MessageEntity[] | undefined
  tasks: ChecklistTask[]
  /** True if not only the creator may add tasks. Absent otherwise. */
  others_can_add_tasks?: boolean | undefined
  /** True if not only the creator may tick tasks. Absent otherwise. */
  others_can_mark_tasks_as_done?: boolean | undefined
}
export const Checklist: ObjectSchema<Checklist> = /* @__PURE__ */ object<Checklist>(() => ({
  title: z.string(),
  title_entities: z.array(MessageEntity).optional(),
  tasks: z.array(ChecklistTask),
  others_can_add_tasks: z.boolean().optional(),
  others_can_mark_tasks_as_done: z.boolean().optional(),
}))

/**
 * One task of a checklist. Since Bot API 9.1.
 *
 * @see https://core.telegram.org/bots/api#checklisttask
 */
export interface ChecklistTask {
  /** Unique within its list. */
  id: number
  text: string
  /** Formatting of `text`. */
  text_entities?: MessageEntity[] | undefined
  /** Who ticked it. Absent if open or done by a chat. */
  completed_by_user?: User | undefined
  /** The chat that ticked it. Absent if open or done by a person. Since Bot API 9.3. */
  completed_by_chat?: Chat | undefined
  /** Unix seconds when it was ticked. 0 while open. */
  completion_date?: number | undefined
}
export const ChecklistTask: ObjectSchema<ChecklistTask> = /* @__PURE__ */ object<ChecklistTask>(() => ({
  id: z.number(),
  text: z.string(),
  text_entities: z.array(MessageEntity).optional(),
  completed_by_user: User.optional(),
  completed_by_chat: Chat.optional(),
  completion_date: z.number().optional(),
}))

/**
 * Event: tasks were ticked or unticked. Since Bot API 9.1.
 *
 * @see https://core.telegram.org/bots/api#checklisttasksdone
 */
export interface ChecklistTasksDone {
  /** Message with the list, without the reply it may be. Absent if unknown. */
  checklist_message?: Message | undefined
  /** Tasks that were ticked. */
  marked_as_done_task_ids?: number[] | undefined
  /** Tasks that were unticked. */
  marked_as_not_done_task_ids?: number[] | undefined
}
export const ChecklistTasksDone: ObjectSchema<ChecklistTasksDone> =
  /* @__PURE__ */ object<ChecklistTasksDone>(() => ({
    checklist_message: Message.optional(),
    marked_as_done_task_ids: z.array(z.number()).optional(),
    marked_as_not_done_task_ids: z.array(z.number()).optional(),
  }))

/**
 * Event: a checklist grew. Since Bot API 9.1.
 *
 * @see https://core.telegram.org/bots/api#checklisttasksadded
 */
export interface ChecklistTasksAdded {
  /** Message with the list, without the reply it may be. Absent if unknown. */
  checklist_message?: Message | undefined
  /** Only the new ones. */
  tasks: ChecklistTask[]
}
export const ChecklistTasksAdded: ObjectSchema<ChecklistTasksAdded> =
  /* @__PURE__ */ object<ChecklistTasksAdded>(() => ({
    checklist_message: Message.optional(),
    tasks: z.array(ChecklistTask),
  }))
