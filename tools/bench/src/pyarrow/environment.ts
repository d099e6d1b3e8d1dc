import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = '26.0.1'
const MOST_MS = 180_000

/**
 * A Python that has pyarrow, in a folder of the workspace's cache, made the first time.
 *
 * @param cache - a folder that may be deleted at any time
 * @returns its interpreter, or why there is none
 */
export function pyarrowEnvironment(cache: string): { python: string } | { leftOut: string } {
  const folder = join(cache, `pyarrow-${VERSION}`)
  const python = join(folder, 'bin/python')
  if (hasPyarrow(python)) return { python }
  rmSync(folder, { recursive: true, force: true })
  process.stderr.write(`installing pyarrow ${VERSION} from PyPI\n`)
  for (const [program, ...args] of [
    ['python3', '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', `pyarrow==${VERSION}`],
  ] as const) {
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: MOST_MS })
    if (status !== 0)
      return {
        leftOut: `${args.at(-1)}: ${(error?.message ?? stderr).trim().split('\n').at(-1) ?? 'failed'}`,
      }
  }
  return hasPyarrow(python) ? { python } : { leftOut: 'pyarrow does not run here' }
}

function hasPyarrow(python: string): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import pyarrow.parquet']).status === 0
}
