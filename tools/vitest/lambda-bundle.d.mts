import type { Metafile } from 'esbuild'

/** What esbuild says of the bundle of a Lambda. */
export interface LambdaBundle {
  meta: Metafile
  /** The source files loaded with an output before a line of it runs, and how many bytes they are together. */
  loadedWith: (output: string) => { inputs: string[]; bytes: number }
}

/** @param app - such as `etl-lambda`, whose target `bundle` has run */
export function lambdaBundle(app: string): LambdaBundle
