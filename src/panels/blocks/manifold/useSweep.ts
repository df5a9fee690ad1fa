import { useEffect, useRef, useState } from 'react'
import { ALL_N, type Question, type SweepRow } from './sweep'
import type { SweepAsk, SweepSaid } from './sweepWorker'

export interface Sweep {
  /** Of this question so far, or, while it is computed, all of the one before. */
  readonly rows: readonly SweepRow[]
  /** How many n of this question are done. */
  readonly done: number
  readonly isStale: boolean
  readonly phase: 'running' | 'done' | 'stopped' | 'failed'
  readonly stop: () => void
  readonly goOn: () => void
}

interface Answer {
  readonly question: Question
  readonly rows: readonly SweepRow[]
}

/** Many matrices for every n, computed beside the page; the last answer stays meanwhile. */
export function useSweep(question: Question): Sweep {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [whole, setWhole] = useState<readonly SweepRow[]>([])
  const [halted, setHalted] = useState<'stopped' | 'failed' | null>(null)
  const worker = useRef<Worker | null>(null)
  const asked = useRef(0)

  useEffect(() => () => worker.current?.terminate(), [])

  useEffect(() => {
    if (halted) {
      worker.current?.terminate()
      worker.current = null
      return
    }
    worker.current ??= new Worker(new URL('./sweepWorker.ts', import.meta.url), { type: 'module' })
    const id = asked.current + 1
    asked.current = id
    const rows: SweepRow[] = []
    worker.current.onerror = () => setHalted('failed')
    worker.current.onmessage = ({ data }: MessageEvent<SweepSaid>) => {
      if (data.id !== id) return
      rows.push(data.row)
      setAnswer({ question, rows: [...rows] })
      if (rows.length === ALL_N.length) setWhole([...rows])
    }
    const ask: SweepAsk = { id, question }
    worker.current.postMessage(ask)
  }, [question, halted])

  const own = answer?.question === question ? answer.rows : []
  const isDone = own.length === ALL_N.length
  const isStale = !isDone && whole.length > 0
  return {
    rows: isStale ? whole : own,
    done: own.length,
    isStale,
    phase: isDone ? 'done' : (halted ?? 'running'),
    stop: () => setHalted('stopped'),
    goOn: () => setHalted(null),
  }
}
