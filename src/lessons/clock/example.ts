import type { StartReport } from '../../runtime/protocol'
import {
  type ComparedSide,
  type ComparisonResult,
  IDLE_LAB,
  type LabSide,
  type LabState,
  type RooflineResult,
} from '../../state/lab/labState'
import type { RunState } from '../../state/runState'
import { v1 } from '../v1Cost'

/** One device as it might answer, for the tasks that wait for a measurement. */
const DEVICE: StartReport = {
  ...{ backend: 'webgl', where: 'worker', renderer: 'example', tfjsVersion: '', floatBits: 32 },
  ...{ selfTestError: 0, stepClock: 'gpu-timer', clockStepMs: 0.1, maxTextureSize: 4096 },
  ...{ threads: 0, flags: {} },
}
const MARKS = { hidden: false, contextLost: false, trend: null }
const OVERHEAD_MS = 0.1
const STEPS = 31

const exactly = (ms: number) => ({ median: ms, p10: ms, p90: ms })
const times = (ratio: number) => ({ ratio, low: ratio, high: ratio, pairs: 30 })

const sideAt = (alpha: number): LabSide => ({
  ...{ netId: 'mobilenet_v1', alpha, resolution: 224, transforms: '', backend: 'webgl' },
})

/** As long as its operations take to start, and then as its multiply–accumulates say. */
const frameMs = (alpha: number): number => STEPS * OVERHEAD_MS + v1(alpha).totals.macs / 5e7

function compared(alpha: number): ComparedSide {
  const { macs, params, trafficBytes } = v1(alpha).totals
  const ms = frameMs(alpha)
  return {
    side: sideAt(alpha),
    network: { macs, params, trafficBytes, weightBytes: 4 * params, steps: STEPS, layers: 28 },
    ...{ environment: DEVICE, compileMs: 0, warmups: 3, framesPerSecond: 1000 / ms },
    phases: {
      ...{ preprocess: exactly(0), inference: exactly(ms) },
      ...{ readback: exactly(0), total: exactly(ms) },
    },
    ...{ stepsMs: ms, overheadMs: OVERHEAD_MS, unpacked: 0, totals: [ms] },
  }
}

function comparison(): ComparisonResult {
  const [a, b] = [compared(1), compared(0.5)]
  const counted = (figure: 'macs' | 'params' | 'trafficBytes') =>
    b.network[figure] / a.network[figure]
  const measured = times(frameMs(0.5) / frameMs(1))
  const predicted = counted('macs')
  return {
    ...{ made: '2026-01-01T00:00:00Z', a, b, runs: 30, capture: exactly(0), marks: MARKS },
    counted: { macs: predicted, params: counted('params'), traffic: counted('trafficBytes') },
    ...{ total: measured, inference: measured },
    verdict: {
      ...{ code: 'dispatch', predicted, measured, shortfall: measured.ratio / predicted },
      ...{ expected: measured.ratio, explained: 1, trafficRatio: counted('trafficBytes') },
      ...{ dispatchShare: [0.2, 0.5], transferShare: [0, 0] },
    },
  }
}

export const comparedLab = (): LabState => ({ ...IDLE_LAB, comparison: comparison() })

const roofline = (): RooflineResult => ({
  ...{ made: '2026-01-01T00:00:00Z', side: sideAt(1), environment: DEVICE, clock: 'gpu-timer' },
  limits: { macsPerSecond: 5e10, bytesPerSecond: 2e10, overheadMs: OVERHEAD_MS },
  ...{ products: [], copies: [], points: [], marks: MARKS },
})

export const roofedLab = (): LabState => ({ ...IDLE_LAB, roofline: roofline() })

/** The network running, each layer's time its memory traffic's. */
export function timedRun(): RunState {
  const layers = v1().rows.filter(({ macs }) => macs > 0)
  const steps = layers.map(({ name }) => ({ output: name, nodes: [name], how: 'own' as const }))
  const ms = layers.map(({ trafficBytes }) => trafficBytes / 2e7)
  return {
    phase: 'running',
    config: { ...sideAt(1), source: 'clip' },
    environment: DEVICE,
    program: { trainableParams: 0, compileMs: 0, weightBytes: 0, steps },
    ...{ weights: { kind: 'seeded', seed: 1 }, errand: { phase: 'none' }, timings: null },
    stepTimings: {
      clock: 'gpu-timer',
      steps: new Map(
        steps.map(({ output }, at) => [output, { ...exactly(ms[at] ?? 0), count: 9 }]),
      ),
      sumMs: ms.reduce((sum, one) => sum + one, 0),
    },
    ...{ top5: [], notices: [], pinned: null, mirrored: false },
  }
}

/** The layer that takes longest there. */
export const slowestThere = (): string =>
  v1().rows.reduce((most, one) => (one.trafficBytes > most.trafficBytes ? one : most)).name
