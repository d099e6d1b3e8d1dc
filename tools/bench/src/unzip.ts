import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** Unpack a deployable ZIP, as Lambda does. @returns the folder */
export function unzip(zip: string, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return folder
}
