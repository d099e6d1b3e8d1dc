import type { Log } from './log.ts'

/**
 * A log of one JSON object per line: `level` and `message`, then the fields. For a Lambda `write` is that of standard
 * output, not the console: the runtime puts time and request before a line of the console, and CloudWatch then finds
 * no JSON in it.
 *
 * @param write - takes whole lines, each with its newline
 */
export function jsonLog(write: (line: string) => void): Log {
  return (level, message, fields) => write(`${JSON.stringify({ level, message, ...fields })}\n`)
}
