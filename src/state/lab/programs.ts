import type { NetworkCost } from '../../core/analyse'
import type { NetworkGraph } from '../../core/network'
import type { StepCost } from '../../core/stats/stepCosts'
import { stepCosts } from '../../core/stats/stepCosts'
import type {
  FrameReport,
  InferOptions,
  LoadReport,
  Slot,
  StepInfo,
  WeightsChoice,
} from '../../runtime/protocol'
import { tinyGraph } from './graphs'
import type { LabFault, LabSide, NetworkSummary } from './labState'
import { type Bench, type Session, Stopped } from './session'
import { costOf } from './sides'
import { slopesOf, type Timed } from './slopes'
import { median } from './summary'

/** Time does not depend on the weights, so they are drawn at random. */
const WEIGHTS: WeightsChoice = { kind: 'seeded', seed: 1 }

/** A small graph on a runtime. */
export interface Loaded {
  readonly bench: Bench
  readonly slot: Slot
  readonly report: LoadReport
}

/** A side's network on a runtime, ready for frames. */
export interface LoadedSide extends Loaded {
  readonly side: LabSide
  readonly cost: NetworkCost
}

export async function loadGraph(
  session: Session,
  bench: Bench,
  graph: NetworkGraph,
  slot: Slot = 'a',
): Promise<Loaded> {
  await session.ready()
  const report = await session.need(bench.api.load(graph, WEIGHTS, slot))
  return { bench, slot, report }
}

export async function loadSide(
  session: Session,
  bench: Bench,
  side: LabSide,
  slot: Slot = 'a',
): Promise<LoadedSide> {
  const cost = possible(side)
  return { ...(await loadGraph(session, bench, cost.graph, slot)), side, cost }
}

/** Its costs, or the end of the task. */
export function possible(side: LabSide): NetworkCost {
  const cost = costOf(side)
  if (!cost.ok) throw new Stopped(cost.fault)
  return cost.value
}

/** Runs one frame, which the runtime closes. */
export const inferred = (
  session: Session,
  { bench, slot }: Loaded,
  frame: ImageBitmap,
  options: Omit<InferOptions, 'slot'> = {},
): Promise<FrameReport> =>
  session.need<FrameReport>(bench.api.infer(frame, { timing: 'split', ...options, slot }))

/** Steps that do something on the device. */
export const doing = ({ report }: Loaded): readonly StepInfo[] =>
  report.steps.filter(({ how }) => how !== 'none')

export const costsOf = (loaded: LoadedSide): readonly StepCost[] =>
  stepCosts(loaded.cost, doing(loaded))

export const summaryOf = (loaded: LoadedSide): NetworkSummary => {
  const { macs, params, trafficBytes } = loaded.cost.totals
  const { weightBytes } = loaded.report
  const layers = costsOf(loaded).filter((step) => step.macs > 0).length
  return { macs, params, trafficBytes, weightBytes, steps: doing(loaded).length, layers }
}

/** A layer of a small graph by the node it was made of, as it can be timed. */
export function timedNode({ bench, slot, report }: Loaded, node: string): Timed {
  const step = report.steps.find(({ nodes }) => nodes.includes(node))
  if (!step) throw new Stopped(missing(node))
  return { bench, slot, step: step.output }
}

const missing = (node: string): LabFault => ({ code: 'internal', detail: `no step for ${node}` })

const OVERHEAD_SAMPLES = 7

/** Milliseconds of one operation that does next to nothing. Takes the place of what slot a held. */
export async function overheadOf(session: Session, bench: Bench): Promise<number> {
  const { graph, timed } = tinyGraph()
  const loaded = await loadGraph(session, bench, graph)
  const samples = await slopesOf(timedNode(loaded, timed[0]!), OVERHEAD_SAMPLES, session)
  return Math.max(0, median(samples))
}
