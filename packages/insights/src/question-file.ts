import { sqlTypes } from '@telelake/flatten'
import type { SqlType } from '@telelake/flatten'
import { chartForms, languages, questionParameters, units } from './question.ts'
import type { Question, QuestionChart, QuestionColumn, QuestionParameter, Translated } from './question.ts'
import { readHeader } from './sql-header.ts'

const typeNames = Object.keys(sqlTypes) as SqlType[]

/** Read a question file: header lines `-- field: value`, then the SQL. @throws {SqlFileError} */
export function parseQuestion(text: string, file: string): Question {
  const header = readHeader(text, file)
  const translated = (field: string): Translated =>
    Object.fromEntries(
      languages.map((language) => [language, header.one(`${field}.${language}`)]),
    ) as Translated

  const parameters = header
    .one('parameters')
    .split(', ')
    .map((name) => {
      const known = header.oneOf(Object.keys(questionParameters), name, 'a parameter of')
      return questionParameters[known] as QuestionParameter
    })
  const columns = header.all('column').map((line): QuestionColumn => {
    const [name = '', type = '', unit = '', meaning = ''] = header.words(
      'column',
      line,
      'name type unit meaning',
    )
    return {
      name,
      type: header.oneOf(typeNames, type, 'a type of'),
      unit: header.oneOf(units, unit, 'a unit of'),
      meaning,
    }
  })
  const names = columns.map(({ name }) => name)
  const [form = '', ...places] = header.one('chart').split(' ')
  const chart: QuestionChart = {
    form: header.oneOf(chartForms, form, 'a chart of form'),
    roles: Object.fromEntries(
      places.map((place) => {
        const [role = '', list = ''] = place.split('=', 2)
        return [role, list.split(',').map((name) => header.oneOf(names, name, 'a column of'))]
      }),
    ),
  }
  const placeholders = header.sql.split('?').length - 1
  if (placeholders !== parameters.length)
    throw header.error(`${parameters.length} "?", one for each parameter`, `${placeholders}`)
  return {
    name: header.one('name'),
    title: translated('title'),
    description: translated('description'),
    parameters,
    columns,
    chart,
    sql: header.sql,
  }
}
