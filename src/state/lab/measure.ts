import { stepCosts } from '../../core/stats/stepCosts'
import type { FrameReport } from '../../runtime/protocol'
import { makeRecord } from '../records/makeRecord'
import type { MeasurementRecord } from '../records/record'
import { isWarm } from '../runWarmUp'
import type { LabSide } from './labState'
import { doing, inferred, type LoadedSide, loadSide, summaryOf } from './programs'
import type { Session } from './session'
import { type StepSamples, timeSteps } from './stepPass'
import { marksOf } from './summary'

export interface MeasureOptions {
  /** From the first runtime to the last sample, unless the least that is asked for takes longer. */
  readonly totalMs: number
  /** When frames make way for steps. */
  readonly framesUntilMs: number
  readonly warmups: number
  readonly leastFrames: number
  /** Samples of each step that are enough. */
  readonly stepSamples: number
}

/** One minute, the same for everybody. */
export const MEASURE: MeasureOptions = {
  totalMs: 60_000,
  framesUntilMs: 45_000,
  warmups: 10,
  leastFrames: 30,
  stepSamples: 60,
}

/** More frames than a record has room for would be a device we do not know yet. */
const MOST_FRAMES = 10_000

interface MeasuredFrame {
  readonly captureMs: number
  readonly times: FrameReport['times']
}

/** The fixed protocol: warm up, frames one after the other, then every step. */
export async function measure(
  session: Session,
  side: LabSide,
  options: MeasureOptions,
): Promise<MeasurementRecord> {
  const { totalMs, framesUntilMs, warmups, leastFrames, stepSamples } = options
  const total = Math.round(totalMs / 1000)
  const tell = (note: 'compiling' | 'warming' | 'measuring') =>
    session.tell(note, Math.min(total, Math.floor(session.elapsed() / 1000)), total)

  const bench = await session.start(side.backend)
  tell('compiling')
  const loaded = await loadSide(session, bench, side)
  const warm: number[] = []
  while (warm.length < warmups || !isWarm(warm)) {
    tell('warming')
    warm.push((await oneFrame(session, loaded)).times.totalMs)
  }

  const frames: MeasuredFrame[] = []
  const isTime = () => session.elapsed() < framesUntilMs && frames.length < MOST_FRAMES
  while (isTime() || frames.length < leastFrames) {
    tell('measuring')
    const before = session.interruptions
    const frame = await oneFrame(session, loaded)
    if (before === session.interruptions) frames.push(frame)
  }
  const steps = await timeSteps(session, loaded, {
    samples: stepSamples,
    budgetMs: Math.max(0, totalMs - session.elapsed()),
    onProgress: () => tell('measuring'),
  })
  return record(session, loaded, { warmups: warm.length, frames, steps })
}

async function oneFrame(session: Session, loaded: LoadedSide): Promise<MeasuredFrame> {
  await session.ready()
  const { bitmap, captureMs } = await session.grab(loaded.cost.graph.input[0])
  return { captureMs, times: (await inferred(session, loaded, bitmap)).times }
}

interface Measured {
  readonly warmups: number
  readonly frames: readonly MeasuredFrame[]
  readonly steps: StepSamples
}

async function record(
  session: Session,
  loaded: LoadedSide,
  { warmups, frames, steps }: Measured,
): Promise<MeasurementRecord> {
  const { edges } = session
  const costs = new Map(
    stepCosts(loaded.cost, doing(loaded)).map(({ output, macs }) => [output, macs]),
  )
  const totals = frames.map(({ times }) => times.totalMs)
  return makeRecord({
    id: edges.id(),
    made: edges.date(),
    configuration: loaded.side,
    network: { ...summaryOf(loaded), weights: 'seeded' },
    protocol: {
      warmups,
      runs: frames.length,
      seconds: Math.round(session.elapsed() / 100) / 10,
      timing: 'split',
    },
    samples: {
      capture: frames.map(({ captureMs }) => captureMs),
      preprocess: frames.map(({ times }) => times.preprocessMs),
      inference: frames.map(({ times }) => times.inferenceMs),
      readback: frames.map(({ times }) => times.readbackMs),
      total: totals,
    },
    compileMs: loaded.report.compileMs,
    perLayer: {
      clock: steps.clock,
      steps: doing(loaded).map(({ output, nodes }) => ({
        output,
        nodes,
        macs: costs.get(output) ?? 0,
        ms: steps.steps.get(output) ?? [],
      })),
    },
    runtime: loaded.bench.environment,
    device: await session.await(edges.device()),
    marks: marksOf(session, totals),
  })
}
