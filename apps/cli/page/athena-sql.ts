import type { Question } from '@telelake/insights'
import type { PageScope } from './page-client.ts'

/** The SQL of a question with its values in place, to paste into Athena. The values are days and whole numbers. */
export function athenaSql({ parameters, sql }: Question, { from, to, chat }: PageScope): string {
  const values: Readonly<Record<string, string>> = {
    from_date: `'${from}'`,
    to_date: `'${to}'`,
    chat_id: chat ?? 'NULL',
  }
  const inOrder = parameters.map(({ name }) => values[name] ?? 'NULL')
  return sql.replaceAll('?', () => inOrder.shift() ?? 'NULL')
}
