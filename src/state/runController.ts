import { fail, type Result } from '../core/result'
import type { FrameReport, RuntimeApi, SourceKind } from '../runtime/protocol'
import type { Frame, FrameSource, SourceFault } from '../runtime/sources/source'
import type { Choice } from './choice'
import { createAim } from './runAim'
import { createBetween, type MapsWish } from './runBetween'
import { runConfig } from './runConfig'
import { createFrameLoop, type ShowFrame } from './runFrames'
import type { LayerFrame } from './runLayers'
import { createProgramLane, type LoadedProgram } from './runProgram'
import { createPublisher, noticesOf, phaseOf } from './runReport'
import { selectNetwork } from './runSelectors'
import { createSettling } from './runSettling'
import { createSourceLane, type OpenSource, type SourceWish } from './runSource'
import { IDLE_RUN, type PinnedRun, type RunConfig, type RunState } from './runState'
import type { Sample } from './runStats'
import { createRunTimes } from './runTimes'
import type { WeightsShelf } from './runWeights'
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

/** The frames of the live source, while the network that ran on them rests. */
export interface FrameHold {
  grab(side: number): Promise<Result<Frame, SourceFault>>
  /** The network runs on, once everybody who held it has let go. */
  release(): void
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
  chooseVideo(video: Blob): void
  pin(): void
  unpin(): void
  /** Where frames are shown; `null` takes it away. */
  showOn(show: ShowFrame | null): void
  /** The reader agrees to what the network needs, and it is compiled. */
  allow(): void
  /** The device to a measurement of its own: resolves when the frame in flight has ended. */
  hold(): Promise<FrameHold>
  /** What these nodes hold is shown a few times a second, in no frame's time; `null` ends it. */
  watchMaps(wish: MapsWish | null): void
  /** Raw samples of the window, oldest first, for a record or a chart. */
  samples(): readonly Sample[]
  /** Step times as they came, oldest first, to look back over. */
  layerFrames(): readonly LayerFrame[]
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
  let video: Blob | null = null
  let deviceId: string | null = null
  let pinned: PinnedRun | null = null
  let show: ShowFrame | null = null
  let holders = 0
  let sourceWish: SourceWish | null = null
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

  const aim = createAim(shelf)
  const sources = createSourceLane(edges.openSource, () => follow())
  const programs = createProgramLane(edges.openRuntime, aim.mayLoad, () => follow())
  const settling = createSettling(edges.later, () => shelf.isLooking, wantProgram)
  const publisher = createPublisher(edges.later, () => {
    const run = report()
    if (run !== store.getState().run) store.setState({ run })
  })

  const wantsLayers = () => {
    const { view, livePart } = choice()
    return view === 'live' && (livePart === 'layers' || livePart === 'device')
  }

  const between = createBetween({
    programs,
    times,
    wantsLayers,
    isCurrent: () => isCurrent(),
    now: edges.now,
    onNews: () => publisher.soon(),
  })

  const infer = (frame: ImageBitmap) => programs.infer(frame, { layers: wantsLayers() })

  const loop = createFrameLoop({
    side: () => programs.loaded?.wish.graph.input[0] ?? choice().resolution,
    show: (frame) => show?.(frame),
    infer: () => (programs.loaded && !programs.waitingFor && !aim.asking ? infer : null),
    onSample,
    between: (source) => (isCurrent() ? between.turn(source) : null),
    onDropped: () => {
      if (isCurrent()) times.drop()
    },
    onFault: (fault) => sources.fail(fault),
    now: edges.now,
  })

  /** True when the program in use is the one that is wanted, and not merely the one before. */
  const isMeasuring = () => programs.loaded !== null && programs.loaded.wish === aim.wish

  /** The same, and no later choice waits to be compiled. */
  const isCurrent = () => isMeasuring() && settling.isSettled

  function onSample(sample: Sample, answer: FrameReport): void {
    if (!isCurrent() || programs.waitingFor) return
    times.add(sample, answer)
    publisher.soon()
  }

  const phase = () =>
    phaseOf({
      impossible: aim.impossible,
      asking: aim.asking,
      programs,
      sources,
      isCurrent: isCurrent(),
      layers: aim.wish?.graph.nodes.length ?? 0,
      isHeld: holders > 0,
      pausedByReader,
      isHidden: edges.isHidden(),
    })

  function report(): RunState {
    if (!active) return IDLE_RUN
    return {
      ...phase(),
      config: config(),
      environment: programs.environment,
      program: isCurrent() ? (programs.loaded?.report ?? null) : null,
      weights: shelf.weightsFor(choice(), choice().alpha).label,
      errand: shelf.errand,
      timings: times.summary(),
      stepTimings: times.layers(),
      top5: times.top5,
      notices: noticesOf(choice(), programs, isMeasuring() || aim.asking !== null),
      pinned,
      mirrored: sources.source?.mirrored ?? false,
    }
  }

  /** Brings the loop in line with the source and the page, and tells the page. */
  const follow = () => {
    times.belongTo(config(), programs.loaded)
    const { source } = sources
    const mayRun = active && source && !edges.isHidden() && phase().phase !== 'fault'
    if (mayRun && !pausedByReader && holders === 0) {
      loop.run(source)
      shown = { source, program: programs.loaded }
    } else {
      if (loop.source) {
        times.interrupt()
        loop.rest()
      }
      if (mayRun && holders === 0) glance(source)
    }
    publisher.now()
  }

  /** A reader who has paused is shown one frame of whatever is new: a picture, weights, a width. */
  const glance = (source: FrameSource) => {
    const program = programs.loaded
    if (!isCurrent()) return
    if (shown?.source === source && shown.program === program) return
    shown = { source, program }
    void loop.once(source)
  }

  const wantSource = () => {
    const { source: kind } = choice()
    const stale =
      sourceWish?.kind !== kind ||
      (kind === 'camera' && sourceWish.deviceId !== deviceId) ||
      (kind === 'photo' && sourceWish.photo !== photo) ||
      (kind === 'file' && sourceWish.video !== video)
    if (stale) sourceWish = { kind, deviceId, photo, video }
    sources.want(sourceWish)
  }

  /** Asks for the program of this choice; the wish before where nothing about it has changed. */
  function wantProgram(): void {
    aim.take(choice(), programs.usedFor(choice().backend))
    if (aim.wish) programs.want(aim.wish)
    follow()
  }

  const onChoice = (now: Choice, before: Choice) => {
    const isOtherSource = now.source !== before.source
    const isOtherWidth =
      now.netId !== before.netId ||
      now.alpha !== before.alpha ||
      now.transforms !== before.transforms
    const isOtherProgram =
      isOtherWidth || now.resolution !== before.resolution || now.backend !== before.backend
    if (isOtherSource) wantSource()
    if (isOtherProgram) settling.stir()
    if (isOtherWidth) shelf.look(now, now.alpha)
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
      aim.forget()
      programs.want(null)
    })
  }

  shelf.onChange(() => {
    if (!active) return
    settling.nudge()
    publisher.now()
  })

  const hold = async (): Promise<FrameHold> => {
    holders += 1
    follow()
    await loop.idle()
    let isHeld = true
    return {
      async grab(side) {
        const { source } = sources
        if (!source) return fail({ code: 'frame-failed', detail: 'no source' })
        source.step()
        return source.grab(side)
      },
      release() {
        if (!isHeld) return
        isHeld = false
        holders -= 1
        follow()
      },
    }
  }

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
      shelf.look(choice(), choice().alpha)
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
    chooseVideo(file) {
      video = file
      if (choice().source === 'file') wantSource()
      else choose(store, { source: 'file' })
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
    allow() {
      aim.allow()
      wantProgram()
    },
    hold,
    watchMaps(wish) {
      between.watchMaps(wish)
      shown = null
      follow()
    },
    samples: () => times.raw,
    layerFrames: () => times.layerFrames,
    weights: shelf,
  }
}
