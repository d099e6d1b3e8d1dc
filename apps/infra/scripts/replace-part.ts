/**
 * A text whose part between the lines `<!-- <name> -->` and `<!-- /<name> -->` is another one.
 *
 * @throws {Error} The text has no such lines.
 */
export function replacePart(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`document: expected lines around ${name}, got none`)
  return `${text.slice(0, from + begin.length)}\n${part}\n${text.slice(to)}`
}
