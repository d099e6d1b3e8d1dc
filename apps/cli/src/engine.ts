import type { QueryEngine } from '@telelake/insights'
import { openAthena } from '@telelake/insights/athena'
import { openDuckDb } from '@telelake/insights/duckdb'
import { Option } from 'commander'
import { CommandError } from './command-error.ts'
import type { Config } from './config.ts'
import { openLocalLake } from './local-lake.ts'

/** Which engine answers; Athena over a deployed lake, DuckDB over one in a folder. */
export interface EngineOptions {
  engine: 'duckdb' | 'athena'
  workgroup?: string
  database?: string
  region?: string
}

/** The options of a command that queries, new ones for each command. */
export function engineOptions(): Option[] {
  return [
    new Option('--engine <engine>', 'what answers: DuckDB over a folder, or Athena over a deployed lake')
      .choices(['duckdb', 'athena'])
      .default('duckdb'),
    new Option('--workgroup <name>', 'of Athena').env('ATHENA_WORKGROUP'),
    new Option('--database <name>', 'of Athena: the Glue database of the lake').env('ATHENA_DATABASE'),
    new Option('--region <name>', 'of Athena (default: as the AWS SDK finds it)').env('AWS_REGION'),
  ]
}

/** @throws {CommandError} An option is missing, or the lake is no folder. */
export async function openEngine(config: Config, options: EngineOptions): Promise<QueryEngine> {
  if (options.engine === 'duckdb') {
    const { folder } = await openLocalLake(config)
    return openDuckDb(folder)
  }
  const { workgroup, database, region } = options
  if (workgroup === undefined || database === undefined)
    throw new CommandError(
      `--engine athena: expected --workgroup and --database, got ${workgroup ?? database ?? 'neither'}`,
    )
  return openAthena({ workgroup, database, ...(region !== undefined && { region }) })
}
