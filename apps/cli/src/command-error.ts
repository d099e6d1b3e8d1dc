/** What was asked for cannot be done; the message says why and what to do. Ends the command with status 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
