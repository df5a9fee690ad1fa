import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { fail, type Result } from '../../core/result'
import type { LabFault } from '../../state/lab/labState'
import type { ProbeAnswer, ProbeNote, ProbeQuestion } from '../../state/lab/probe'
import { useStore } from '../../state/useApp'

interface ProbeState {
  readonly phase: 'idle' | 'working' | 'done' | 'fault'
  /** Where the ask stands while it works, else null. */
  readonly note: ProbeNote | null
  /** The last answer; it stays while the next one is worked on, and after a fault. */
  readonly answer: ProbeAnswer | null
  /** What the answer is of. */
  readonly answered: ProbeQuestion | null
  readonly fault: LabFault | null
}

export interface ProbeHandle extends ProbeState {
  /**
   * Runs a network once on a picture; this hook's ask before is cancelled. The answer comes back
   * as a promise too, for whoever asks several things in turn. On the chosen backend unless said.
   */
  readonly ask: (question: ProbeQuestion) => Promise<Result<ProbeAnswer, LabFault>>
  /** Ends what works; an answer that is there stays. */
  readonly cancel: () => void
}

const IDLE: ProbeState = { phase: 'idle', note: null, answer: null, answered: null, fault: null }

/**
 * One network run on one picture, off the live loop. Nothing is fetched before the first ask; what
 * was started is kept between asks and given back when the experiment is left.
 */
export function useProbe(): ProbeHandle {
  const store = useStore()
  const [state, setState] = useState(IDLE)
  const running = useRef<AbortController | null>(null)

  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState((now) =>
      now.phase === 'working' ? { ...now, phase: now.answer ? 'done' : 'idle', note: null } : now,
    )
  }, [])

  const ask: ProbeHandle['ask'] = useCallback(
    async (question) => {
      running.current?.abort()
      const mine = new AbortController()
      running.current = mine
      setState((now) => ({ ...now, phase: 'working', note: 'waiting', fault: null }))
      const onNote = (note: ProbeNote) => setState((now) => ({ ...now, note }))
      const { backend } = store.getState().choice
      const answer = await import('../../state/lab/probeBrowser').then(
        ({ probeOf }) =>
          probeOf(store).ask({ backend, ...question }, { signal: mine.signal, onNote }),
        (error: unknown) => fail<LabFault>({ code: 'internal', detail: String(error) }),
      )
      if (running.current !== mine) return answer
      running.current = null
      setState((now) => {
        if (answer.ok) {
          const { value } = answer
          return { phase: 'done', note: null, answer: value, answered: question, fault: null }
        }
        if (answer.fault.code === 'cancelled')
          return { ...now, phase: now.answer ? 'done' : 'idle', note: null }
        return { ...now, phase: 'fault', note: null, fault: answer.fault }
      })
      return answer
    },
    [store],
  )

  useEffect(
    () => () => {
      running.current?.abort()
      running.current = null
    },
    [],
  )

  return useMemo(() => ({ ...state, ask, cancel }), [state, ask, cancel])
}
