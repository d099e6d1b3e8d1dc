import { catalogue, partitionColumn, sqlTypes } from '@telelake/flatten'
import type { SqlType } from '@telelake/flatten'
import { readHeader } from './sql-header.ts'
import type { View, ViewColumn } from './view.ts'

const typeNames = Object.keys(sqlTypes) as SqlType[]
const ownColumns = new Map([...catalogue, partitionColumn].map((column) => [column.name, column]))

/**
 * Read view files: header lines `-- field: value`, then the SQL. A column given by name alone is the one of `updates`.
 *
 * @returns the views, each after those it reads
 * @throws {SqlFileError}
 */
export function parseViews(files: readonly { text: string; file: string }[]): View[] {
  const views = files.map(({ text, file }) => parseView(text, file))
  const names = views.map(({ name }) => name)
  const read = views.map((view) => ({
    ...view,
    reads: names.filter((name) => new RegExp(`\\b(FROM|JOIN) ${name}\\b`).test(view.sql)),
  }))
  const sorted: View[] = []
  const add = (view: View): void => {
    if (sorted.includes(view)) return
    for (const each of read) if (view.reads.includes(each.name)) add(each)
    sorted.push(view)
  }
  read.forEach(add)
  return sorted
}

function parseView(text: string, file: string): View {
  const header = readHeader(text, file)
  const columns = header.all('column').map((line): ViewColumn => {
    const own = ownColumns.get(line)
    if (own !== undefined) return { name: own.name, type: own.type, meaning: own.meaning }
    const [name = '', type = '', meaning = ''] = header.words('column', line, 'name type meaning')
    if (meaning.length > 255) throw header.error('a meaning of at most 255 characters', name)
    return { name, type: header.oneOf(typeNames, type, 'a type of'), meaning }
  })
  return {
    name: header.one('name'),
    description: header.one('description'),
    columns,
    reads: [],
    sql: header.sql,
  }
}
