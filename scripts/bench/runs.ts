import { fail, ok, type Result } from '../../src/core/result'
import type { BenchBackend } from './rows'

/** Below this a p10 and a p90 are only the fastest and the slowest run. */
const LEAST_RUNS = 10

/** Runs on WebAssembly are short, and so there are more of them. */
const DEFAULT_RUNS: Readonly<Record<BenchBackend, number>> = { webgl: 30, wasm: 100 }

/** What `--runs` asks for, or the sentence that says why it cannot be had. */
export function readRuns(
  text: string | undefined,
): Result<Readonly<Record<BenchBackend, number>>, string> {
  if (text === undefined) return ok(DEFAULT_RUNS)
  const runs = Number(text)
  return Number.isInteger(runs) && runs >= LEAST_RUNS
    ? ok({ webgl: runs, wasm: runs })
    : fail(`--runs ${text}: a whole number from ${LEAST_RUNS} on is needed.`)
}
