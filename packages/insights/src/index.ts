export { athenaCost } from './athena-cell.ts'
export { athenaPreparedStatements, athenaSavedQueries, athenaViews } from './athena-catalog.ts'
export type { GlueView, PreparedStatement, SavedQuery } from './athena-catalog.ts'
export { askQuestion, parameterValues } from './ask-question.ts'
export type { Answer, DateRange, Scope } from './ask-question.ts'
export { glueTable, updatesTable } from './glue-table.ts'
export type { GlueTable, LakeTable } from './glue-table.ts'
export { parseQuestion } from './question-file.ts'
export { chartForms, languages, questionParameters, units } from './question.ts'
export type {
  ChartForm,
  Language,
  Question,
  QuestionChart,
  QuestionColumn,
  QuestionParameter,
  Translated,
  Unit,
} from './question.ts'
export { QueryError } from './query-engine.ts'
export type { Cell, QueryEngine, QueryResult, QueryValue } from './query-engine.ts'
export { questions } from './questions.generated.ts'
export { SqlFileError } from './sql-header.ts'
export type { View, ViewColumn } from './view.ts'
export { views } from './views.generated.ts'
