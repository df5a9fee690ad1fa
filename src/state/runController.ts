import { runnable } from '../nets/networks'
import type { FrameReport, RuntimeApi, SourceKind } from '../runtime/protocol'
import type { FrameSource } from '../runtime/sources/source'
import type { Choice } from './choice'
import { runConfig } from './runConfig'
import { createFrameLoop, type ShowFrame } from './runFrames'
import { createProgramLane, type LoadedProgram, type ProgramWish } from './runProgram'
import { createPublisher, noticesOf, phaseOf } from './runReport'
import { createSettling } from './runSettling'
import { createSourceLane, type OpenSource, type SourceWish } from './runSource'
import { IDLE_RUN, type PinnedRun, type RunConfig, type RunFault, type RunState } from './runState'
import type { Sample } from './runStats'
import { createRunTimes } from './runTimes'
import type { WeightsShelf } from './runWeights'
import { selectGraph, selectNetwork } from './selectors'
import { type AppStore, choose } from './store'

/** A reader who comes back to the view within this time finds the program still compiled. */
export const KEEP_MS = 60_000

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
  /** Another choice in place of the one that failed; where it is the same one, another try. */
  useInstead(part: Partial<Choice>): void
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
  const times = createRunTimes()
  let active = false
  let pausedByReader = false
  let photo: Blob | null = null
  let deviceId: string | null = null
  let pinned: PinnedRun | null = null
  let show: ShowFrame | null = null
  let impossible: RunFault | null = null
  let sourceWish: SourceWish | null = null
  let programWish: ProgramWish | null = null
  /** Of which the reader has seen a frame; what is new is shown even while paused. */
  let shown: { readonly source: FrameSource; readonly program: LoadedProgram | null } | null = null
  let cancelStop = () => {}
  let cancelKeep = () => {}
  let unsubscribe = () => {}

  const choice = () => store.getState().choice

  /** What runs now, with the backend that really came of the one asked for. */
  const config = (): RunConfig => {
    const asked = runConfig(choice())
    return { ...asked, backend: programs.environment?.backend ?? asked.backend }
  }

  const sources = createSourceLane(edges.openSource, () => follow())
  const programs = createProgramLane(edges.openRuntime, () => follow())
  const settling = createSettling(edges.later, () => shelf.isLooking, wantProgram)
  const publisher = createPublisher(edges.later, () => {
    const run = report()
    if (run !== store.getState().run) store.setState({ run })
  })

  const loop = createFrameLoop({
    side: () => programs.loaded?.wish.graph.input[0] ?? choice().resolution,
    show: (frame) => show?.(frame),
    infer: () => (programs.loaded && !programs.waitingFor ? programs.infer : null),
    onSample,
    onDropped: () => {
      if (isMeasuring()) times.drop()
    },
    onFault: (fault) => sources.fail(fault),
    now: edges.now,
  })

  /** True when the program in use is the one that is wanted, and not merely the one before. */
  const isMeasuring = () => programs.loaded !== null && programs.loaded.wish === programWish

  function onSample(sample: Sample, answer: FrameReport): void {
    if (!isMeasuring() || programs.waitingFor || !settling.isSettled) return
    times.add(sample, answer)
    publisher.soon()
  }

  const phase = () =>
    phaseOf({
      impossible,
      programs,
      sources,
      isCurrent: isMeasuring() && settling.isSettled,
      layers: programWish?.graph.nodes.length ?? 0,
      pausedByReader,
      isHidden: edges.isHidden(),
    })

  function report(): RunState {
    if (!active) return IDLE_RUN
    const { alpha } = choice()
    const netId = runnable(choice().netId)
    return {
      ...phase(),
      config: config(),
      environment: programs.environment,
      program: isMeasuring() ? (programs.loaded?.report ?? null) : null,
      weights: shelf.weightsFor(netId, alpha).label,
      errand: shelf.errand,
      timings: times.summary(),
      top5: times.top5,
      notices: noticesOf(choice(), programs, isMeasuring()),
      pinned,
      mirrored: sources.source?.mirrored ?? false,
    }
  }

  /** Brings the loop in line with the source and the page, and tells the page. */
  const follow = () => {
    times.belongTo(config(), programs.loaded)
    const { source } = sources
    const mayRun = active && source && !edges.isHidden() && phase().phase !== 'fault'
    if (mayRun && !pausedByReader) {
      loop.run(source)
      shown = { source, program: programs.loaded }
    } else {
      if (loop.source) {
        times.interrupt()
        loop.rest()
      }
      if (mayRun) glance(source)
    }
    publisher.now()
  }

  /** A reader who has paused is shown one frame of whatever is new: a picture, weights, a width. */
  const glance = (source: FrameSource) => {
    const program = programs.loaded
    if (!isMeasuring() || !settling.isSettled) return
    if (shown?.source === source && shown.program === program) return
    shown = { source, program }
    void loop.once(source)
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

  /** Asks for the program of this choice; the wish before where nothing about it has changed. */
  function wantProgram(): void {
    const { backend, alpha } = choice()
    const netId = runnable(choice().netId)
    const network = selectNetwork(choice())
    const graph = selectGraph(choice())
    impossible = network.ok ? null : { code: 'impossible-network', detail: network.fault.node }
    if (network.ok && graph.ok) {
      const { weights } = shelf.weightsFor(netId, alpha)
      const isSame =
        programWish?.backend === backend &&
        programWish.graph === graph.value &&
        programWish.weights === weights
      if (!isSame) programWish = { backend, graph: graph.value, weights }
      programs.want(programWish)
    }
    follow()
  }

  const onChoice = (now: Choice, before: Choice) => {
    const isOtherSource = now.source !== before.source
    const isOtherWidth =
      runnable(now.netId) !== runnable(before.netId) || now.alpha !== before.alpha
    const isOtherProgram =
      isOtherWidth || now.resolution !== before.resolution || now.backend !== before.backend
    if (isOtherSource) wantSource()
    if (isOtherProgram) settling.stir()
    if (isOtherWidth) shelf.look(runnable(now.netId), now.alpha)
    if (isOtherProgram || isOtherSource) follow()
  }

  const stopNow = () => {
    active = false
    unsubscribe()
    settling.stop()
    loop.rest()
    sources.want(null)
    times.forget()
    publisher.now()
    cancelKeep = edges.later(KEEP_MS, () => {
      programWish = null
      programs.want(null)
    })
  }

  shelf.onChange(() => {
    if (!active) return
    settling.nudge()
    publisher.now()
  })

  const retry = () => {
    if (sources.fault) sources.want(sourceWish)
    if (programs.fault) programs.retry()
    follow()
  }

  const useInstead = (part: Partial<Choice>) => {
    const before = choice()
    choose(store, part)
    if (choice() === before) retry()
  }

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
      shelf.look(runnable(choice().netId), choice().alpha)
      wantSource()
      settling.begin()
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
    retry,
    useInstead,
    chooseSource: (source) => useInstead({ source }),
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
      const timings = times.summary()
      const network = selectNetwork(choice())
      if (!timings || !network.ok) return
      pinned = {
        config: config(),
        macs: network.value.totals.macs,
        medianMs: timings.total.median,
        count: timings.count,
      }
      publisher.now()
    },
    unpin() {
      pinned = null
      publisher.now()
    },
    showOn(target) {
      show = target
    },
    samples: () => times.raw,
    weights: shelf,
  }
}
