import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SparsePoint, SparseSetting } from '../../../core/gemm/sparseRuns'
import type { SparseAnswer } from './sparseWorker'

/** What was measured, and how. */
export interface SparseResult {
  readonly setting: SparseSetting
  readonly points: readonly SparsePoint[]
  /** Rounds the medians are of. */
  readonly rounds: number
}

export interface SparseRun {
  readonly isRunning: boolean
  readonly done: number
  readonly total: number
  /** Of this run or, until it has some, of the one before. */
  readonly result: SparseResult | null
  readonly fault: 'unequal' | 'script' | null
}

const IDLE: SparseRun = { isRunning: false, done: 0, total: 1, result: null, fault: null }

/** The timing in a worker of its own: nothing runs until it is asked for. */
export function useSparseRun() {
  const [run, setRun] = useState<SparseRun>(IDLE)
  const worker = useRef<Worker | null>(null)
  const end = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => end, [end])

  const start = useCallback(
    (setting: SparseSetting) => {
      end()
      const made = new Worker(new URL('./sparseWorker.ts', import.meta.url), { type: 'module' })
      worker.current = made
      setRun((before) => ({ ...IDLE, isRunning: true, result: before.result }))
      const fail = (fault: 'unequal' | 'script') => {
        end()
        setRun((before) => ({ ...before, isRunning: false, fault }))
      }
      made.onerror = () => fail('script')
      made.onmessage = ({ data }: MessageEvent<SparseAnswer>) => {
        // A message may still be on its way from a worker that was ended.
        if (worker.current !== made) return
        if (data.kind === 'fault') return fail(data.code)
        const { done, total, points, rounds } = data.progress
        if (done === total) end()
        setRun((before) => ({
          ...{ isRunning: done < total, done, total, fault: null },
          result: points.length > 0 ? { setting, points, rounds } : before.result,
        }))
      }
      made.postMessage(setting)
    },
    [end],
  )
  const cancel = useCallback(() => {
    end()
    setRun((before) => ({ ...before, isRunning: false }))
  }, [end])
  const forget = useCallback(() => {
    end()
    setRun(IDLE)
  }, [end])
  return useMemo(() => ({ run, start, cancel, forget }), [run, start, cancel, forget])
}
