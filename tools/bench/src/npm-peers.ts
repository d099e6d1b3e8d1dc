import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LeftOutError } from './measurement.ts'

const versions = {
  '@dsnp/parquetjs': '1.8.8',
  'hyparquet-writer': '0.17.0',
  'nodejs-polars': '0.26.1',
}
export type NpmPeer = keyof typeof versions

const MOST_MS = 180_000
// Imported from the folder that has the peers, it finds them as any module there would.
const LOADER = 'export const load = (name) => import(name)\n'

/**
 * The peers that npm has, in a folder of the workspace's cache, fetched the first time: 130 MB that only the benchmarks
 * need.
 *
 * @param cache - a folder that may be deleted at any time
 * @returns a module for {@link loadPeer}, or why there is none
 */
export function npmPeers(cache: string): { loader: string } | { leftOut: string } {
  const folder = join(cache, `npm-peers-${Object.values(versions).join('-')}`)
  const loader = join(folder, 'loader.mjs') // written last
  if (existsSync(loader)) return { loader }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }))
  process.stderr.write(`installing ${Object.keys(versions).join(', ')} from npm\n`)
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, encoding: 'utf8', timeout: MOST_MS, shell: process.platform === 'win32' },
  )
  if (status !== 0)
    return { leftOut: `npm install: ${(error?.message ?? stderr).trim().split('\n').at(-1) ?? 'failed'}` }
  writeFileSync(loader, LOADER)
  return { loader }
}

/**
 * @param loader - from {@link npmPeers}; '' where there is none
 * @throws {LeftOutError} The peers are not installed.
 */
export async function loadPeer(loader: string, name: NpmPeer): Promise<unknown> {
  if (loader === '') throw new LeftOutError(`${name} is not installed`)
  const { load } = (await import(loader)) as { load: (name: string) => Promise<unknown> }
  return await load(name)
}
