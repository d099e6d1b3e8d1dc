import { spawnSync } from 'node:child_process'

/** What Pulumi's command line prints. @throws {Error} There is none, or it refuses; its reason is in the message. */
export function readPulumi(...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('pulumi', words, { encoding: 'utf8' })
  if (error !== undefined) throw new Error(`pulumi: expected its command line, got ${error.message}`)
  if (status !== 0) throw new Error(`pulumi ${words.slice(0, 2).join(' ')}: ${stderr.trim()}`)
  return stdout
}

/** Let Pulumi's command line speak with whoever sits at the terminal; gives its exit status. */
export function runPulumi(...words: string[]): number {
  const { status, error } = spawnSync('pulumi', words, { stdio: 'inherit' })
  if (error !== undefined) throw new Error(`pulumi: expected its command line, got ${error.message}`)
  return status ?? 1
}
