import { type Spread, spread } from '../core/quantile'
import type { StepClock, StepInfo, StepTime, StepTimes } from '../runtime/protocol'

/** Frames whose step times are kept, for percentiles and to look back over. */
export const LAYER_FRAMES = 600

/** Values of one step that its percentiles are of. */
const STEP_VALUES = 60

/** Of the time that passes, slopes may take one part in so many. */
const SLOPE_SHARE = 10

/** Repetitions between the two ends of a slope. */
export const SLOPE_RUNS = [1, 10] as const

/** Step times that came to hand with one frame; not every step is among them. */
export interface LayerFrame {
  /** On the page's clock. */
  readonly endedAt: number
  readonly steps: readonly StepTime[]
}

export interface StepSpread extends Spread {
  /** Values the percentiles are of. */
  readonly count: number
}

/** Time of each step of the program that runs, by the step's own name. */
export interface LayerTimings {
  readonly clock: StepClock
  readonly steps: ReadonlyMap<string, StepSpread>
  /** Sum of the steps' medians in ms; null until each step that does something has one. */
  readonly sumMs: number | null
}

export interface LayerWindow {
  add(endedAt: number, times: StepTimes): void
  /** Null until a step has been timed. */
  summary(steps: readonly StepInfo[]): LayerTimings | null
  /** The clock of the latest times, of no steps too; null before the first. */
  readonly clock: StepClock | null
  /** Oldest first. */
  readonly frames: readonly LayerFrame[]
  reset(): void
}

/** Step times of one program in one configuration. */
export function createLayerWindow(): LayerWindow {
  let clock: StepClock | null = null
  let frames: LayerFrame[] = []
  const values = new Map<string, number[]>()

  const reset = () => {
    clock = null
    frames = []
    values.clear()
  }

  return {
    add(endedAt, times) {
      if (clock !== times.clock) reset()
      clock = times.clock
      frames.push({ endedAt, steps: times.steps })
      if (frames.length > LAYER_FRAMES) frames.shift()
      for (const { output, ms } of times.steps) {
        const row = values.get(output) ?? []
        values.set(output, row)
        row.push(ms)
        if (row.length > STEP_VALUES) row.shift()
      }
    },
    summary(steps) {
      if (!clock || values.size === 0) return null
      const spreads = new Map(
        [...values].map(([output, row]) => [output, { ...spread(row), count: row.length }]),
      )
      const working = steps.filter(({ how }) => how !== 'none')
      const medians = working.map(({ output }) => spreads.get(output)?.median)
      const sumMs = medians.every((ms) => ms !== undefined)
        ? medians.reduce((sum, ms) => sum + ms, 0)
        : null
      return { clock, steps: spreads, sumMs }
    },
    get clock() {
      return clock
    },
    get frames() {
      return frames
    },
    reset,
  }
}

/**
 * Which step is timed next where only repetition tells: one after the other, so seldom that the
 * frames keep nine tenths of the time.
 */
export function createSlopeRotation() {
  let next = 0
  let notBefore = Number.NEGATIVE_INFINITY
  return {
    /** The step whose turn has come, or null while frames have theirs. */
    due(steps: readonly StepInfo[], now: number): StepInfo | null {
      const working = steps.filter(({ how }) => how !== 'none')
      if (now < notBefore || working.length === 0) return null
      const step = working[next % working.length]!
      next = (next + 1) % working.length
      return step
    },
    /** A turn that took `ms` is over at `now`. */
    took(ms: number, now: number) {
      notBefore = now + ms * (SLOPE_SHARE - 1)
    },
    reset() {
      next = 0
      notBefore = Number.NEGATIVE_INFINITY
    },
  }
}

/** Milliseconds of one run, from those of 1 and of 10; noise may make it less than nothing. */
export function slopeMs(once: number, tenTimes: number): number {
  const [few, many] = SLOPE_RUNS
  return Math.max(0, (tenTimes - once) / (many - few))
}
