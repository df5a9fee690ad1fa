import type { StepTime } from '../protocol'
import { createGovernor } from './governor'
import { createRotation } from './rotation'
import type { StepTimer } from './stepTimer'
import { createTrust } from './trust'

/** `EXT_disjoint_timer_query_webgl2`, which the DOM's types leave out. */
export interface TimerExtension {
  readonly TIME_ELAPSED_EXT: GLenum
  readonly GPU_DISJOINT_EXT: GLenum
}

/** What of WebGL 2 a timer needs; a test hands in its own. */
export type TimerGl = Pick<
  WebGL2RenderingContext,
  | 'QUERY_RESULT'
  | 'QUERY_RESULT_AVAILABLE'
  | 'createQuery'
  | 'deleteQuery'
  | 'beginQuery'
  | 'endQuery'
  | 'getQueryParameter'
  | 'getParameter'
  | 'isContextLost'
>

/** The GPU's own timer, shared by the programs of one context. */
export interface GpuClock {
  /** False once its answers turned out to be nonsense, or never came. */
  isTrusted(): boolean
  /** Queries that are alive. */
  numQueries(): number
  /** A timer for a program of these steps. */
  timer(steps: readonly string[]): StepTimer
}

interface Pending {
  readonly query: WebGLQuery
  readonly index: number
}

/** Queries of one program that may be on their way at once. */
export const MOST_PENDING = 64
/** Frames that the oldest query may stay unanswered for. */
export const MOST_FRAMES_WAITED = 240

/**
 * Times steps by queries around their draws. Only one query of the kind can be open at a time, so
 * it must not be nested with anybody else's; tfjs opens one only when it is profiled.
 */
export function createGpuClock(gl: TimerGl, extension: TimerExtension): GpuClock {
  const alive = new Set<WebGLQuery>()
  let trusted = true

  const remove = (query: WebGLQuery) => {
    alive.delete(query)
    gl.deleteQuery(query)
  }
  const isDisjoint = () => gl.getParameter(extension.GPU_DISJOINT_EXT) === true

  const timer = (steps: readonly string[]): StepTimer => {
    const governor = createGovernor()
    const rotation = createRotation(steps.length)
    const trust = createTrust(steps.length)
    const spare: WebGLQuery[] = []
    let pending: Pending[] = []
    let chosen: ReadonlySet<number> = new Set()
    let open: Pending | undefined
    let framesWaited = 0

    const close = () => {
      if (!open) return
      gl.endQuery(extension.TIME_ELAPSED_EXT)
      pending.push(open)
      open = undefined
    }
    const drop = () => {
      for (const { query } of pending) remove(query)
      pending = []
    }
    const give = (): WebGLQuery | null => {
      const query = spare.pop() ?? gl.createQuery()
      if (query) alive.add(query)
      return query
    }

    /** Answers come in the order of the questions, and are there only after a turn of the loop. */
    const answered = (): readonly StepTime[] => {
      const count = pending.findIndex(
        ({ query }) => gl.getQueryParameter(query, gl.QUERY_RESULT_AVAILABLE) !== true,
      )
      const ready = pending.splice(0, count < 0 ? pending.length : count)
      framesWaited = ready.length > 0 || pending.length === 0 ? 0 : framesWaited + 1
      if (ready.length === 0) return []
      const times = ready.map(({ query, index }) => ({
        index,
        ms: Number(gl.getQueryParameter(query, gl.QUERY_RESULT)) / 1e6,
      }))
      spare.push(...ready.map(({ query }) => query))
      if (isDisjoint()) {
        drop() // the GPU changed its pace: what is still on its way is no better
        return []
      }
      for (const { index, ms } of times) trust.add(index, ms)
      return times.map(({ index, ms }) => ({ output: steps[index]!, ms }))
    }

    const dispose = () => {
      close()
      drop()
      for (const query of spare) remove(query)
      spare.length = 0
    }

    return {
      begin: () => {
        close()
        chosen = trusted ? rotation.next(governor.plan()) : new Set()
      },
      before: (index) => {
        if (open || !chosen.has(index) || pending.length >= MOST_PENDING) return
        const query = give()
        if (!query) return
        gl.beginQuery(extension.TIME_ELAPSED_EXT, query)
        open = { query, index }
      },
      after: (index) => {
        if (open?.index === index) close()
      },
      end: (frameMs) => {
        close()
        if (gl.isContextLost()) return { clock: 'gpu-timer', steps: [] }
        governor.took(frameMs)
        trust.frame(frameMs)
        const times = trusted ? answered() : []
        if (trust.isLost() || framesWaited > MOST_FRAMES_WAITED) trusted = false
        if (trusted) return { clock: 'gpu-timer', steps: times }
        dispose()
        return { clock: 'slope', steps: [] }
      },
      dispose,
    }
  }

  return { isTrusted: () => trusted, numQueries: () => alive.size, timer }
}
