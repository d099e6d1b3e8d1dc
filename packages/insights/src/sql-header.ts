/** A file of a question or view does not have the form of one. */
export class SqlFileError extends Error {
  override readonly name = 'SqlFileError'

  constructor(file: string, expected: string, got: string) {
    super(`SQL file: expected ${expected}, got ${got} (${file})`)
  }
}

/** The header of an SQL file, and the text below it. Each reader throws {@link SqlFileError}. */
export interface SqlHeader {
  readonly sql: string
  /** The values of a field, in their order. */
  all(field: string): readonly string[]
  /** The value of a field that must be there once. */
  one(field: string): string
  /** The words of a line, as many as its form has, the last with all that is left. */
  words(field: string, line: string, form: string): readonly string[]
  oneOf<Value extends string>(values: readonly Value[], got: string, what: string): Value
  error(expected: string, got: string): SqlFileError
}

const FIELD = /^-- ([a-z]+(?:\.[A-Za-z-]+)?): (.+)$/

/** Split a file into header lines `-- field: value` and the SQL that follows the first other line. */
export function readHeader(text: string, file: string): SqlHeader {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !FIELD.test(line))
  const fields = Map.groupBy(
    lines.slice(0, end === -1 ? undefined : end).map((line) => FIELD.exec(line) ?? []),
    ([, field]) => field ?? '',
  )
  const all = (field: string): string[] => (fields.get(field) ?? []).map(([, , value]) => value ?? '')
  const error = (expected: string, got: string): SqlFileError => new SqlFileError(file, expected, got)
  return {
    sql: end === -1 ? '' : lines.slice(end).join('\n').trim(),
    all,
    error,
    one(field) {
      const [value, ...more] = all(field)
      if (value === undefined || more.length > 0)
        throw error(`one line "-- ${field}: ..."`, `${all(field).length} of them`)
      return value
    },
    words(field, line, form) {
      const words = line.split(' ')
      const last = form.split(' ').length - 1
      if (words.length <= last) throw error(`"-- ${field}: ${form}"`, `"${line}"`)
      return [...words.slice(0, last), words.slice(last).join(' ')]
    },
    oneOf(values, got, what) {
      const found = values.find((value) => value === got)
      if (found === undefined) throw error(`${what} ${values.join(', ')}`, got === '' ? 'nothing' : got)
      return found
    },
  }
}
