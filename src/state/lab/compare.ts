import { type Spread, spread } from '../../core/quantile'
import { type VerdictSide, verdict } from '../../core/stats/verdict'
import type { FrameReport } from '../../runtime/protocol'
import { isWarm, MOST_WARMUP } from '../runWarmUp'
import {
  type ComparedSide,
  type ComparisonResult,
  FRAME_PHASES,
  type FramePhase,
  type LabSide,
} from './labState'
import { inferred, type LoadedSide, loadSide, overheadOf, summaryOf } from './programs'
import type { Bench, Session } from './session'
import { timeSteps } from './stepPass'
import { intervalOf, marksOf, stepSpread } from './summary'

export interface CompareOptions {
  /** At least so many frames of each side before any is counted, and until their times settle. */
  readonly warmups: number
  /** Pairs of frames that are counted. */
  readonly runs: number
  /** A device for which this is too short is let off with fewer pairs; absent, it is waited for. */
  readonly withinMs?: number
}

/** As teaching scripts have it: ten to warm up, then a hundred. */
export const COMPARE_RUNS = { warmups: 10, runs: 100, withinMs: 150_000 } as const
/** Answered within a minute. */
export const QUICK_RUNS = { warmups: 10, runs: 30, withinMs: 50_000 } as const

/** Even a slow device compiles and uploads in its first frames. */
const LEAST_SLOW_WARMUP = 4

/** Fewer pairs than these have no interval worth drawing. */
const LEAST_PAIRS = 8

/** Samples of each step for the sum of steps, and the time they may take together. */
const STEP_SAMPLES = 16
const STEP_BUDGET_MS = 3000

type FrameTimes = FrameReport['times']

/** One frame given to both sides. */
interface PairOfFrames {
  readonly captureMs: number
  readonly a: FrameTimes
  readonly b: FrameTimes
}

/**
 * Two sides on the same frames, A B, B A, A B and so on, so that neither heat nor a busy moment
 * falls on one side more than on the other. Every ratio is b over a.
 */
export async function compare(
  session: Session,
  a: LabSide,
  b: LabSide,
  { warmups, runs, withinMs = Number.POSITIVE_INFINITY }: CompareOptions,
): Promise<ComparisonResult> {
  const benchA = await session.start(a.backend)
  const isShared = a.backend === b.backend
  const benchB = isShared ? benchA : await session.start(b.backend)
  session.tell('compiling', 0, runs)
  const overheadA = await overheadOf(session, benchA)
  const overheadB = isShared ? overheadA : await overheadOf(session, benchB)
  const loadedA = await loadSide(session, benchA, a)
  const loadedB = await loadSide(session, benchB, b, isShared ? 'b' : 'a')
  const frames = createPairs(session, loadedA, loadedB)

  session.tell('warming', 0, MOST_WARMUP)
  const warm = { a: [] as number[], b: [] as number[] }
  const isWarmedUp = () => {
    if (warm.a.length >= LEAST_SLOW_WARMUP && session.elapsed() > withinMs / 2) return true
    return warm.a.length >= warmups && isWarm(warm.a) && isWarm(warm.b)
  }
  while (!isWarmedUp()) {
    const pair = await frames.next()
    warm.a.push(pair.a.totalMs)
    warm.b.push(pair.b.totalMs)
    session.tell('warming', warm.a.length, MOST_WARMUP)
  }

  session.tell('measuring', 0, runs)
  const pairs: PairOfFrames[] = []
  const isOver = () => pairs.length >= LEAST_PAIRS && session.elapsed() > withinMs
  while (pairs.length < runs && !isOver()) {
    const before = session.interruptions
    const pair = await frames.next()
    if (before !== session.interruptions) continue
    pairs.push(pair)
    session.tell('measuring', pairs.length, runs)
  }

  const capture = spread(pairs.map(({ captureMs }) => captureMs))
  const sideOf = async (loaded: LoadedSide, times: readonly FrameTimes[], overheadMs: number) =>
    comparedSide(session, loaded, { times, overheadMs, warmups: warm.a.length, capture })
  const sideA = await sideOf(
    loadedA,
    pairs.map((pair) => pair.a),
    overheadA,
  )
  const sideB = await sideOf(
    loadedB,
    pairs.map((pair) => pair.b),
    overheadB,
  )
  const clockStepMs = Math.max(benchA.environment.clockStepMs, benchB.environment.clockStepMs)
  const ratioOf = (ms: (times: FrameTimes) => number) =>
    intervalOf(
      pairs.map((pair) => [ms(pair.a), ms(pair.b)]),
      clockStepMs,
    )
  const total = ratioOf(({ totalMs }) => totalMs)
  const counted = countedRatios(loadedA, loadedB)
  return {
    made: session.edges.date(),
    a: sideA,
    b: sideB,
    runs: pairs.length,
    capture,
    counted,
    total,
    inference: ratioOf(({ inferenceMs }) => inferenceMs),
    verdict: verdict({
      macsRatio: counted.macs,
      trafficRatio: counted.traffic,
      measured: total,
      a: verdictSide(sideA),
      b: verdictSide(sideB),
    }),
    marks: marksOf(session, sideA.totals),
  }
}

const countedRatios = (
  { cost: { totals: a } }: LoadedSide,
  { cost: { totals: b } }: LoadedSide,
) => ({
  macs: b.macs / a.macs,
  params: b.params / a.params,
  traffic: b.trafficBytes / a.trafficBytes,
})

/** Frames for both sides; who goes first changes each time. */
function createPairs(session: Session, a: LoadedSide, b: LoadedSide) {
  const sides = [a.cost.graph.input[0], b.cost.graph.input[0]] as const
  let count = 0

  const run = async (loaded: LoadedSide, frame: ImageBitmap, side: number): Promise<FrameTimes> => {
    const copy = await session.await(session.edges.copy(frame, side), (late) => late.close())
    return (await inferred(session, loaded, copy)).times
  }

  return {
    async next(): Promise<PairOfFrames> {
      await session.ready()
      const { bitmap, captureMs } = await session.grab(Math.max(...sides))
      try {
        count += 1
        if (count % 2 === 1) {
          const ofA = await run(a, bitmap, sides[0])
          return { captureMs, a: ofA, b: await run(b, bitmap, sides[1]) }
        }
        const ofB = await run(b, bitmap, sides[1])
        return { captureMs, a: await run(a, bitmap, sides[0]), b: ofB }
      } finally {
        bitmap.close()
      }
    },
  }
}

interface Measured {
  readonly times: readonly FrameTimes[]
  readonly overheadMs: number
  readonly warmups: number
  readonly capture: Spread
}

const msOf: Readonly<Record<FramePhase, keyof FrameTimes>> = {
  preprocess: 'preprocessMs',
  inference: 'inferenceMs',
  readback: 'readbackMs',
  total: 'totalMs',
}

async function comparedSide(
  session: Session,
  loaded: LoadedSide,
  { times, overheadMs, warmups, capture }: Measured,
): Promise<ComparedSide> {
  const phase = (of: FramePhase) => spread(times.map((frame) => frame[msOf[of]]))
  // Every phase is filled in, one entry each.
  const phases = Object.fromEntries(FRAME_PHASES.map((of) => [of, phase(of)])) as Record<
    FramePhase,
    Spread
  >
  return {
    side: loaded.side,
    network: summaryOf(loaded),
    environment: loaded.bench.environment,
    compileMs: loaded.report.compileMs,
    warmups,
    phases,
    framesPerSecond: 1000 / (capture.median + phases.total.median),
    stepsMs: await sumOfSteps(session, loaded),
    overheadMs,
    unpacked: unpackedIn(loaded, loaded.bench),
    totals: times.map(({ totalMs }) => totalMs),
  }
}

/** By repetition it would take many seconds, so only where frames tell. */
async function sumOfSteps(session: Session, loaded: LoadedSide): Promise<number | null> {
  if (loaded.bench.environment.stepClock === 'slope') return null
  const options = { samples: STEP_SAMPLES, budgetMs: STEP_BUDGET_MS }
  const { clock, steps } = await timeSteps(session, loaded, options)
  let sum = 0
  for (const samples of steps.values()) sum += stepSpread(samples, clock).median
  return sum
}

/**
 * Layers that WebGL runs outside its packed shaders: tfjs has none for grouped convolution, nor for
 * a depthwise one with a multiplier or a stride above 2.
 */
function unpackedIn(loaded: LoadedSide, { environment }: Bench): number {
  if (environment.backend !== 'webgl') return 0
  const layers = new Map(loaded.cost.rows.map(({ name, layer }) => [name, layer]))
  const byTfjs = loaded.report.steps.filter(({ how }) => how === 'tfjs')
  return byTfjs.filter(({ nodes }) => {
    const layer = layers.get(nodes[0] ?? '')
    if (layer?.kind === 'conv') return layer.groups > 1
    if (layer?.kind !== 'depthwise') return false
    return layer.channelMultiplier !== 1 || Math.max(...layer.stride) > 2
  }).length
}

const verdictSide = ({ phases, network, overheadMs, unpacked }: ComparedSide): VerdictSide => ({
  inferenceMs: phases.inference.median,
  transferMs: phases.preprocess.median + phases.readback.median,
  dispatchMs: network.steps * overheadMs,
  unpacked,
})
