import type { Language, Question } from '@telelake/insights'
import type { PageRuns } from '../src/page/page-data.ts'
import { numberOf, textOf } from './answer-records.ts'
import type { AnswerRecord, PageResult } from './answer-records.ts'
import { Format } from './format.ts'
import { wordings } from './wording.ts'

/** The card of the runs, in the shape of a question; its answer comes from the manifests instead of SQL. */
export const healthQuestion: Question = {
  name: 'runs',
  title: { en: wordings.en.health, 'pt-BR': wordings['pt-BR'].health, es: wordings.es.health },
  description: {
    en: 'From the manifest of the last run over each day on which updates were received. Always raw = rows + duplicates + rejected. Missing ids are numbers that Telegram skipped or that never arrived; they are no proof of a loss.',
    'pt-BR':
      'Do manifesto da última execução de cada dia em que chegaram updates. Sempre raw = linhas + duplicados + rejeitados. Ids que faltam são números que o Telegram pulou ou que nunca chegaram; não provam uma perda.',
    es: 'Del manifiesto de la última ejecución de cada día en que llegaron updates. Siempre raw = filas + duplicados + rechazados. Los ids que faltan son números que Telegram saltó o que nunca llegaron; no prueban una pérdida.',
  },
  parameters: [],
  columns: [
    { name: 'day', type: 'date', unit: 'day', meaning: 'the day of arrival' },
    { name: 'raw', type: 'bigint', unit: 'events', meaning: 'updates received' },
    { name: 'rows', type: 'bigint', unit: 'events', meaning: 'rows written' },
    { name: 'duplicates', type: 'bigint', unit: 'events', meaning: 'received the day before too' },
    { name: 'rejected', type: 'bigint', unit: 'events', meaning: 'could not be read' },
    {
      name: 'missing_ids',
      type: 'bigint',
      unit: 'events',
      meaning: 'ids with no update between those received',
    },
    { name: 'run_seconds', type: 'double', unit: 'seconds', meaning: 'duration of the run' },
    { name: 'newest', type: 'string', unit: 'text', meaning: 'the newest event, UTC' },
    {
      name: 'state',
      type: 'string',
      unit: 'text',
      meaning: 'complete, partial (the day was not over) or running',
    },
  ],
  chart: { form: 'columns', roles: { x: ['day'], y: ['rows', 'duplicates', 'rejected'] } },
  sql: '',
}

/** The manifests as rows. */
export function healthRecords(runs: PageRuns): AnswerRecord[] {
  return runs.map((run) => ({
    day: run.received_date,
    raw: run.raw,
    rows: run.rows,
    duplicates: run.duplicates,
    rejected: run.rejected,
    missing_ids: run.missing_update_ids,
    run_seconds: run.duration_ms / 1000,
    newest: run.last_event_at,
    state: run.status === 'running' ? 'running' : run.is_partial ? 'partial' : 'complete',
  }))
}

/** Days between the first and the last of some that are not among them. */
export function daysWithout(days: readonly string[]): number {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`))
  return times.length === 0
    ? 0
    : (Math.max(...times) - Math.min(...times)) / 86_400_000 + 1 - new Set(days).size
}

/** What the runs come to, in a sentence. */
export function healthSentence({ records }: PageResult, language: Language): string {
  const format = new Format(language)
  const sum = (name: string): number => records.reduce((total, record) => total + numberOf(record[name]), 0)
  const days = records.map(({ day }) => textOf(day)).sort()
  const [raw, rejected, missing, without, newest] = [
    format.number(sum('raw')),
    format.number(sum('rejected')),
    format.number(sum('missing_ids')),
    format.number(daysWithout(days)),
    format.day(days.at(-1) ?? ''),
  ]
  return {
    en: `${raw} updates received until ${newest}; ${rejected} rejected, ${missing} ids missing, ${without} days without a run.`,
    'pt-BR': `${raw} updates recebidos até ${newest}; ${rejected} rejeitados, ${missing} ids faltando, ${without} dias sem execução.`,
    es: `${raw} updates recibidos hasta el ${newest}; ${rejected} rechazados, ${missing} ids que faltan, ${without} días sin ejecución.`,
  }[language]
}
