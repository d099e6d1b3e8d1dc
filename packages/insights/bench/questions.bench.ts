// Every question over 1,000,000 rows of 90 days on DuckDB: the middle of three times, in milliseconds.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../src/duckdb.ts'
import { parameterValues, questions } from '../src/index.ts'
import { writeLake } from './million-rows.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'insights-bench-'))
try {
  await writeLake(folder, rows)
  const engine = await openDuckDb(folder)
  await engine.query('SELECT count(*) FROM updates')
  console.log(`${rows} rows, ${cpus().length} cores, DuckDB, Node ${process.version}`)
  for (const question of questions) {
    const values = parameterValues(question, { from: '2026-08-01', to: '2026-10-29' })
    const times: number[] = []
    let answered = 0
    for (let run = 0; run < 3; run++) {
      const start = performance.now()
      answered = (await engine.query(question.sql, values)).rows.length
      times.push(performance.now() - start)
    }
    const [, middle = 0] = times.sort((left, right) => left - right)
    console.log(`${question.name.padEnd(24)} ${String(Math.round(middle)).padStart(6)} ms ${answered} rows`)
  }
  engine.close()
} finally {
  rmSync(folder, { recursive: true })
}
