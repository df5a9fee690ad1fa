import { describe, expect, it } from 'vitest'
import { addTallies, readPlaywrightTally, readVitestTally } from '../scripts/tally'

const vitest = (part: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numFailedTestSuites: 0,
    ...part,
  })

describe('the closing line', () => {
  it('counts 40 passed, 2 failed and 1 skipped out of Vitest’s report', () => {
    const report = vitest({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1 })
    expect(readVitestTally(report)).toEqual({ passed: 40, failed: 2, skipped: 1 })
  })

  it('counts a test file that never started as 1 failure', () => {
    expect(readVitestTally(vitest({ numFailedTestSuites: 1 })).failed).toBe(1)
  })

  it('counts a flaky end-to-end test as failed and a broken start as 1 failure', () => {
    const stats = { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }
    expect(readPlaywrightTally(JSON.stringify({ stats, errors: [] })).failed).toBe(1)
    const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
    expect(readPlaywrightTally(JSON.stringify({ stats: none, errors: [{}] })).failed).toBe(1)
  })

  it('adds suites field by field', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(addTallies(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 })
  })
})
