/**
 * End quietly when what reads standard output does, as `head` does, and go on when nothing reads standard error. Node
 * ignores SIGPIPE and would print a stack trace for each write.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
