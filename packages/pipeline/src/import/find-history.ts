import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

// Desktop makes a folder for each export, with result.json in it; a copy may be result (1).json.
const exported = /^result.*\.json$/i
const anyHistory = /\.(json|jsonl|ndjson)$/i

/**
 * The files of history at a path: the file itself, or in a folder every `result.json` however deep, as Telegram Desktop
 * writes one for each export. A folder with none of these gives its own JSON files.
 *
 * @returns in the order of their paths; none when the folder has none
 */
export async function findHistory(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const found: string[] = []
  const others: string[] = []
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    if (exported.test(entry.name)) found.push(file)
    else if (entry.parentPath === path && anyHistory.test(entry.name)) others.push(file)
  }
  return (found.length > 0 ? found : others).sort()
}
