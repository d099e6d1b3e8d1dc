/** One line on standard error, for a failure that does not end the command. */
export function printError(subject: string, error: unknown): void {
  console.error(`${subject}: ${error instanceof Error ? error.message : String(error)}`)
}
