import { analyse } from '../../core/analyse'
import { attainable, boundOf, type DeviceLimits } from '../../core/stats/roofline'
import { stepCosts } from '../../core/stats/stepCosts'
import { copyGraph, productGraph, type TimedGraph } from './graphs'
import type { LabSide, RatePoint, RooflineResult, RoofPoint } from './labState'
import { costsOf, doing, type LoadedSide, loadGraph, loadSide, overheadOf } from './programs'
import { type Bench, type Session, Stopped } from './session'
import { fastestOf } from './slopes'
import { timeSteps } from './stepPass'
import { marksOf, stepSpread } from './summary'

export interface RooflineOptions {
  /** For the limits of the device, both searches together. */
  readonly limitsMs: number
  /** For the steps of the network. */
  readonly stepsMs: number
  /** Samples of each step that are enough. */
  readonly samples: number
}

export const ROOFLINE: RooflineOptions = { limitsMs: 5000, stepsMs: 6000, samples: 24 }

/** Side and channels of growing products: from 0.8 million to 13 thousand million MACs. */
const PRODUCTS = [
  [14, 64],
  [28, 64],
  [28, 128],
  [28, 256],
  [28, 512],
  [56, 512],
  [56, 1024],
  [112, 1024],
] as const
/** Side and channels of growing copies: from 0.4 to 26 MB a map, more than a cache holds. */
const COPIES = [
  [56, 32],
  [112, 32],
  [224, 32],
  [448, 32],
] as const

/** Growth below this is the end of it. */
const GROWING = 1.05
/** An operation as long as this is large enough for any device: starting it weighs nothing. */
const LONG_MS = 120
const RATE_SAMPLES = 4

/** What this device attains, and where the layers of a network lie under it. */
export async function roofline(
  session: Session,
  side: LabSide,
  { limitsMs, stepsMs, samples }: RooflineOptions,
): Promise<RooflineResult> {
  const bench = await session.start(side.backend)
  const { environment } = bench
  session.tell('measuring', 0, 100)
  const overheadMs = await overheadOf(session, bench)
  const searching = (from: number) => (share: number) =>
    session.tell('measuring', Math.round(from + 25 * share), 100)
  const graphs = {
    products: PRODUCTS.map(bySize(productGraph)),
    copies: COPIES.map(bySize(copyGraph)),
  }
  const budgetMs = limitsMs / 2
  const products = await rates(session, bench, graphs.products, {
    field: 'macs',
    budgetMs,
    isEnough: isFlat,
    onProgress: searching(0),
  })
  const copies = await rates(session, bench, graphs.copies, {
    field: 'bytes',
    budgetMs,
    // Small maps lie in a cache, where copies are fast and grow slower with size.
    isEnough: () => false,
    onProgress: searching(25),
  })
  const limits = {
    macsPerSecond: best(products),
    bytesPerSecond: copies.at(-1)?.perSecond ?? 0,
    overheadMs,
  }
  session.tell('compiling', 50, 100)
  const loaded = await loadSide(session, bench, side)
  session.tell('measuring', 50, 100)
  const timed = await timeSteps(session, loaded, {
    samples,
    budgetMs: stepsMs,
    onProgress: (share) => session.tell('measuring', Math.round(50 + 50 * share), 100),
  })
  return {
    made: session.edges.date(),
    side,
    environment,
    limits,
    products,
    copies,
    clock: timed.clock,
    points: roofPoints(loaded, limits, timed),
    marks: marksOf(session, []),
  }
}

/** A graph is made only when its turn comes. */
const bySize =
  (make: (side: number, channels: number) => TimedGraph) =>
  ([side, channels]: readonly [side: number, channels: number]) =>
  () =>
    make(side, channels)

const best = (points: readonly RatePoint[]): number =>
  Math.max(...points.map(({ perSecond }) => perSecond))

/** The next size is some four times the last one. */
const expectedMs = (points: readonly RatePoint[]): number =>
  (4000 * (points.at(-1)?.size ?? 0)) / best(points)

/** Three sizes at least, and the last one hardly faster than the best before it. */
const isFlat = (points: readonly RatePoint[]): boolean =>
  points.length > 2 && (points.at(-1)?.perSecond ?? 0) < GROWING * best(points.slice(0, -1))

interface Search {
  readonly field: 'macs' | 'bytes'
  readonly budgetMs: number
  readonly isEnough: (points: readonly RatePoint[]) => boolean
  readonly onProgress: (share: number) => void
}

/**
 * The rate at each size, from small to large, until that is enough, one operation takes very long,
 * the time is up, or the device cannot hold the next size. At least one size is measured.
 */
async function rates(
  session: Session,
  bench: Bench,
  graphs: readonly (() => TimedGraph)[],
  { field, budgetMs, isEnough, onProgress }: Search,
): Promise<readonly RatePoint[]> {
  const points: RatePoint[] = []
  const until = session.elapsed() + budgetMs
  for (const [index, make] of graphs.entries()) {
    if (points.length > 0 && session.elapsed() > until) break
    if (points.length > 1 && expectedMs(points) > LONG_MS) break
    const found = await rateOf(session, bench, make(), field).catch((error: unknown) => {
      const code = error instanceof Stopped ? error.fault?.code : undefined
      const isFull = code === 'out-of-memory' || code === 'internal'
      if (isFull && points.length > 0) return null
      throw error
    })
    if (!found) break
    points.push({ size: found.size, perSecond: found.perSecond })
    onProgress((index + 1) / graphs.length)
    if (isEnough(points)) break
  }
  onProgress(1)
  return points
}

/** The best of the graph's timed layers. */
async function rateOf(
  session: Session,
  bench: Bench,
  { graph, timed }: TimedGraph,
  field: 'macs' | 'bytes',
) {
  const loaded = await loadGraph(session, bench, graph)
  const cost = analyse(graph)
  // The graphs are our own and can be.
  if (!cost.ok) throw new Error(cost.fault.code)
  const costs = stepCosts(cost.value, doing(loaded)).filter(({ name }) => timed.includes(name))
  let found = { size: 0, perSecond: 0, ms: 0 }
  for (const step of costs) {
    const at = { bench, slot: loaded.slot, step: step.output }
    const ms = await fastestOf(at, RATE_SAMPLES, session)
    const perSecond = ms > 0 ? (1000 * step[field]) / ms : 0
    if (perSecond > found.perSecond) found = { size: step[field], perSecond, ms }
  }
  return found
}

/** Where each timed step that has work to do lies under the roof. */
function roofPoints(
  loaded: LoadedSide,
  limits: DeviceLimits,
  { clock, steps }: Awaited<ReturnType<typeof timeSteps>>,
): readonly RoofPoint[] {
  return costsOf(loaded).flatMap((step) => {
    const samples = steps.get(step.output) ?? []
    if (step.macs === 0 || samples.length === 0) return []
    const ms = stepSpread(samples, clock)
    const { output, name, kind, macs, bytes, flopsPerByte } = step
    return {
      ...{ output, name, kind, macs, bytes, flopsPerByte, ms },
      n: samples.length,
      macsPerSecond: (1000 * macs) / ms.median,
      roof: attainable(limits, flopsPerByte),
      bound: boundOf(limits, { macs, bytes }),
    }
  })
}
