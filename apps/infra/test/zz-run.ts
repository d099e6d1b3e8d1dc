import { fileURLToPath } from 'node:url'
import { runProgram } from './fake-engine.ts'
const folder = fileURLToPath(new URL('../dist/bundle', import.meta.url))
const t = performance.now()
const r = await runProgram({
  folder,
  project: 'telelake',
  stack: 'dev',
  config: { 'telelake:botToken': '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  secretKeys: ['telelake:botToken'],
})
console.log(
  Math.round(performance.now() - t),
  'ms',
  r.exitCode,
  r.resources.length,
  r.warnings,
  r.errors,
  r.printed.slice(0, 500),
)
