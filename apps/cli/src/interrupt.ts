import { CommandError } from './command-error.ts'

/** Aborted by the first SIGINT or SIGTERM; commands that run long watch its signal. */
export const interrupt: AbortController = new AbortController()

/** Turn signals of the system into `interrupt`. A second one ends the process at once, with status 130. */
export function listenForInterrupts(): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (interrupt.signal.aborted) process.exit(130)
      interrupt.abort(new CommandError('interrupted; the next run continues from here'))
    })
}
