import type { SqlType } from '@telelake/flatten'

/** The languages of titles and descriptions. */
export const languages = ['en', 'pt-BR', 'es'] as const
export type Language = (typeof languages)[number]
export type Translated = Readonly<Record<Language, string>>

/** What the values of a column are; `none` for ids and flags. Percent is 0 to 100. */
export const units = [
  'none',
  'text',
  'day',
  'week',
  'hour',
  'weekday',
  'seconds',
  'percent',
  'messages',
  'people',
  'questions',
  'sessions',
  'events',
  'ratio',
] as const
export type Unit = (typeof units)[number]

/** A parameter of a question; its place in the list is the place of its `?` in the text. */
export interface QuestionParameter {
  name: string
  type: 'date' | 'bigint'
  meaning: string
}

/** The parameters questions may have, by name. */
export const questionParameters: Readonly<Record<string, QuestionParameter>> = {
  from_date: { name: 'from_date', type: 'date', meaning: 'the first day' },
  to_date: { name: 'to_date', type: 'date', meaning: 'the last day' },
  chat_id: { name: 'chat_id', type: 'bigint', meaning: 'the only chat to look at; null for all' },
}

/** A column of a question's answer. */
export interface QuestionColumn {
  name: string
  type: SqlType
  unit: Unit
  meaning: string // in English, with the range where it is not the unit's
}

/**
 * How an answer is best drawn, and the roles of columns in it:
 * - `heatmap`: x across, y down, value the shade
 * - `cohorts`: a heatmap of weeks since (x) by week of the first time (y)
 * - `bars`: horizontal, y the label, x the length, further columns of x the parts of a split bar
 * - `columns`: vertical, x in order, y the height, several y or a series stacked; line a line over them
 * - `lines`: x in order, a line for each y; with series, a line for each value of it
 * - `shares`: areas over x, y in percent, a layer for each value of series, 100 in all
 * - `band`: one bar of 100 percent, a part of length x for each y
 * - `numbers`: one row, every column of y a number to print large
 * - `network`: from and to the ends of an edge, value its width
 * - `table`: rows as they are
 */
export const chartForms = [
  'heatmap',
  'cohorts',
  'bars',
  'columns',
  'lines',
  'shares',
  'band',
  'numbers',
  'network',
  'table',
] as const
export type ChartForm = (typeof chartForms)[number]

export interface QuestionChart {
  form: ChartForm
  roles: Readonly<Record<string, readonly string[]>> // role -> names of columns
}

/**
 * A question an analyst asks, and the SQL that answers it: one text, the same on Athena and DuckDB, with one `?` for
 * each parameter, in their order.
 */
export interface Question {
  name: string // kebab case
  title: Translated // as a question
  description: Translated
  parameters: readonly QuestionParameter[]
  columns: readonly QuestionColumn[]
  chart: QuestionChart
  sql: string
}
