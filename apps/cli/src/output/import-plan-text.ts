import type { ImportPlan, PlannedChat } from '@telelake/pipeline/plan-import'
import { cellText } from './cell-text.ts'

/** What a dry run of an import prints of a file: its counts, its chats, why messages would be rejected, likely bots. */
export function importPlanText(plan: ImportPlan): string {
  const { path, format, messages, accepted, rejected, chats, reasons, likely_bots: likelyBots } = plan
  const [unit, outcome] = format === 'export' ? ['messages', 'rows'] : ['updates', 'stored']
  return [
    `${path}: ${messages} ${unit} of ${chats.length} chats = ${accepted} ${outcome} or already present + ${rejected} rejected; ${daysText(plan)}; nothing was written`,
    ...chats.map((chat) => `  chat ${chatText(chat)}: ${chat.messages} ${unit}, ${daysText(chat)}`),
    ...reasons.map((reason) => `  rejected: ${reason.messages} for ${cellText(reason.detail)}`),
    ...likelyBots.map(
      ({ id, name, messages: sent }) =>
        `  ${cellText(name)} (${id}, ${sent} messages) looks like a bot: pass --bot ${id}`,
    ),
  ].join('\n')
}

function chatText({ chat_id: id, title }: PlannedChat): string {
  if (id === null) return 'unknown'
  return title === null ? String(id) : `${id} (${cellText(title)})`
}

function daysText({ first_day: first, last_day: last }: Pick<PlannedChat, 'first_day' | 'last_day'>): string {
  if (first === null || last === null) return 'no days'
  return first === last ? first : `${first} to ${last}`
}
