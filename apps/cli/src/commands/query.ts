import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { QueryResult } from '@telelake/insights'
import type { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { contextOf } from '../context.ts'
import type { Context } from '../context.ts'
import { addEngineOptions } from '../options/engine-options.ts'
import type { EngineOptions } from '../options/engine-options.ts'
import { formatOption } from '../options/format-option.ts'
import { lakeOption } from '../options/lake-option.ts'
import { newCommand } from '../options/new-command.ts'
import { expandedRows } from '../output/expanded-rows.ts'
import { fitColumns } from '../output/fit-columns.ts'
import { costText, resultText } from '../output/result-text.ts'
import type { ResultFormat } from '../output/result-text.ts'

const PIPED_WIDTH = 120 // of a table that goes to no terminal

interface QueryOptions extends EngineOptions {
  lake?: string
  file?: string
  expanded: boolean
  limit: string
  format: ResultFormat
}

export const queryCommand: Command = addEngineOptions(newCommand('query', ['LAKE_URL']))
  .description('Run SQL on the table `updates` and its views.')
  .argument('[sql]', 'one statement, such as "SELECT count(*) FROM updates" (default: standard input)')
  .addOption(lakeOption())
  .option('--file <path>', 'read the statement from a file')
  .addOption(formatOption())
  .option('-x, --expanded', 'print a line for each value, in full', false)
  .option('--limit <n>', 'rows to print as a table or expanded, 0 for all', '200')
  .action((sql: string | undefined, options: QueryOptions) => query(contextOf(options), sql, options))

/** @throws {CommandError | QueryError} */
async function query(context: Context, given: string | undefined, options: QueryOptions): Promise<void> {
  const limit = limitOf(options)
  const sql = await sqlOf(given, options.file)
  const engine = await context.openEngine(options)
  try {
    const result = await engine.query(sql, [], context.signal)
    const isForPeople = options.expanded || options.format === 'table'
    if (isForPeople) print(result, limit, options.expanded)
    else process.stdout.write(resultText(result, options.format))
    process.stderr.write(costText(result))
  } finally {
    engine.close()
  }
}

function print({ columns, rows }: QueryResult, limit: number, isExpanded: boolean): void {
  const shown = rows.slice(0, limit)
  const names = columns.map(({ name }) => name)
  const notes: string[] = []
  if (isExpanded) process.stdout.write(expandedRows(names, shown))
  else {
    const { text: table, hidden } = fitColumns(names, shown, process.stdout.columns || PIPED_WIDTH)
    process.stdout.write(table)
    if (hidden > 0) notes.push(`${names.length - hidden} of ${names.length} columns (-x prints all)`)
  }
  if (shown.length < rows.length) notes.push(`${shown.length} of ${rows.length} rows (--limit 0 prints all)`)
  if (notes.length > 0) process.stderr.write(`Shown: ${notes.join(', ')}\n`)
}

function limitOf({ limit }: QueryOptions): number {
  if (!/^\d{1,9}$/.test(limit))
    throw new CommandError(`--limit: expected a whole number, 0 for all, got "${limit}"`)
  return Number(limit) || Infinity
}

async function sqlOf(given: string | undefined, file: string | undefined): Promise<string> {
  if (given !== undefined && file !== undefined)
    throw new CommandError('--file cannot be combined with a statement')
  if (given === undefined && file === undefined && process.stdin.isTTY)
    throw new CommandError('query requires a statement: as an argument, by --file or on standard input')
  const sql = given ?? (file === undefined ? await text(process.stdin) : await readSql(file))
  if (sql.trim() === '') throw new CommandError('query: the statement is empty')
  return sql
}

async function readSql(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'a failure'
    throw new CommandError(`--file: expected a file that can be read, got ${code} (${path})`)
  }
}
