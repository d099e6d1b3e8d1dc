import { describe, expect, it } from 'vitest'
import { countTests } from '../src/test-counts.ts'

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('countTests', () => {
  it('adds up the reports', () => {
    expect(
      countTests([report, { ...report, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }]),
    ).toEqual({
      passed: 6,
      failed: 2,
      skipped: 2,
    })
  })

  it('counts a project without a report as failed', () => {
    expect(countTests([report, undefined])).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts a file that failed before its first test as failed', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }

    expect(countTests([broken])).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('does not count a file twice whose tests failed', () => {
    const failing = {
      ...report,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{}] }],
    }

    expect(countTests([failing])).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })
})
