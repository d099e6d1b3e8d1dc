import { Option } from 'commander'
import type { Command } from 'commander'

/** Which engine answers: Athena over a deployed lake, DuckDB over one in a folder. */
export interface EngineOptions {
  engine: 'duckdb' | 'athena'
  workgroup?: string
  database?: string
  region?: string
}

/** Give a command the options of one that queries. */
export function addEngineOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--engine <engine>', 'DuckDB for a lake in a folder, Athena for a deployed one')
        .choices(['duckdb', 'athena'])
        .default('duckdb'),
    )
    .addOption(new Option('--workgroup <name>', 'Athena workgroup').env('ATHENA_WORKGROUP'))
    .addOption(new Option('--database <name>', 'Glue database of the lake').env('ATHENA_DATABASE'))
    .addOption(
      new Option('--region <name>', 'AWS region (default: as the AWS SDK finds it)').env('AWS_REGION'),
    )
}
