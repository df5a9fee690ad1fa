import type { RunConfig, RunParts, RunPhase } from '../../state/runState'
import type { Timings } from '../../state/runStats'
import type { AppState } from '../../state/store'

/** A median of fewer frames says little. */
const FRAMES = 20

type Seen = Pick<AppState, 'run' | 'lab'>

/** A network's time was put aside, or a measurement was kept. */
export const hasPinned = ({ run, lab }: Seen): boolean =>
  lab.record !== null || (run.phase !== 'idle' && run.pinned !== null)

const isOther = (one: RunConfig, other: RunConfig) =>
  (['netId', 'alpha', 'resolution', 'transforms'] as const).some(
    (field) => one[field] !== other[field],
  )

/** Beside the one put aside another network runs, and enough of its frames are counted. */
export const hasMeasuredTwo = ({ run, lab }: Seen): boolean =>
  lab.opened.length >= 2 ||
  (run.phase !== 'idle' &&
    run.pinned !== null &&
    isOther(run.pinned.config, run.config) &&
    (run.timings?.count ?? 0) >= FRAMES)

const CONFIG: RunConfig = {
  ...{ netId: 'mobilenet_v1', alpha: 1, resolution: 224, transforms: '' },
  ...{ backend: 'webgl', source: 'clip' },
}

const some = (ms: number) => ({ median: ms, p10: ms, p90: ms })

const TIMINGS: Timings = {
  ...{ count: FRAMES, total: some(12), framesPerSecond: 30, dropped: 0 },
  parts: {
    ...{ capture: some(1), preprocess: some(1), inference: some(8), readback: some(1) },
    ...{ handOver: some(1), draw: some(1) },
  },
  ...{ recent: Array.from({ length: FRAMES }, () => 12), interrupted: false },
}

const RUN: RunParts & RunPhase = {
  phase: 'running',
  config: CONFIG,
  ...{ environment: null, program: null, stepTimings: null },
  weights: { kind: 'seeded', seed: 1 },
  errand: { phase: 'none' },
  timings: TIMINGS,
  ...{ top5: [], notices: [], mirrored: false },
  pinned: { config: CONFIG, macs: 568_740_352, medianMs: 20, count: FRAMES },
}

/** Runs in which the tasks are done, such as a reader brings about. */
export const PINNED: Partial<Seen> = { run: RUN }
export const PINNED_AND_RUNNING: Partial<Seen> = {
  run: { ...RUN, config: { ...CONFIG, alpha: 0.5 } },
}
