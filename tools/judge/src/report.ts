import type { Estimate } from './interval.ts'
import { outcomes } from './judge-resolution.ts'
import type { ResolutionFigures } from './judge-resolution.ts'
import type { SetFigures, TextFigures } from './judge-texts.ts'
import { trafficFigures } from './judge-traffic.ts'
import type { TrafficRun, TrafficRuns } from './judge-traffic.ts'

/** A figure with its 95 % interval, as `.56 (.52 to .60)`; a dash where there was nothing to measure. */
function written({ value, low, high }: Estimate, digits = 2): string {
  if (Number.isNaN(value)) return '-'
  return `${value.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`
}

/** What was measured on sets of texts. */
export function textsReport(sets: readonly SetFigures[]): string {
  const both = (set: SetFigures): [string, TextFigures][] => [
    ['views', set.views],
    ['topics', set.topics],
  ]
  const rows = sets.flatMap((set) =>
    both(set).map(([by, figures]) => [
      set.name,
      by,
      `${set.asks} + ${set.others}`,
      written(figures.recall),
      written(figures.falsePositives),
      written(figures.recognised.ari),
      written(figures.all.ari),
      written(figures.all.vMeasure),
      written(figures.all.purity),
      String(figures.groups),
      by === 'topics' ? written(set.labels) : '',
      by === 'views' ? written(set.languageRight, 3) : '',
    ]),
  )
  const mean = (of: (set: SetFigures) => Estimate): string =>
    (sets.reduce((sum, set) => sum + of(set).value, 0) / sets.length).toFixed(3)
  return `${table(
    [
      'set',
      'by',
      'asks + others',
      'recall',
      'false positives',
      'ARI, recognised',
      'ARI, all asks',
      'V-measure',
      'purity',
      'groups',
      'label right',
      'language right, 1 to 8 words',
    ],
    rows,
  )}\nMean ARI on all asks: views ${mean((set) => set.views.all.ari)}, topics ${mean((set) => set.topics.all.ari)}`
}

/** What was measured on made-up traffic, by set and in all. */
export function trafficReport(bySet: ReadonlyMap<string, TrafficRuns>): string {
  const all = [...bySet.values()]
  const together: TrafficRuns = {
    views: all.flatMap(({ views }) => views),
    topics: all.flatMap(({ topics }) => topics),
    asksKnown: all.flatMap(({ asksKnown }) => asksKnown),
  }
  const rowsOf = (name: string, by: string, runs: readonly TrafficRun[]): string[] => {
    const figures = trafficFigures(runs)
    return [
      name,
      by,
      `${figures.firstRight} of ${runs.length}`,
      written(figures.ofTrueTen),
      written(figures.counted),
      written(figures.intents, 1),
      written(figures.rowsWithoutAsk, 1),
    ]
  }
  return table(
    [
      'traffic',
      'by',
      'first right',
      'of the true ten',
      'counted : true',
      'intents in ten rows',
      'rows that ask nothing',
    ],
    [
      ...[...bySet, ['all', together] as const].flatMap(([name, { views, topics, asksKnown }]) => [
        rowsOf(name, 'views', views),
        rowsOf(name, 'topics', topics),
        rowsOf(name, 'topics, asks known', asksKnown),
      ]),
    ],
  )
}

/** What was measured on conversations. */
export function resolutionReport(figures: ResolutionFigures): string {
  const { band, confusion, kinds } = figures
  const truths = outcomes.slice(0, -1)
  const points = (value: number): string => value.toFixed(1)
  return [
    table(
      ['truth \\ said', ...outcomes],
      truths.map((truth) => [
        truth,
        ...outcomes.map((said) => String(confusion.get(`${truth} > ${said}`) ?? '')),
      ]),
    ),
    `${figures.conversations} conversations; outcome right ${written(figures.right)}; ` +
      `truly resolved when confirmed or assumed ${written(figures.resolvedWhenSaid)}`,
    `truly resolved ${points(band.truth)} %; low ${points(band.low)}, rate ${points(band.rate)}, high ${points(band.high)}; ` +
      `rate error ${written(figures.rateError, 1)} points; the band holds the truth in ${points(100 * figures.bandHolds)} % of subsets`,
    table(
      ['kind', 'right'],
      [...kinds].map(([kind, { right, of }]) => [kind, `${right} of ${of}`]),
    ),
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
