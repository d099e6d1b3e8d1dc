/** The parts of Vitest's JSON report that are counted. https://vitest.dev/guide/reporters.html#json-reporter */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

/**
 * What the reports of several projects add up to. A file that failed before its first test, and a project that left no
 * report at all, count as one failed test each: neither must pass for nothing to do.
 *
 * @param reports - one for each project that has tests; undefined where it left none
 */
export function countTests(reports: readonly (VitestReport | undefined)[]): TestCounts {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const report of reports) {
    if (report === undefined) {
      counts.failed++
      continue
    }
    counts.passed += report.numPassedTests
    counts.failed += report.numFailedTests
    counts.skipped += report.numPendingTests + report.numTodoTests
    for (const file of report.testResults)
      if (file.status === 'failed' && file.assertionResults.length === 0) counts.failed++
  }
  return counts
}
