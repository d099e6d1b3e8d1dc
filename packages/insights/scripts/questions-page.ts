import type { Question } from '../src/question.ts'
import type { View } from '../src/view.ts'

/** The text of docs/questions.md. */
export function questionsPage(
  questions: readonly Question[],
  files: readonly string[],
  views: readonly View[],
): string {
  const list = questions.map(
    ({ name, title }, at) => `| [${name}](#${name}) | ${title.en} | ${fileLink(files[at] ?? '')} |`,
  )
  return `# Questions and views

<!-- Made from packages/insights/questions and views by its scripts/generate.ts; change those and run: pnpm generate -->

Each question is one SQL text that runs unchanged on DuckDB and on Athena. Answer one with \`telelake ask <question>\`, find it among
Athena's saved queries under its title, or run it there by name with its three parameters, the last of them a chat or \`NULL\` for all:
\`EXECUTE busiest_hours USING '2026-03-01', '2026-03-31', NULL\`.

| question | asks | text |
| --- | --- | --- |
${list.join('\n')}

${questions.map(questionSection).join('\n')}
# Views

Views hide the pitfalls of the table \`updates\` ([its columns](data-dictionary.md)). On Athena filter them on \`event_date\`, where they
have it.

${views.map(viewSection).join('\n')}`
}

function fileLink(file: string): string {
  return `[${file.split('/').at(-1) ?? ''}](../packages/insights/${file})`
}

function questionSection({ name, title, description, columns, chart }: Question): string {
  const roles = Object.entries(chart.roles).map(([role, names]) => `${role} \`${names.join('`, `')}\``)
  return `## ${name}

**${title.en}** ${description.en}

| column | type | unit | meaning |
| --- | --- | --- | --- |
${columns.map((column) => `| ${column.name} | ${cell(column.type)} | ${column.unit} | ${cell(column.meaning)} |`).join('\n')}

Drawn as ${[chart.form, ...roles].join('; ')}.
`
}

function viewSection({ name, description, columns }: View): string {
  return `## ${name}

${description}

| column | type | meaning |
| --- | --- | --- |
${columns.map((column) => `| ${column.name} | ${cell(column.type)} | ${cell(column.meaning)} |`).join('\n')}
`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
