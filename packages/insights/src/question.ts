/** A parameter of a question; its place in the list is the place of its `?` groups in the text. */
export interface QuestionParameter {
  name: string
  type: 'date'
  meaning: string
}

/** A column of a question's answer. */
export interface QuestionColumn {
  name: string
  type: string // SQL type
  meaning: string // with the unit or range
}

/** How an answer is best drawn: the form, and which column goes where. */
export interface QuestionChart {
  form: string
  columns: Readonly<Record<string, string>>
}

/**
 * A question an analyst asks, and the SQL that answers it: one text, the same on Athena and DuckDB. Every `?` of it
 * takes a parameter, in turns: the first parameter, the second, ..., the first again.
 */
export interface Question {
  name: string
  title: string
  description: string
  parameters: readonly QuestionParameter[]
  columns: readonly QuestionColumn[]
  chart: QuestionChart
  sql: string
}

/** A question file does not have the form of one. */
export class QuestionFileError extends Error {
  override readonly name = 'QuestionFileError'

  constructor(file: string, expected: string, got: string) {
    super(`question file: expected ${expected}, got ${got} (${file})`)
  }
}

const NAMED = /^(\S+) (\S+) (.+)$/

/** Read a question file: header lines `-- field: value`, then the SQL. @throws {QuestionFileError} */
export function parseQuestion(text: string, file: string): Question {
  const fields = new Map<string, string[]>()
  const lines = text.split('\n')
  let at = 0
  for (; at < lines.length; at++) {
    const match = /^-- ([a-z]+): (.+)$/.exec(lines[at] ?? '')
    if (match === null) break
    const [, field = '', value = ''] = match
    fields.set(field, [...(fields.get(field) ?? []), value])
  }
  const one = (field: string): string => {
    const values = fields.get(field) ?? []
    if (values.length !== 1)
      throw new QuestionFileError(file, `one line "-- ${field}: ..."`, `${values.length} of them`)
    return values[0] as string
  }
  const named = (field: string): { name: string; type: string; meaning: string }[] =>
    (fields.get(field) ?? []).map((value) => {
      const [, name, type, meaning] = NAMED.exec(value) ?? []
      if (name === undefined || type === undefined || meaning === undefined)
        throw new QuestionFileError(file, `"-- ${field}: name type meaning"`, `"${value}"`)
      return { name, type, meaning }
    })

  const parameters = named('parameter').map(({ name, type, meaning }): QuestionParameter => {
    if (type !== 'date') throw new QuestionFileError(file, 'parameters of type date', type)
    return { name, type, meaning }
  })
  const [form = '', ...places] = one('chart').split(' ')
  return {
    name: one('name'),
    title: one('title'),
    description: one('description'),
    parameters,
    columns: named('column'),
    chart: {
      form,
      columns: Object.fromEntries(places.map((place) => place.split('=', 2) as [string, string])),
    },
    sql: lines.slice(at).join('\n').trim(),
  }
}

/** The values for every `?` of a question's text, given one value a parameter, in the order of the parameters. */
export function bindParameters(question: Question, values: readonly string[]): string[] {
  const places = question.sql.split('?').length - 1
  return Array.from({ length: places }, (_, place) => values[place % values.length] ?? '')
}
