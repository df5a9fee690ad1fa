import { describe, expect, it } from 'vitest'
import {
  createGpuClock,
  MOST_FRAMES_WAITED,
  MOST_PENDING,
  type TimerGl,
} from '../../src/runtime/timing/gpuClock'

const EXTENSION = { TIME_ELAPSED_EXT: 1, GPU_DISJOINT_EXT: 2 }
const STEPS = Array.from({ length: 20 }, (_, index) => `step ${index}`)

interface Query extends WebGLQuery {
  readonly number: number
  ended: boolean
  ns: number | null
}

/** A GPU that answers when the test says so; a wrong order of calls is an error. */
function fakeGl() {
  const alive = new Set<Query>()
  let open: Query | undefined
  let made = 0
  let disjoint = false
  let lost = false
  const known = (query: WebGLQuery): Query => {
    const found = [...alive].find((one) => one === query)
    if (!found) throw new Error('a query that is not alive')
    return found
  }
  const gl: TimerGl = {
    QUERY_RESULT: 0x8866,
    QUERY_RESULT_AVAILABLE: 0x8867,
    createQuery: () => {
      const query = { number: made++, ended: false, ns: null }
      alive.add(query)
      return query
    },
    deleteQuery: (query) => {
      if (query) alive.delete(known(query))
    },
    beginQuery: (target, query) => {
      if (target !== EXTENSION.TIME_ELAPSED_EXT || open) throw new Error('nested queries')
      open = known(query)
      open.ended = false
      open.ns = null
    },
    endQuery: () => {
      if (!open) throw new Error('no query is open')
      open.ended = true
      open = undefined
    },
    getQueryParameter: (query, name) => {
      const { ended, ns } = known(query)
      if (!ended) throw new Error('asked before it ended')
      if (name === gl.QUERY_RESULT_AVAILABLE) return ns !== null
      if (ns === null) throw new Error('a result that would have to be waited for')
      return ns
    },
    getParameter: () => disjoint,
    isContextLost: () => lost,
  }
  return {
    gl,
    alive,
    isOpen: () => open !== undefined,
    answer: (ns = 1e6) => {
      for (const query of alive) if (query.ended && query.ns === null) query.ns = ns
    },
    disjoint: (value: boolean) => {
      disjoint = value
    },
    lose: () => {
      lost = true
    },
  }
}

function opened() {
  const fake = fakeGl()
  const clock = createGpuClock(fake.gl, EXTENSION)
  const timer = clock.timer(STEPS)
  const frame = (frameMs = 20) => {
    timer.begin()
    STEPS.forEach((_, index) => {
      timer.before(index)
      timer.after(index)
    })
    return timer.end(frameMs)
  }
  return { ...fake, clock, timer, frame }
}

describe('the GPU’s timer', () => {
  it('gives a frame’s times with a later frame, by the steps’ names, in nanoseconds over 10⁶', () => {
    const { frame, answer } = opened()
    expect(frame()).toEqual({ clock: 'gpu-timer', steps: [] })
    answer(2_500_000)
    const { steps } = frame()
    expect(steps.map(({ output }) => output)).toEqual(STEPS.slice(0, steps.length))
    expect(steps.length).toBeGreaterThan(1)
    expect(new Set(steps.map(({ ms }) => ms))).toEqual(new Set([2.5]))
  })

  it('comes round to each of 20 steps equally often in 40 answered frames, to within one', () => {
    const { frame, answer } = opened()
    const times = new Map(STEPS.map((name) => [name, 0]))
    for (let at = 0; at < 40; at++) {
      for (const { output } of frame().steps) times.set(output, times.get(output)! + 1)
      answer()
    }
    const counts = [...times.values()]
    expect(Math.min(...counts)).toBeGreaterThan(5)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  it(`asks no more than ${MOST_PENDING} questions ahead, and makes no query twice over`, () => {
    const { frame, alive, answer, clock } = opened()
    for (let at = 0; at < 100; at++) frame()
    expect(alive.size).toBe(MOST_PENDING)
    for (let at = 0; at < 100; at++) {
      answer()
      frame()
    }
    expect(alive.size).toBe(MOST_PENDING)
    expect(clock.numQueries()).toBe(MOST_PENDING)
  })

  it('throws away what a disjoint GPU measured, and what was on its way with it', () => {
    const { frame, answer, disjoint, alive } = opened()
    frame()
    answer()
    disjoint(true)
    expect(frame().steps).toEqual([])
    disjoint(false)
    answer()
    const before = alive.size
    expect(frame().steps).toEqual([])
    answer()
    expect(frame().steps.length).toBeGreaterThan(0)
    expect(alive.size).toBeLessThanOrEqual(2 * before)
  })

  it('says slope once 3 rounds were nothing but zeros, and leaves no query behind', () => {
    const { frame, answer, alive, clock } = opened()
    let clockNow = 'gpu-timer'
    for (let at = 0; at < 100 && clockNow === 'gpu-timer'; at++) {
      clockNow = frame().clock
      answer(0)
    }
    expect(clockNow).toBe('slope')
    expect([alive.size, clock.isTrusted()]).toEqual([0, false])
    expect(clock.timer(STEPS).end(1)).toEqual({ clock: 'slope', steps: [] })
  })

  it('says slope where the layers add up to more than 3 frames of 20 ms', () => {
    const { frame, answer } = opened()
    for (let at = 0; at < 100; at++) {
      frame()
      answer(3.1e6)
    }
    expect(frame().clock).toBe('slope')
  })

  it(`gives up a timer that has not answered in ${MOST_FRAMES_WAITED} frames`, () => {
    const { frame, alive } = opened()
    for (let at = 0; at < MOST_FRAMES_WAITED; at++) expect(frame().clock).toBe('gpu-timer')
    frame()
    expect(frame().clock).toBe('slope')
    expect(alive.size).toBe(0)
  })

  it('leaves no query behind when its program goes, not even one a fault left open', () => {
    const { frame, timer, alive, isOpen } = opened()
    frame()
    timer.begin()
    timer.before(0)
    for (let at = 0; at < 20 && !isOpen(); at++) timer.before(at)
    timer.dispose()
    expect([alive.size, isOpen()]).toEqual([0, false])
  })

  it('asks nothing of a lost context', () => {
    const { frame, answer, lose } = opened()
    frame()
    answer()
    lose()
    expect(frame()).toEqual({ clock: 'gpu-timer', steps: [] })
  })
})
