import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

interface Tree {
  constructor: { name: string }
  children?: Tree[] | null
  getText(): string
}

interface TrinoParser {
  validate(sql: string): { message: string; startLine: number }[]
  parse(sql: string): Tree
}

/** The parser of Trino's grammar. Its ES modules import folders, which Node refuses: they are bundled first. */
export async function trinoParser(): Promise<TrinoParser> {
  const outfile = join(import.meta.dirname, '../out-test/trino-sql.mjs')
  await build({
    stdin: { contents: "export { TrinoSQL } from 'dt-sql-parser'", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  })
  const { TrinoSQL } = (await import(pathToFileURL(outfile).href)) as { TrinoSQL: new () => TrinoParser }
  return new TrinoSQL()
}

/** The functions a statement calls, lower case, in the order of the alphabet. */
export function functionsOf(parser: TrinoParser, sql: string): string[] {
  const names = new Set<string>()
  const walk = (node: Tree): void => {
    if (node.constructor.name === 'FunctionCallContext')
      names.add(node.getText().split('(', 1)[0]?.toLowerCase() ?? '')
    node.children?.forEach(walk)
  }
  walk(parser.parse(sql))
  return [...names].sort()
}
