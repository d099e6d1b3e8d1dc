// Made from tools/bot-api/facts/bot-api.json; change that and run: pnpm generate
import * as z from 'zod'
import { object } from '../object-schema.ts'
import type { ObjectSchema } from '../object-schema.ts'
import { Chat, User } from './chat.ts'
import { Message } from './message.ts'
import { MessageEntity } from './message-parts.ts'

/** https://core.telegram.org/bots/api#checklist */
export interface Checklist {
  title: string
  title_entities?: MessageEntity[] | undefined
  tasks: ChecklistTask[]
  others_can_add_tasks?: boolean | undefined
  others_can_mark_tasks_as_done?: boolean | undefined
}
export const Checklist: ObjectSchema<Checklist> = /* @__PURE__ */ object<Checklist>(() => ({
  title: z.string(),
  title_entities: z.array(MessageEntity).optional(),
  tasks: z.array(ChecklistTask),
  others_can_add_tasks: z.boolean().optional(),
  others_can_mark_tasks_as_done: z.boolean().optional(),
}))

/** https://core.telegram.org/bots/api#checklisttask */
export interface ChecklistTask {
  id: number
  text: string
  text_entities?: MessageEntity[] | undefined
  completed_by_user?: User | undefined
  completed_by_chat?: Chat | undefined
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

/** https://core.telegram.org/bots/api#checklisttasksdone */
export interface ChecklistTasksDone {
  checklist_message?: Message | undefined
  marked_as_done_task_ids?: number[] | undefined
  marked_as_not_done_task_ids?: number[] | undefined
}
export const ChecklistTasksDone: ObjectSchema<ChecklistTasksDone> =
  /* @__PURE__ */ object<ChecklistTasksDone>(() => ({
    checklist_message: Message.optional(),
    marked_as_done_task_ids: z.array(z.number()).optional(),
    marked_as_not_done_task_ids: z.array(z.number()).optional(),
  }))

/** https://core.telegram.org/bots/api#checklisttasksadded */
export interface ChecklistTasksAdded {
  checklist_message?: Message | undefined
  tasks: ChecklistTask[]
}
export const ChecklistTasksAdded: ObjectSchema<ChecklistTasksAdded> =
  /* @__PURE__ */ object<ChecklistTasksAdded>(() => ({
    checklist_message: Message.optional(),
    tasks: z.array(ChecklistTask),
  }))
