import type { NetworkGraph } from '../core/network'
import type { FrameReport, Guess, RuntimeApi, SourceKind } from '../runtime/protocol'
import type { Choice } from './choice'
import { runConfig, sameConfig, selectGraph } from './runConfig'
import { createFrameLoop, type ShowFrame } from './runFrames'
import { createProgramLane, type LoadedProgram, type ProgramWish } from './runProgram'
import { createSourceLane, type OpenSource, type SourceWish } from './runSource'
import {
  IDLE_RUN,
  type PinnedRun,
  type RunConfig,
  type RunFault,
  type RunNotice,
  type RunPhase,
} from './runState'
import { FrameWindow, type Sample } from './runStats'
import type { WeightsShelf } from './runWeights'
import { selectNetwork } from './selectors'
import { type AppStore, choose } from './store'

/** A drag over α asks for this many milliseconds of rest before its last value is compiled. */
export const SETTLE_MS = 200
/** The page hears of running frames this often. */
export const PUBLISH_MS = 250
/** A reader who comes back to the view within this time finds the program still compiled. */
export const KEEP_MS = 60_000
/** Frames after a compile that are run and not counted: textures and readback warm up in them. */
export const WARMUP_FRAMES = 5

/** What lies outside: devices, clock and page. A test hands in its own. */
export interface RunEdges {
  openRuntime(): Promise<RuntimeApi>
  openSource: OpenSource
  now(): number
  /** Calls back once after `ms`, unless the answer is called first. */
  later(ms: number, callback: () => void): () => void
  isHidden(): boolean
  onVisibility(callback: () => void): () => void
}

export interface RunController {
  /** The view has opened; the second of two starts changes nothing. */
  start(): void
  /** The view has closed: the camera goes off at once, the program is kept a minute. */
  stop(): void
  pause(): void
  resume(): void
  /** One frame, while paused. */
  step(): void
  /** Tries again whatever failed. */
  retry(): void
  chooseSource(source: SourceKind): void
  chooseCamera(deviceId: string): void
  choosePhoto(photo: Blob): void
  pin(): void
  unpin(): void
  /** Where frames are shown; `null` takes it away. */
  showOn(show: ShowFrame | null): void
  /** Raw samples of the window, oldest first, for a record or a chart. */
  samples(): readonly Sample[]
  /** Official weights: fetched, opened, put away. */
  readonly weights: Pick<WeightsShelf, 'fetch' | 'cancel' | 'open' | 'putAway'>
}

/**
 * Everything that happens between a reader's choice and a measured frame, in one object outside
 * React. It follows the store's choice, keeps one source and one program, and writes `run`.
 */
export function createRunController(
  store: AppStore,
  edges: RunEdges,
  shelf: WeightsShelf,
): RunController {
  const window = new FrameWindow()
  let active = false
  let pausedByReader = false
  let photo: Blob | null = null
  let deviceId: string | null = null
  let pinned: PinnedRun | null = null
  let show: ShowFrame | null = null
  let top5: readonly Guess[] = []
  let impossible: RunFault | null = null
  let warmups = 0
  let measuredFor: RunConfig | null = null
  let measuredProgram: LoadedProgram | null = null
  let sourceWish: SourceWish | null = null
  let programWish: ProgramWish | null = null
  let cancelStop = () => {}
  let cancelKeep = () => {}
  let cancelSettle: (() => void) | null = null
  let cancelPublish: (() => void) | null = null
  let unsubscribe = () => {}

  const choice = () => store.getState().choice

  /** What runs now, with the backend that really came of the one asked for. */
  const config = (): RunConfig => {
    const asked = runConfig(choice())
    return { ...asked, backend: programs.environment?.backend ?? asked.backend }
  }

  const sources = createSourceLane(edges.openSource, () => follow())
  const programs = createProgramLane(edges.openRuntime, () => follow())

  const loop = createFrameLoop({
    side: () => programs.loaded?.wish.graph.input[0] ?? choice().resolution,
    show: (frame) => show?.(frame),
    infer: () => (programs.loaded && !programs.waitingFor ? programs.infer : null),
    onSample,
    onDropped: () => {
      if (isMeasuring()) window.drop()
    },
    onFault: (fault) => sources.fail(fault),
    now: edges.now,
  })

  /** True when the program in use is the one that is wanted, and not merely the one before. */
  const isMeasuring = () => programs.loaded !== null && programs.loaded.wish === programWish

  function onSample(sample: Sample, report: FrameReport): void {
    if (!isMeasuring() || cancelSettle) return
    top5 = report.top5
    if (warmups < WARMUP_FRAMES) warmups += 1
    else window.add(sample)
    publishSoon()
  }

  /** A time belongs to one program and configuration: another one begins with an empty window. */
  const dropStaleTimes = () => {
    const now = config()
    const { loaded } = programs
    const sameProgram = loaded === null || loaded === measuredProgram
    if (measuredFor && sameConfig(measuredFor, now) && sameProgram) return
    measuredFor = now
    measuredProgram = loaded
    window.reset()
    warmups = 0
    top5 = []
  }

  /** Brings the loop in line with the source and the page, and tells the page. */
  const follow = () => {
    dropStaleTimes()
    const { source } = sources
    if (!active || !source || edges.isHidden() || pausedByReader || phase().phase === 'fault') {
      if (loop.source) window.interrupt()
      loop.rest()
    } else {
      loop.run(source)
    }
    publish()
  }

  const wantSource = () => {
    const { source: kind } = choice()
    const stale =
      sourceWish?.kind !== kind ||
      (kind === 'camera' && sourceWish.deviceId !== deviceId) ||
      (kind === 'photo' && sourceWish.photo !== photo)
    if (stale) sourceWish = { kind, deviceId, photo }
    sources.want(sourceWish)
  }

  const wantProgram = () => {
    cancelSettle = null
    const costs = selectNetwork(choice())
    const graph = selectGraph(choice())
    impossible = costs.ok ? null : { code: 'impossible-network', detail: costs.fault.node }
    if (costs.ok && graph.ok) {
      programWish = wishFor(graph.value)
      programs.want(programWish)
    }
    follow()
  }

  /** The wish before where nothing about it has changed, so that it is not compiled again. */
  const wishFor = (graph: NetworkGraph): ProgramWish => {
    const { backend, netId, alpha } = choice()
    const { weights } = shelf.weightsFor(netId, alpha)
    const before = programWish
    return before?.backend === backend && before.graph === graph && before.weights === weights
      ? before
      : { backend, graph, weights }
  }

  const settleSoon = () => {
    cancelSettle?.()
    cancelSettle = edges.later(SETTLE_MS, wantProgram)
  }

  const onChoice = (now: Choice, before: Choice) => {
    if (now.source !== before.source) wantSource()
    if (now.netId !== before.netId || now.alpha !== before.alpha) shelf.look(now.netId, now.alpha)
    const changed =
      now.netId !== before.netId ||
      now.alpha !== before.alpha ||
      now.resolution !== before.resolution ||
      now.backend !== before.backend
    if (changed) settleSoon()
    if (changed || now.source !== before.source) follow()
  }

  const notices = (): readonly RunNotice[] => {
    const { backend: wanted } = choice()
    const used = programs.environment?.backend
    return [
      ...(used && used !== wanted && isMeasuring()
        ? [{ code: 'backend-replaced', wanted, used } as const]
        : []),
      ...(programs.restored ? [{ code: 'context-restored' } as const] : []),
    ]
  }

  const phase = (): RunPhase => {
    const fault = impossible ?? programs.fault ?? sources.fault
    if (fault) return { phase: 'fault', fault }
    if (programs.waitingFor === 'library') return { phase: 'starting', waitingFor: 'library' }
    if (!sources.source) return { phase: 'starting', waitingFor: 'source' }
    if (programs.waitingFor === 'program' || cancelSettle || !isMeasuring()) {
      return { phase: 'compiling', layers: programWish?.graph.nodes.length ?? 0 }
    }
    if (pausedByReader) return { phase: 'paused', by: 'reader' }
    if (edges.isHidden()) return { phase: 'paused', by: 'hidden' }
    return { phase: 'running' }
  }

  const publish = () => {
    cancelPublish?.()
    cancelPublish = null
    if (!active) {
      if (store.getState().run.phase !== 'idle') store.setState({ run: IDLE_RUN })
      return
    }
    const { netId, alpha } = choice()
    store.setState({
      run: {
        ...phase(),
        config: config(),
        environment: programs.environment,
        program: isMeasuring() ? (programs.loaded?.report ?? null) : null,
        weights: shelf.weightsFor(netId, alpha).label,
        errand: shelf.errand,
        timings: window.summary(),
        top5,
        notices: notices(),
        pinned,
        mirrored: sources.source?.mirrored ?? false,
      },
    })
  }

  const publishSoon = () => {
    cancelPublish ??= edges.later(PUBLISH_MS, publish)
  }

  const stopNow = () => {
    active = false
    unsubscribe()
    cancelSettle?.()
    cancelSettle = null
    loop.rest()
    sources.want(null)
    window.reset()
    measuredFor = null
    publish()
    cancelKeep = edges.later(KEEP_MS, () => {
      programWish = null
      programs.want(null)
    })
  }

  shelf.onChange(() => {
    if (!active) return
    const graph = selectGraph(choice())
    if (graph.ok && wishFor(graph.value) !== programWish) wantProgram()
    else publish()
  })

  return {
    start() {
      cancelStop()
      if (active) return
      active = true
      pausedByReader = false
      cancelKeep()
      const unfollow = store.subscribe((now, before) => {
        if (now.choice !== before.choice) onChoice(now.choice, before.choice)
      })
      const unwatch = edges.onVisibility(follow)
      unsubscribe = () => {
        unfollow()
        unwatch()
      }
      shelf.look(choice().netId, choice().alpha)
      wantSource()
      wantProgram()
    },
    stop() {
      cancelStop()
      cancelStop = edges.later(0, stopNow)
    },
    pause() {
      pausedByReader = true
      follow()
    },
    resume() {
      pausedByReader = false
      follow()
    },
    step() {
      const { source } = sources
      if (!active || !source || !pausedByReader) return
      source.step()
      void loop.once(source)
    },
    retry() {
      if (sources.fault) sources.want(sourceWish)
      if (programs.fault) programs.retry()
      follow()
    },
    chooseSource: (source) => choose(store, { source }),
    chooseCamera(id) {
      deviceId = id
      if (choice().source === 'camera') wantSource()
      else choose(store, { source: 'camera' })
    },
    choosePhoto(file) {
      photo = file
      if (choice().source === 'photo') wantSource()
      else choose(store, { source: 'photo' })
    },
    pin() {
      const timings = window.summary()
      const network = selectNetwork(choice())
      if (!timings || !network.ok) return
      pinned = {
        config: config(),
        macs: network.value.totals.macs,
        medianMs: timings.total.median,
        count: timings.count,
      }
      publish()
    },
    unpin() {
      pinned = null
      publish()
    },
    showOn(target) {
      show = target
    },
    samples: () => window.raw,
    weights: shelf,
  }
}
