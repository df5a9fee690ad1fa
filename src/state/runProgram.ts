import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'
import type {
  Backend,
  FrameReport,
  InferOptions,
  LoadReport,
  PlainTensor,
  RuntimeApi,
  RuntimeFault,
  StartReport,
  WeightsChoice,
} from '../runtime/protocol'
import { newestWins } from './runTurns'
import { startNearest } from './startNearest'

/** A program to be had; two wishes are the same one when they are the same object. */
export interface ProgramWish {
  readonly backend: Backend
  readonly graph: NetworkGraph
  readonly weights: WeightsChoice
}

/** A wish come true. */
export interface LoadedProgram {
  readonly wish: ProgramWish
  readonly report: LoadReport
}

/**
 * A context lost again before this many frames have run is lost for good: the reader decides. After
 * them its loss is no news any more.
 */
export const PROVEN_FRAMES = 300

export interface ProgramLane {
  readonly environment: StartReport | null
  readonly loaded: LoadedProgram | null
  readonly fault: RuntimeFault | null
  /** The GPU context went away and came back by itself, a short while ago. */
  readonly restored: boolean
  /** What such a wish runs on, as far as is known: that backend, or what came in its place. */
  usedFor(backend: Backend): Backend
  /** Something is started or compiled just now. */
  readonly waitingFor: 'library' | 'program' | null
  want(wish: ProgramWish | null): void
  retry(): void
  infer(frame: ImageBitmap, options?: InferOptions): Promise<Result<FrameReport, RuntimeFault>>
  /** Milliseconds of a step done so many times; null where the program has gone meanwhile. */
  repeat(step: string, times: number): Promise<number | null>
  /** Values of nodes for a frame, which it closes. */
  tap(
    frame: ImageBitmap,
    nodes: readonly string[],
  ): Promise<Result<readonly PlainTensor[], RuntimeFault>>
}

/**
 * One runtime with one program. Programs change one after the other and the newest wish wins; a
 * backend the browser lacks is replaced by the next best; a lost GPU context is brought back once
 * without asking. `mayLoad` is asked when it is known what a wish is to run on, and before anything
 * large is allocated there; a wish that may not is left alone.
 */
export function createProgramLane(
  openRuntime: () => Promise<RuntimeApi>,
  mayLoad: (wish: ProgramWish, used: Backend) => boolean,
  onChange: () => void,
): ProgramLane {
  let runtime: RuntimeApi | null = null
  let wanted: ProgramWish | null = null
  /** The backend that was asked for when `environment` came of it. */
  let startedFor: Backend | null = null
  let environment: StartReport | null = null
  let loaded: LoadedProgram | null = null
  let fault: RuntimeFault | null = null
  let waitingFor: ProgramLane['waitingFor'] = null
  let restored = false
  let restarts = 0
  let framesSinceRestart = 0

  const wait = (what: ProgramLane['waitingFor']) => {
    waitingFor = what
    onChange()
  }

  const usedFor = (backend: Backend): Backend =>
    environment && startedFor === backend ? environment.backend : backend

  const forget = () => {
    startedFor = null
    environment = null
    loaded = null
  }

  const start = async (api: RuntimeApi, wish: ProgramWish, overtaken: () => boolean) => {
    forget()
    wait('library')
    const started = await startNearest(api, wish.backend, overtaken)
    if (started.ok) {
      environment = started.value
      startedFor = wish.backend
    } else if (!overtaken() && started.fault.code !== 'cancelled') {
      fault = started.fault
    }
    return started.ok
  }

  const load = async (api: RuntimeApi, wish: ProgramWish, overtaken: () => boolean) => {
    wait('program')
    const report = await api.load(wish.graph, wish.weights)
    if (report.ok) {
      loaded = { wish, report: report.value }
      framesSinceRestart = 0
    } else if (report.fault.code !== 'cancelled') {
      loaded = null
      if (!overtaken()) failed(report.fault)
    }
  }

  const turns = newestWins(async (overtaken) => {
    const wish = wanted
    try {
      if (!wish) {
        forget()
        await runtime?.stop()
        return
      }
      if (loaded?.wish === wish) return
      if (!runtime) wait('library')
      runtime ??= await openRuntime()
      if (overtaken()) return
      if (startedFor !== wish.backend && !(await start(runtime, wish, overtaken))) return
      if (!overtaken() && mayLoad(wish, usedFor(wish.backend))) await load(runtime, wish, overtaken)
    } catch (error) {
      fault = { code: 'internal', detail: String(error) }
    } finally {
      if (!overtaken()) wait(null)
    }
  })

  /** Decides what follows a fault: another try without asking, or the reader's word. */
  const failed = (reason: RuntimeFault) => {
    if (reason.code === 'cancelled') return
    forget()
    if (reason.code === 'context-lost' && restarts === 0) {
      restarts += 1
      restored = true
      void turns.ask()
    } else {
      fault = reason
    }
    onChange()
  }

  return {
    get environment() {
      return environment
    },
    usedFor,
    get loaded() {
      return loaded
    },
    get fault() {
      return fault
    },
    get restored() {
      return restored && loaded !== null
    },
    get waitingFor() {
      return waitingFor
    },
    want(wish) {
      if (wish === wanted) return
      wanted = wish
      fault = null
      void turns.ask()
    },
    retry() {
      fault = null
      restarts = 0
      restored = false
      forget()
      void turns.ask()
    },
    async infer(frame, options) {
      const running = loaded
      if (!runtime || !running) {
        frame.close()
        return { ok: false, fault: { code: 'not-loaded', detail: '' } }
      }
      const answer = await runtime.infer(frame, options)
      if (answer.ok) {
        framesSinceRestart += 1
        if (framesSinceRestart === PROVEN_FRAMES) {
          restarts = 0
          restored = false
        }
      } else if (loaded === running) {
        failed(answer.fault)
      }
      return answer
    },
    async repeat(step, times) {
      const running = loaded
      if (!runtime || !running) return null
      const answer = await runtime.repeat(step, times)
      if (answer.ok) return loaded === running ? answer.value : null
      if (loaded === running) failed(answer.fault)
      return null
    },
    async tap(frame, nodes) {
      const running = loaded
      if (!runtime || !running) {
        frame.close()
        return { ok: false, fault: { code: 'not-loaded', detail: '' } }
      }
      const answer = await runtime.tap(frame, nodes)
      if (!answer.ok && loaded === running) failed(answer.fault)
      return answer
    },
  }
}
