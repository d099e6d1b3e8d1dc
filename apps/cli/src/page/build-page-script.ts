import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The browser code with everything it needs in one file; a tool of this workspace, which the bundle does without. */
export async function buildPageScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../page/main.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent', // an error is thrown all the same
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error('unreachable: one entry point gives one file')
  return script.contents
}
