import type { Language } from '@telelake/insights'
import { columnOf, columnsOf, numberOf, textOf, wholeWeeks } from './answer-records.ts'
import type { AnswerRecord, PageResult } from './answer-records.ts'
import { Format, shorten } from './format.ts'
import { labelOf } from './labels.ts'

type Sentence = (result: PageResult, format: Format) => string

/** One text of three, by language. */
function say(language: Language, en: string, pt: string, es: string): string {
  return { en, 'pt-BR': pt, es }[language]
}

/** The answer in a sentence, computed from its rows; there must be some. */
export function sentenceOf(result: PageResult, language: Language): string {
  const { question } = result
  const sentence = special[question.name] ?? general[question.chart.form]
  return sentence(result, new Format(language))
}

const quoted = (text: string, language: Language): string =>
  language === 'es' ? `«\u2068${text}\u2069»` : `“\u2068${text}\u2069”`

const sum = (records: readonly AnswerRecord[], name: string): number =>
  records.reduce((total, record) => total + numberOf(record[name]), 0)

const most = (records: readonly AnswerRecord[], name: string): AnswerRecord =>
  records.reduce(
    (best, record) => (numberOf(record[name]) > numberOf(best[name]) ? record : best),
    records[0] ?? {},
  )

/** The three hours in a row with the most messages, and their share of all in percent. */
export function busiestSpan(records: readonly AnswerRecord[]): { from: number; share: number } {
  const hours = Array.from({ length: 24 }, (_, hour) =>
    sum(
      records.filter((record) => numberOf(record.local_hour) === hour),
      'messages',
    ),
  )
  const span = (hour: number): number =>
    [0, 1, 2].reduce((total, later) => total + (hours[(hour + later) % 24] ?? 0), 0)
  const all = hours.reduce((total, count) => total + count, 0)
  const from = hours.reduce((best, _, hour) => (span(hour) > span(best) ? hour : best), 0)
  return { from, share: all === 0 ? 0 : (100 * span(from)) / all }
}

const special: Readonly<Record<string, Sentence>> = {
  'busiest-hours': ({ records }, format) => {
    const { from, share } = busiestSpan(records)
    const [first, last, part] = [format.hour(from), format.hour(from + 3), format.percent(share, 0)]
    return say(
      format.language,
      `The peak is from ${first} to ${last}: ${part} of the messages.`,
      `O pico é das ${first} às ${last}: ${part} das mensagens.`,
      `El pico es de ${first} a ${last}: ${part} de los mensajes.`,
    )
  },
  'frequent-questions': ({ records }, format) => {
    const top = records[0] ?? {}
    const [text, asked, people] = [
      quoted(shorten(textOf(top.question), 60), format.language),
      format.number(numberOf(top.asked)),
      format.number(numberOf(top.people)),
    ]
    return say(
      format.language,
      `${text} is the most common: ${asked} times, by ${people} people.`,
      `${text} é a mais comum: ${asked} vezes, ${people} pessoas.`,
      `${text} es la más común: ${asked} veces, ${people} personas.`,
    )
  },
  resolution: ({ records }, format) => {
    const { low, rate, high } = records[0] ?? {}
    const unknown = records.find(({ outcome }) => outcome === 'unknown')
    const [a, b, c, d] = [low, high, rate, unknown?.share].map((value) => format.percent(numberOf(value), 0))
    return say(
      format.language,
      `Between ${a} and ${b} are resolved; ${c} with signs of an answer, ${d} without any sign.`,
      `Entre ${a} e ${b} resolvidas; ${c} com sinal de resposta, ${d} sem sinal algum.`,
      `Entre ${a} y ${b} resueltas; ${c} con señal de respuesta, ${d} sin señal alguna.`,
    )
  },
  'resolution-by-week': ({ records, range }, format) => {
    const whole = wholeWeeks(records, 'week', range)
    const weeks = [...new Set(whole.map(({ week }) => textOf(week)))].sort()
    const resolved = (week = ''): number =>
      sum(
        whole.filter(
          (record) =>
            record.week === week && (record.outcome === 'confirmed' || record.outcome === 'assumed'),
        ),
        'share',
      )
    const [now, before] = [resolved(weeks.at(-1)), resolved(weeks[0])].map((value) =>
      format.percent(value, 0),
    )
    const since = format.day(weeks[0] ?? range.from)
    return say(
      format.language,
      `${now} resolved in the last whole week, ${before} in that of ${since}.`,
      `${now} resolvidas na última semana completa, ${before} na de ${since}.`,
      `${now} resueltas en la última semana completa, ${before} en la del ${since}.`,
    )
  },
  'messages-per-day': ({ records }, format) => {
    const top = most(records, 'messages')
    const [all, days, day, count] = [
      format.number(sum(records, 'messages')),
      format.number(records.length),
      format.day(textOf(top.day)),
      format.number(numberOf(top.messages)),
    ]
    return say(
      format.language,
      `${all} messages in ${days} days; most on ${day}: ${count}.`,
      `${all} mensagens em ${days} dias; o máximo em ${day}: ${count}.`,
      `${all} mensajes en ${days} días; el máximo el ${day}: ${count}.`,
    )
  },
  'active-people': ({ records }, format) => {
    const [daily, monthly] = [
      format.number(sum(records, 'daily') / records.length),
      format.number(numberOf(records.at(-1)?.monthly)),
    ]
    return say(
      format.language,
      `${daily} people on a usual day, ${monthly} in the last 30 days.`,
      `${daily} pessoas num dia comum, ${monthly} nos últimos 30 dias.`,
      `${daily} personas en un día normal, ${monthly} en los últimos 30 días.`,
    )
  },
  retention: ({ records }, format) => {
    const next = records.filter((record) => record.weeks_later === 1)
    const cohort = sum(next, 'cohort')
    const part = format.percent(cohort === 0 ? 0 : (100 * sum(next, 'people')) / cohort, 0)
    return say(
      format.language,
      `Of those who arrive, ${part} are active in the week after.`,
      `De quem chega, ${part} estão ativos na semana seguinte.`,
      `De quienes llegan, ${part} están activos en la semana siguiente.`,
    )
  },
  growth: ({ records }, format) => {
    const [joined, left] = [sum(records, 'joined'), sum(records, 'left_or_banned')]
    const net = `${joined < left ? '−' : '+'}${format.number(Math.abs(joined - left))}`
    const [a, b] = [format.number(joined), format.number(left)]
    return say(
      format.language,
      `${net} people: ${a} joined, ${b} left.`,
      `${net} pessoas: ${a} entraram, ${b} saíram.`,
      `${net} personas: ${a} entraron, ${b} salieron.`,
    )
  },
  concentration: ({ records }, format) => {
    const part = format.percent(numberOf(records[0]?.share), 0)
    return say(
      format.language,
      `The tenth who write most write ${part} of the messages.`,
      `O décimo que mais escreve faz ${part} das mensagens.`,
      `La décima parte que más escribe hace ${part} de los mensajes.`,
    )
  },
  'reply-time-of-people': ({ records }, format) => {
    const [half, most90] = [records[0]?.median_seconds, records[0]?.p90_seconds].map((value) =>
      format.duration(numberOf(value)),
    )
    return say(
      format.language,
      `Half of the replies come within ${half}, nine of ten within ${most90}.`,
      `Metade das respostas vem em até ${half}, nove em dez em até ${most90}.`,
      `La mitad de las respuestas llega en ${half}, nueve de diez en ${most90}.`,
    )
  },
  'new-questions': ({ records }, format) => {
    const top = records[0] ?? {}
    const [text, asked, before] = [
      quoted(shorten(textOf(top.question), 60), format.language),
      format.number(numberOf(top.asked)),
      format.number(numberOf(top.asked_before), 1),
    ]
    return say(
      format.language,
      `${text}: ${asked} in the last week, ${before} in a usual one.`,
      `${text}: ${asked} na última semana, ${before} numa comum.`,
      `${text}: ${asked} en la última semana, ${before} en una normal.`,
    )
  },
  'pipeline-health': ({ records }, format) => {
    const newest =
      records
        .map(({ newest_event_date: day }) => textOf(day))
        .sort()
        .at(-1) ?? ''
    const [all, kinds, day] = [
      format.number(sum(records, 'updates')),
      format.number(records.length),
      format.day(newest),
    ]
    return say(
      format.language,
      `${all} updates of ${kinds} kinds; the newest is of ${day}.`,
      `${all} updates de ${kinds} tipos; o mais novo é de ${day}.`,
      `${all} updates de ${kinds} tipos; el más nuevo es del ${day}.`,
    )
  },
}

/** What can be said of any answer of a form. */
const general: Readonly<Record<PageResult['question']['chart']['form'], Sentence>> = {
  heatmap: (result, format) => leader(result, format, columnOf(result.question, 'y').name, 'value'),
  cohorts: (result, format) => counted(result, format),
  bars: (result, format) => leader(result, format, columnOf(result.question, 'y').name, 'x'),
  columns: ({ question, records }, format) => {
    const columns = columnsOf(question, 'y')
    const parts = columns.map(
      ({ name }) => `${format.number(sum(records, name))} ${labelOf(name, format.language)}`,
    )
    const days = new Set(records.map((record) => textOf(record[columnOf(question, 'x').name]))).size
    return say(
      format.language,
      `${parts.join(', ')} in ${days} days.`,
      `${parts.join(', ')} em ${days} dias.`,
      `${parts.join(', ')} en ${days} días.`,
    )
  },
  lines: ({ question, records, range }, format) => {
    const [x, y] = [columnOf(question, 'x'), columnOf(question, 'y')]
    const whole = x.unit === 'week' ? wholeWeeks(records, x.name, range) : records
    const [last, first] = [whole.at(-1), whole[0]].map((record) => ({
      value: format.cell(record?.[y.name], y.unit),
      at: format.cell(record?.[x.name], x.unit),
    }))
    return say(
      format.language,
      `${last?.value} (${last?.at}), ${first?.value} at the beginning (${first?.at}).`,
      `${last?.value} (${last?.at}), ${first?.value} no começo (${first?.at}).`,
      `${last?.value} (${last?.at}), ${first?.value} al comienzo (${first?.at}).`,
    )
  },
  shares: (result, format) => leader(result, format, columnOf(result.question, 'series').name, 'y'),
  band: (result, format) => leader(result, format, columnOf(result.question, 'y').name, 'x'),
  numbers: ({ question, records }, format) => {
    const parts = columnsOf(question, 'y')
      .slice(0, 2)
      .map(({ name, unit }) => `${labelOf(name, format.language)}: ${format.cell(records[0]?.[name], unit)}`)
    return `${parts.join('; ').replace(/^./u, (letter) => letter.toLocaleUpperCase(format.language))}.`
  },
  network: ({ question, records }, format) => {
    const value = columnOf(question, 'value').name
    const top = most(records, value)
    const [from, to] = ['from', 'to'].map((role) => shorten(textOf(top[columnOf(question, role).name]), 30))
    const times = format.number(numberOf(top[value]))
    return say(
      format.language,
      `\u2068${from}\u2069 answers \u2068${to}\u2069 most: ${times} times.`,
      `\u2068${from}\u2069 responde mais a \u2068${to}\u2069: ${times} vezes.`,
      `\u2068${from}\u2069 responde más a \u2068${to}\u2069: ${times} veces.`,
    )
  },
  table: (result, format) => counted(result, format),
}

function leader({ question, records }: PageResult, format: Format, label: string, role: string): string {
  const value = columnOf(question, role)
  const top = most(records, value.name)
  const text = quoted(shorten(labelOf(textOf(top[label]) || 'none', format.language), 50), format.language)
  const figure =
    value.unit === 'percent'
      ? format.cell(top[value.name], 'percent')
      : `${format.cell(top[value.name], value.unit)} ${value.unit === 'ratio' ? '' : labelOf(value.name, format.language)}`.trim()
  return say(
    format.language,
    `${text} comes first: ${figure}.`,
    `${text} vem em primeiro: ${figure}.`,
    `${text} va primero: ${figure}.`,
  )
}

function counted({ records }: PageResult, format: Format): string {
  const rows = format.number(records.length)
  return say(format.language, `${rows} rows.`, `${rows} linhas.`, `${rows} filas.`)
}
