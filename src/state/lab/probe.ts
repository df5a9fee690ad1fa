import { analyse } from '../../core/analyse'
import type { NetworkGraph } from '../../core/network'
import { fail, ok, type Result } from '../../core/result'
import type {
  Backend,
  Guess,
  LoadReport,
  PlainTensor,
  RuntimeApi,
  RuntimeFault,
  StartReport,
  WeightsChoice,
} from '../../runtime/protocol'
import type { ClipPhoto } from '../../runtime/sources/clipViews'
import type { FrameSource, SourceFault } from '../../runtime/sources/source'
import { needsOf, verdictOn } from '../runNeeds'
import { startNearest } from '../startNearest'
import type { LabFault } from './labState'

/** A photograph that comes with the page, by its name, or a picture of the reader's. */
export type PictureOfProbe = ClipPhoto | Blob

export interface ProbeQuestion {
  readonly graph: NetworkGraph
  readonly weights: WeightsChoice
  readonly picture: PictureOfProbe
  /** Whose outputs come back, in this order; none is allowed, and costs one pass less. */
  readonly nodes: readonly string[]
  /** What to compute on; the next best where the browser has none. `webgl` unless said. */
  readonly backend?: Backend
}

export interface ProbeAnswer {
  /** One a node asked for: height, width, channels, row-major. */
  readonly tensors: readonly PlainTensor[]
  readonly top5: readonly Guess[]
  readonly report: LoadReport
  readonly environment: StartReport
}

/** Where an ask stands: fetching and starting the library, compiling, or running the picture. */
export type ProbeNote = 'waiting' | 'library' | 'compiling' | 'running'

/** A picture opened, of which frames of any side are taken. */
export type ProbePicture = Pick<FrameSource, 'grab' | 'close'>

/** What lies outside; a test hands in its own. */
export interface ProbeEdges {
  /** A runtime of the probe's own, not started. */
  openRuntime(): Promise<RuntimeApi>
  openPicture(
    picture: PictureOfProbe,
    signal: AbortSignal,
  ): Promise<Result<ProbePicture, SourceFault>>
  /** Calls back once after `ms`, unless the answer is called first. */
  later(ms: number, callback: () => void): () => void
}

/** A reader who asks again within this time finds the runtime still started. */
export const KEEP_PROBE_MS = 60_000

export interface Probe {
  /**
   * Runs the network once on the picture, away from the live loop. Asks are answered one after the
   * other; what is cancelled answers `cancelled` at once. The network is compiled anew only where
   * the graph or the weights are another object than at the ask before.
   */
  ask(
    question: ProbeQuestion,
    options?: { readonly signal?: AbortSignal; readonly onNote?: (note: ProbeNote) => void },
  ): Promise<Result<ProbeAnswer, LabFault>>
  /** Cancels every ask and gives the device back; the next ask starts anew. */
  close(): void
}

const CANCELLED: LabFault = { code: 'cancelled', detail: '' }

/** A runtime and what it has been brought to. */
interface Held {
  readonly api: RuntimeApi
  started: { readonly asked: Backend; readonly environment: StartReport } | null
  loaded: {
    readonly graph: NetworkGraph
    readonly weights: WeightsChoice
    readonly report: LoadReport
  } | null
}

export function createProbe(edges: ProbeEdges): Probe {
  let held: Held | null = null
  const asks = new Set<AbortController>()
  let last: Promise<unknown> = Promise.resolve()
  let cancelKeep = () => {}

  const letGo = () => {
    const { api } = held ?? {}
    held = null
    // A runtime that cannot stop is gone already.
    void api?.stop().catch(() => {})
  }

  const started = async (
    { backend = 'webgl' }: ProbeQuestion,
    at: Held,
    signal: AbortSignal,
  ): Promise<Result<StartReport, RuntimeFault>> => {
    if (at.started?.asked === backend) return ok(at.started.environment)
    at.started = null
    at.loaded = null
    const report = await startNearest(at.api, backend, () => signal.aborted)
    if (report.ok) at.started = { asked: backend, environment: report.value }
    return report
  }

  const loaded = async (
    { graph, weights }: ProbeQuestion,
    at: Held,
  ): Promise<Result<LoadReport, RuntimeFault>> => {
    if (at.loaded?.graph === graph && at.loaded.weights === weights) return ok(at.loaded.report)
    at.loaded = null
    const report = await at.api.load(graph, weights)
    if (report.ok) at.loaded = { graph, weights, report: report.value }
    return report
  }

  /** Two passes: one up to the five classes, one that keeps what the nodes hold. */
  const run = async (
    { graph, nodes }: ProbeQuestion,
    { api }: Held,
    picture: ProbePicture,
    signal: AbortSignal,
  ): Promise<Result<Pick<ProbeAnswer, 'tensors' | 'top5'>, LabFault>> => {
    const side = graph.input[0]
    const frame = await picture.grab(side)
    if (!frame.ok) return frame
    const answer = await api.infer(frame.value.bitmap, { timing: 'whole' })
    if (!answer.ok || nodes.length === 0 || signal.aborted) {
      return answer.ok ? ok({ tensors: [], top5: answer.value.top5 }) : answer
    }
    const again = await picture.grab(side)
    if (!again.ok) return again
    const tensors = await api.tap(again.value.bitmap, nodes)
    return tensors.ok ? ok({ tensors: tensors.value, top5: answer.value.top5 }) : tensors
  }

  const work = async (
    question: ProbeQuestion,
    signal: AbortSignal,
    tell: (note: ProbeNote) => void,
  ): Promise<Result<ProbeAnswer, LabFault>> => {
    if (signal.aborted) return fail(CANCELLED)
    const opened = await edges.openPicture(question.picture, signal)
    if (!opened.ok) return opened
    try {
      if (!held?.started) tell('library')
      if (signal.aborted) return fail(CANCELLED)
      const at: Held = held ?? { api: await edges.openRuntime(), started: null, loaded: null }
      if (signal.aborted) return fail(CANCELLED)
      held = at
      const environment = await started(question, at, signal)
      if (!environment.ok) return environment
      if (signal.aborted) return fail(CANCELLED)
      const tooLarge = sizeFault(question.graph, environment.value.backend)
      if (tooLarge) return fail(tooLarge)
      tell('compiling')
      const report = await loaded(question, at)
      if (!report.ok) return report
      if (signal.aborted) return fail(CANCELLED)
      tell('running')
      const answer = await run(question, at, opened.value, signal)
      if (!answer.ok) return answer
      return ok({ ...answer.value, report: report.value, environment: environment.value })
    } finally {
      opened.value.close()
    }
  }

  /** A device that was lost is asked once more; after any other fault the next ask starts anew. */
  const attempt: typeof work = async (question, signal, tell) => {
    try {
      const first = await work(question, signal, tell)
      if (first.ok || first.fault.code === 'cancelled') return first
      letGo()
      if (first.fault.code !== 'context-lost') return first
      const second = await work(question, signal, tell)
      if (!second.ok) letGo()
      return second
    } catch (error) {
      letGo()
      return fail({ code: 'internal', detail: String(error) })
    }
  }

  return {
    async ask(question, { signal: given, onNote = () => {} } = {}) {
      if (given?.aborted) return fail(CANCELLED)
      const mine = new AbortController()
      const { signal } = mine
      const cancel = () => mine.abort()
      given?.addEventListener('abort', cancel, { once: true })
      asks.add(mine)
      cancelKeep()
      const tell = (note: ProbeNote) => {
        if (!signal.aborted) onNote(note)
      }
      tell('waiting')
      const turn = last.then(() => attempt(question, signal, tell))
      last = turn.then(() => {
        given?.removeEventListener('abort', cancel)
        asks.delete(mine)
        if (asks.size === 0 && held) cancelKeep = edges.later(KEEP_PROBE_MS, letGo)
      })
      return Promise.race([turn, aborted(signal)])
    },
    close() {
      for (const each of asks) each.abort()
      cancelKeep()
      letGo()
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<Result<never, LabFault>>((resolve) => {
    signal.addEventListener('abort', () => resolve(fail(CANCELLED)), { once: true })
  })

/** Why no device could run it on this backend. */
function sizeFault(graph: NetworkGraph, backend: Backend): LabFault | null {
  const cost = analyse(graph)
  if (!cost.ok) return { code: 'impossible-network', detail: cost.fault.node }
  const needs = needsOf(cost.value, backend)
  if (verdictOn(needs, backend) !== 'cannot') return null
  return { code: 'too-large', detail: String(needs.bytes) }
}
