import { writeFile } from 'node:fs/promises'
import { CommandError } from '../command-error.ts'

/** Write a secret to a new file that only its owner can read. @throws {CommandError} It exists, or cannot be written. */
export async function writeSecret(option: string, path: string, secret: string): Promise<void> {
  try {
    await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'a failure'
    throw new CommandError(`${option}: expected to write a new file, got ${code} (${path})`)
  }
}
