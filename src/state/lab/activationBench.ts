import { factorizations } from '../../core/closedForm'
import { DEFAULT_CONVENTION } from '../../core/convention'
import { spread } from '../../core/quantile'
import type { Pair } from '../../core/stats/ratio'
import type { Backend, Slot } from '../../runtime/protocol'
import { activatedGraph } from './graphs'
import type {
  ActivationBenchResult,
  ActivationBenchRow,
  ActivationLayer,
  LabFault,
} from './labState'
import { isTooLarge } from './layerBench'
import { type PairOptions, timedPairs } from './pairs'
import { loadGraph, timedNode } from './programs'
import { type Bench, type Session, Stopped } from './session'
import { calibrate, sampleOf, type Timed } from './slopes'
import { intervalOf, marksOf } from './summary'

export const ACTIVATION_BENCH: PairOptions = { samples: 40, budgetMs: 4000 }

/** What the runtime knows to compute behind a convolution, cheapest first by definition. */
export const TIMED_ACTIVATIONS = [
  'relu',
  'relu6',
  'sigmoid',
  'hardSigmoid',
  'swish',
  'hSwish',
] as const

interface TimedLayer {
  readonly timed: Timed
  readonly times: number
  readonly how: ActivationBenchRow['how']
}

/**
 * One 1×1 convolution with each activation behind it. The convolution alone stays in slot a and
 * takes turns with every other, so that a ratio is of samples from the same moments.
 */
export async function activationBench(
  session: Session,
  setting: ActivationLayer,
  backend: Backend,
  options: PairOptions,
): Promise<ActivationBenchResult> {
  refuseLarge(setting, backend)
  const bench = await session.start(backend)
  const total = TIMED_ACTIVATIONS.length * options.samples
  session.tell('compiling', 0, total)
  const base = await layerOf(session, bench, setting, 'linear', 'a')
  const rows: ActivationBenchRow[] = []
  const baseMs: number[] = []
  for (const [index, id] of TIMED_ACTIVATIONS.entries()) {
    const done = index * options.samples
    session.tell('compiling', done, total)
    const other = await layerOf(session, bench, setting, id, 'b')
    const pairs = await timedPairs(
      session,
      { base: () => msOf(session, base), other: () => msOf(session, other) },
      options,
      (count) => session.tell('measuring', done + count, total),
    )
    baseMs.push(...pairs.map(([of]) => of))
    rows.push(rowOf(id, other.how, pairs))
  }
  const alone: ActivationBenchRow = {
    ...{ id: 'linear', how: base.how, measured: null },
    ms: baseMs.length > 0 ? spread(baseMs) : null,
    n: baseMs.length,
  }
  return {
    made: session.edges.date(),
    setting,
    backend,
    environment: bench.environment,
    rows: [alone, ...rows],
    marks: marksOf(session, baseMs),
  }
}

/** Ends the task where one repetition would be more than a device should be asked for. */
function refuseLarge(setting: ActivationLayer, backend: Backend): void {
  const counted = factorizations(
    {
      ...setting,
      ...{ kernelSize: 1, stride: 1, padding: 'same', dilation: 1, groups: 1, expansion: 1 },
    },
    DEFAULT_CONVENTION,
  )
  const tooLarge: LabFault = { code: 'too-large', detail: 'product' }
  if (!counted.ok) throw new Stopped({ code: 'impossible-network', detail: counted.fault.node })
  if (counted.value[0] && isTooLarge(counted.value[0], backend)) throw new Stopped(tooLarge)
}

async function layerOf(
  session: Session,
  bench: Bench,
  { featureSize, inChannels, outChannels }: ActivationLayer,
  id: ActivationBenchRow['id'],
  slot: Slot,
): Promise<TimedLayer> {
  const activation = id === 'linear' ? null : id
  const { graph, timed } = activatedGraph(featureSize, inChannels, outChannels, activation)
  const loaded = await loadGraph(session, bench, graph, slot)
  const [node] = timed
  const step = timedNode(loaded, node!) // the convolution is the first that is timed
  const how = loaded.report.steps.find(({ output }) => output === step.step)?.how ?? null
  return { timed: step, times: await calibrate(step, session), how }
}

const msOf = async (session: Session, { timed, times }: TimedLayer): Promise<number> =>
  Math.max(0, await sampleOf(timed, times, session))

const rowOf = (
  id: ActivationBenchRow['id'],
  how: ActivationBenchRow['how'],
  pairs: readonly Pair[],
): ActivationBenchRow => ({
  ...{ id, how, n: pairs.length },
  ms: pairs.length > 0 ? spread(pairs.map(([, ms]) => ms)) : null,
  // Repetition brings the clock's step down to next to nothing.
  measured: pairs.length > 0 ? intervalOf(pairs, 0) : null,
})
