import { spread } from '../../../core/quantile'
import { type Centre, centreOf } from '../../../core/stats/shares'
import type { StartReport, StepClock } from '../../../runtime/protocol'
import type { LayerFrame } from '../../../state/runLayers'
import type { Sample } from '../../../state/runStats'
import type { StepFigures } from './layerTimes'

/** The last so many values of a step are summed up. */
const STEP_VALUES = 60

/** Steps of the clock beyond this are long beside a layer, and only means of many tell. */
const FINE_CLOCK_MS = 0.02

export const centreFor = (clock: StepClock, { clockStepMs }: StartReport): Centre =>
  clock === 'clock' && clockStepMs > FINE_CLOCK_MS ? 'mean' : 'median'

/**
 * The newest values of each step, up to and with the frame at `until`, the newest first. Where the
 * number of steps is known, it looks back no further than their values go.
 */
export function valuesUntil(
  frames: readonly LayerFrame[],
  until = frames.length - 1,
  steps = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly number[]> {
  const values = new Map<string, number[]>()
  let full = 0
  for (let at = Math.min(until, frames.length - 1); at >= 0 && full < steps; at -= 1) {
    for (const { output, ms } of frames[at]!.steps) {
      const row = values.get(output)
      if (!row) values.set(output, [ms])
      else if (row.length < STEP_VALUES) full += Number(row.push(ms) === STEP_VALUES)
    }
  }
  return values
}

export const summedUp = (
  values: ReadonlyMap<string, readonly number[]>,
  centre: Centre,
): StepFigures =>
  new Map(
    [...values].map(([output, row]) => {
      const { median, p10, p90 } = spread(row)
      const ms = centre === 'median' ? median : centreOf(row, centre)
      return [output, { ms, p10, p90, count: row.length }]
    }),
  )

/** Mean milliseconds of whole frames: what the means of their steps are parts of. */
export interface WholeMeans {
  readonly inference: number
  readonly frame: number
  /** Frames they are of. */
  readonly count: number
}

/**
 * Of the window's frames; null of none. A step's mean reaches further back: on a coarse clock one
 * value of it is of up to 16 frames.
 */
export function wholeMeans(samples: readonly Sample[]): WholeMeans | null {
  if (samples.length === 0) return null
  const mean = (msOf: (sample: Sample) => number) => centreOf(samples.map(msOf), 'mean')
  return {
    inference: mean(({ inferenceMs }) => inferenceMs),
    frame: mean(({ totalMs }) => totalMs),
    count: samples.length,
  }
}

/** Each step's latest value at that moment, alone. */
export const latestOf = (values: ReadonlyMap<string, readonly number[]>): StepFigures =>
  new Map(
    [...values].flatMap(([output, [ms]]) =>
      ms === undefined ? [] : [[output, { ms, p10: ms, p90: ms, count: 1 }] as const],
    ),
  )

/** The first frame by which every step has a value; the last where one never gets any. */
export function firstWhole(frames: readonly LayerFrame[], outputs: readonly string[]): number {
  const missing = new Set(outputs)
  for (let at = 0; at < frames.length; at += 1) {
    for (const { output } of frames[at]!.steps) missing.delete(output)
    if (missing.size === 0) return at
  }
  return Math.max(0, frames.length - 1)
}
