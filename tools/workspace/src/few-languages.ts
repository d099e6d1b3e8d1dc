import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/** The languages that @telelake/flatten asks eld for. */
export const languages: readonly string[] = ['en', 'es', 'pt']

/** What eld knows: of each n-gram its score in some languages, by their numbers. */
interface Ngrams {
  languages: Readonly<Record<string, string>>
  ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/**
 * An esbuild plugin that leaves of eld's n-grams those of the languages asked for, as its `saveSubset` would, and lets
 * `JSON.parse` read them: of an object literal of 950 kB, which takes 150 ms to load, 110 kB remain, which take 3. What
 * is detected among those languages stays the same, for each one's score is summed up by itself.
 *
 * @see https://v8.dev/blog/cost-of-javascript-2019#json
 */
export const fewLanguages: Plugin = {
  name: 'few-languages',
  setup(build) {
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = (await import(pathToFileURL(path).href)) as { ngramsData: Ngrams }
      const text = JSON.stringify(subsetOf(ngramsData))
      return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(text)})` }
    })
  },
}

/** The languages are numbered from 0 without a gap: eld counts them to make room for their scores. */
function subsetOf(data: Ngrams): Ngrams {
  const kept = Object.entries(data.languages).filter(([, language]) => languages.includes(language))
  if (kept.length !== languages.length)
    throw new Error(`eld: expected n-grams of ${languages.join(', ')}, got ${kept.length} of them`)
  const ngrams = Object.entries(data.ngrams).flatMap(([ngram, scores]) => {
    const few = kept.flatMap(([number], index) => (number in scores ? [[index, scores[number]]] : []))
    return few.length === 0 ? [] : [[ngram, Object.fromEntries(few)]]
  })
  return {
    ...data,
    languages: Object.fromEntries(kept.map(([, language], index) => [index, language])),
    ngrams: Object.fromEntries(ngrams) as Ngrams['ngrams'],
  }
}
