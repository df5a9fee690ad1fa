import { useMemo } from 'react'
import type { NetworkCost } from '../../../core/analyse'
import type { Centre } from '../../../core/stats/shares'
import type { StepClock, StepInfo } from '../../../runtime/protocol'
import type { LayerFrame } from '../../../state/runLayers'
import type { Timings } from '../../../state/runStats'
import { useRun, useRunController } from '../../useRun'
import { type LayerRow, layerRows } from './layerGroups'
import type { StepFigures } from './layerTimes'
import { centreFor, latestOf, summedUp, valuesUntil, type WholeMeans, wholeMeans } from './moments'
import { type Freeze, useFreeze } from './useFreeze'

/** What the part shows of the network that runs: now, or where the reader stopped it. */
export interface Layers {
  readonly cost: NetworkCost
  readonly rows: readonly LayerRow[]
  readonly figures: StepFigures
  /** What the figures are of, newest first. */
  readonly values: ReadonlyMap<string, readonly number[]>
  readonly frames: readonly LayerFrame[]
  /** Null until the device has been asked. */
  readonly clock: StepClock | null
  readonly clockStepMs: number
  readonly centre: Centre
  /** Steps that do something, and those of them that have been timed. */
  readonly working: number
  readonly timed: number
  readonly timings: Timings | null
  /** Of whole frames, where the steps' figures are means; null where they are medians. */
  readonly means: WholeMeans | null
  readonly freeze: Freeze
  /** Stops the figures where they are. */
  readonly begin: () => void
}

const NO_STEPS: readonly StepInfo[] = []
const NO_FRAMES: readonly LayerFrame[] = []

/** Rows of the network in hand with what is measured of them, four times a second or frozen. */
export function useLayers(cost: NetworkCost): Layers {
  const controller = useRunController()
  const run = useRun()
  const steps = run?.program?.steps ?? NO_STEPS
  const environment = run?.environment ?? null
  const stepTimings = run?.stepTimings ?? null
  const outputs = useMemo(
    () => steps.flatMap(({ output, how }) => (how === 'none' ? [] : [output])),
    [steps],
  )
  const working = outputs.length
  const freeze = useFreeze(steps)
  const { frozen } = freeze
  const clock = stepTimings?.clock ?? environment?.stepClock ?? null
  const centre = clock && environment ? centreFor(clock, environment) : 'median'
  const rows = useMemo(() => layerRows(cost, steps), [cost, steps])
  const frames = frozen?.frames ?? (stepTimings ? controller.layerFrames() : NO_FRAMES)
  const values = useMemo(
    () =>
      frozen
        ? valuesUntil(frozen.frames, frozen.place, working)
        : liveValues(stepTimings, controller, working),
    [frozen, stepTimings, controller, working],
  )
  const figures = useMemo(
    () => (frozen?.shown === 'latest' ? latestOf(values) : summedUp(values, centre)),
    [frozen?.shown, values, centre],
  )
  const timings = run?.timings ?? null
  // The samples grow in place; new timings say that there are more.
  const live = useMemo(
    () => (timings && centre === 'mean' ? wholeMeans(controller.samples()) : null),
    [timings, centre, controller],
  )
  return {
    cost,
    rows,
    figures,
    values,
    frames,
    clock,
    clockStepMs: environment?.clockStepMs ?? 0,
    centre,
    working,
    timed: outputs.filter((output) => values.has(output)).length,
    timings: frozen ? frozen.timings : timings,
    means: frozen ? frozen.means : live,
    freeze,
    begin: () => freeze.begin(controller.layerFrames(), timings, live),
  }
}

/** The frames grow in place; a new summary says that there is something new in them. */
function liveValues(
  news: object | null,
  controller: { layerFrames(): readonly LayerFrame[] },
  steps: number,
): ReadonlyMap<string, readonly number[]> {
  return valuesUntil(news ? controller.layerFrames() : NO_FRAMES, undefined, steps)
}
