import * as v from 'valibot'

/** How many tests a runner saw end each way. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

const Vitest = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  numFailedTestSuites: v.number(),
})

/** Reads Vitest's JSON report; a file that failed before its first test counts as one failure. */
export function readVitestTally(text: string): Tally {
  const report = v.parse(Vitest, JSON.parse(text))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests || report.numFailedTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const Playwright = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
})

/** Reads Playwright's JSON report; a flaky test is not a passed one. */
export function readPlaywrightTally(text: string): Tally {
  const { stats, errors } = v.parse(Playwright, JSON.parse(text))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  }
}
