/**
 * Where a verb reports what an operator should know: a constant sentence, its data in fields. warn: nothing is lost;
 * error: data is lost or a person is needed. Fields never hold texts of messages, tokens or secrets.
 */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields?: Readonly<Record<string, unknown>>,
) => void
