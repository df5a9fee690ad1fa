import type { Factorization } from '../../core/closedForm'
import { factorizations, type LayerSetting, macsRatio, stagePlans } from '../../core/closedForm'
import { DEFAULT_CONVENTION } from '../../core/convention'
import { spread } from '../../core/quantile'
import type { Pair } from '../../core/stats/ratio'
import type { Backend, Slot } from '../../runtime/protocol'
import { stagesGraph } from './graphs'
import type { LabFault, LayerBenchResult, LayerBenchRow } from './labState'
import { type PairOptions, timedPairs } from './pairs'
import { type Loaded, loadGraph, timedNode } from './programs'
import { type Bench, type Session, Stopped } from './session'
import { calibrate, sampleOf, type Timed } from './slopes'
import { intervalOf, marksOf } from './summary'

/** Of the standard convolution and each other way. */
export type LayerBenchOptions = PairOptions

export const LAYER_BENCH: LayerBenchOptions = { samples: 15, budgetMs: 5000 }

/** What one repetition may ask of a device: some seconds of a slow one. */
const MOST_MACS: Readonly<Record<Backend, number>> = {
  webgl: 2e10,
  webgpu: 2e10,
  wasm: 1e10,
  cpu: 5e8,
}
/** Of one stage's maps and weights together. */
const MOST_BYTES = 2 ** 30

/** A way of computing the layer, on the device: its stages and how often each is repeated. */
interface TimedWay {
  readonly stages: readonly { readonly timed: Timed; readonly times: number }[]
}

/**
 * One layer in all its factorizations. The standard convolution stays in slot a and every other
 * way takes its turn in slot b, so that each is measured in turn with the one it is compared with.
 */
export async function layerBench(
  session: Session,
  setting: LayerSetting,
  backend: Backend,
  { samples, budgetMs }: LayerBenchOptions,
): Promise<LayerBenchResult> {
  const counted = factorizations(setting, DEFAULT_CONVENTION)
  if (!counted.ok) throw new Stopped({ code: 'impossible-network', detail: counted.fault.node })
  const large = counted.value.find((way) => isTooLarge(way, backend))
  if (large?.id === 'standard') throw new Stopped({ code: 'too-large', detail: large.id })
  const bench = await session.start(backend)
  const [standard, ...others] = counted.value
  // The list begins with the standard convolution.
  if (!standard) throw new Error('no factorizations')
  const total = others.length * samples
  session.tell('compiling', 0, total)
  const base = await wayOf(session, bench, setting, standard, 'a')
  const rows: LayerBenchRow[] = []
  const baseMs: number[] = []
  let done = 0
  for (const other of others) {
    session.tell('compiling', done, total)
    const way = isTooLarge(other, backend)
      ? { fault: { code: 'too-large', detail: other.id } as const }
      : await orFault(wayOf(session, bench, setting, other, 'b'))
    if ('fault' in way) {
      rows.push(row(other, standard, [], way.fault))
      done += samples
      continue
    }
    const pairs = await timedPairs(
      session,
      { base: () => wayMs(session, base), other: () => wayMs(session, way) },
      { samples, budgetMs },
      (count) => session.tell('measuring', done + count, total),
    )
    done += samples
    baseMs.push(...pairs.map(([of]) => of))
    rows.push(row(other, standard, pairs, null))
  }
  const first = row(standard, standard, [], null)
  const ms = baseMs.length > 0 ? spread(baseMs) : null
  return {
    made: session.edges.date(),
    setting,
    backend,
    environment: bench.environment,
    rows: [{ ...first, ms, n: baseMs.length }, ...rows],
    marks: marksOf(session, baseMs),
  }
}

export const isTooLarge = (
  { macs, stages }: Pick<Factorization, 'macs' | 'stages'>,
  backend: Backend,
): boolean =>
  macs > MOST_MACS[backend] || stages.some(({ trafficBytes }) => trafficBytes > MOST_BYTES)

/** What cannot be run is told in its row; what ends everything ends the task. */
async function orFault(coming: Promise<TimedWay>): Promise<TimedWay | { fault: LabFault }> {
  try {
    return await coming
  } catch (error) {
    const fault = error instanceof Stopped ? error.fault : null
    if (fault?.code === 'out-of-memory' || fault?.code === 'not-finite') return { fault }
    throw error
  }
}

async function wayOf(
  session: Session,
  bench: Bench,
  setting: LayerSetting,
  { id }: Factorization,
  slot: Slot,
): Promise<TimedWay> {
  const [, plans = []] = stagePlans(setting).find(([known]) => known === id) ?? []
  const { graph, timed } = stagesGraph(id, setting.featureSize, setting.inChannels, plans)
  const loaded: Loaded = await loadGraph(session, bench, graph, slot)
  const stages = []
  for (const node of timed) {
    const stage = timedNode(loaded, node)
    stages.push({ timed: stage, times: await calibrate(stage, session) })
  }
  return { stages }
}

/** Its stages one after the other, each by repetition. */
async function wayMs(session: Session, { stages }: TimedWay): Promise<number> {
  let sum = 0
  for (const { timed, times } of stages) sum += Math.max(0, await sampleOf(timed, times, session))
  return sum
}

const row = (
  way: Factorization,
  standard: Factorization,
  pairs: readonly Pair[],
  fault: LabFault | null,
): LayerBenchRow => ({
  id: way.id,
  macs: way.macs,
  params: way.params,
  trafficBytes: way.trafficBytes,
  stages: way.stages.length,
  ms: pairs.length > 0 ? spread(pairs.map(([, ms]) => ms)) : null,
  n: pairs.length,
  fault,
  macsRatio: macsRatio(way, standard),
  // Repetition brings the clock's step down to next to nothing.
  measured: pairs.length > 0 ? intervalOf(pairs, 0) : null,
})
