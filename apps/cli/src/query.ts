import type { Config } from './config.ts'
import { openEngine } from './engine.ts'
import type { EngineOptions } from './engine.ts'
import { costText, resultText } from './result-text.ts'
import type { ResultFormat } from './result-text.ts'

export interface QueryOptions extends EngineOptions {
  format: ResultFormat
}

/** Answer SQL over the lake's table `updates` and its views. @throws {QueryError} */
export async function query(
  config: Config,
  sql: string,
  options: QueryOptions,
  signal: AbortSignal,
): Promise<void> {
  const engine = await openEngine(config, options)
  try {
    const result = await engine.query(sql, [], signal)
    process.stdout.write(resultText(result, options.format))
    process.stderr.write(costText(result))
  } finally {
    engine.close()
  }
}
