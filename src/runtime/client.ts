import { analyse } from '../core/analyse'
import type { NetworkGraph } from '../core/network'
import { fail, ok, type Result } from '../core/result'
import { type Host, openPage, openWorker } from './host'
import {
  type Backend,
  isGpu,
  NO_MEMORY,
  type RuntimeApi,
  type RuntimeFault,
  type Slot,
} from './protocol'

/** What the client needs from outside; a test hands in its own. */
interface Hosts {
  openWorker(): Host
  openPage(): Promise<Host>
  /** False where workers have no canvas and so cannot read a frame. */
  readonly drawsOffscreen?: boolean
}

const BROWSER: Hosts = {
  openWorker,
  openPage,
  drawsOffscreen: typeof OffscreenCanvas !== 'undefined',
}

/**
 * Silence longer than this, and than a slow device's time for the frames in question, is a hang.
 * Compiling on a slow GPU is the longest honest wait.
 */
const PATIENCE_MS = {
  start: 60_000,
  load: 120_000,
  infer: 30_000,
  tap: 120_000,
  repeat: 120_000,
  ask: 5_000,
}

/** Multiply–accumulates a second of the slowest device that anybody would wait for. */
const SLOWEST = { cpu: 2.5e7, others: 2.5e8 }

/** What one frame may honestly take, beside the patience for what surrounds it. */
function slowestFrameMs(graph: NetworkGraph, backend: Backend): number {
  const cost = analyse(graph)
  if (!cost.ok) return 0
  return (1000 * cost.value.totals.macs) / (backend === 'cpu' ? SLOWEST.cpu : SLOWEST.others)
}

/**
 * The runtime as the page sees it. Calls run one at a time in the order they were made, with one
 * exception: a `start` or `load` that a newer one has overtaken is not begun, and what was asked of
 * a program that is about to go is not done; both answer `cancelled`. The slots overtake each
 * other's calls no more than two runtimes would; `start` and `stop` overtake everything.
 */
export function createClient(hosts: Hosts = BROWSER): RuntimeApi {
  let host: Host | undefined
  /** Why there is no host: it died between two calls, or none was opened yet. */
  let absence = NOT_STARTED
  let era = 0
  const newest = { a: 0, b: 0 }
  const frameMs = { a: 0, b: 0 }
  let backend: Backend = 'webgl'
  let last: Promise<unknown> = Promise.resolve()

  /** Says later whether what is asked now, of a slot or of the runtime itself, still holds. */
  const ticketFor = (slot: Slot | null): (() => boolean) => {
    const then = slot ? newest[slot] : 0
    const now = era
    return () => now === era && (!slot || then === newest[slot])
  }

  /** Waits its turn, then runs `work`, unless the program has changed hands meanwhile. */
  const inTurn = <Value>(
    isCurrent: () => boolean,
    work: () => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> => {
    const turn = last.then(() => (isCurrent() ? work() : fail(CANCELLED)))
    last = turn.catch(() => {})
    return turn
  }

  /** Ends the host in use; one that is not in use any more was ended before. */
  const drop = (at: Host) => {
    if (host !== at) return
    host = undefined
    at.end()
  }

  /** Who waits for which host. A race with `died` at every frame would be remembered for ever. */
  const waiting = new Set<{ readonly at: Host; readonly tell: (fault: RuntimeFault) => void }>()

  /** A worker that dies between two calls is let go at once. */
  const opened = (): Host => {
    const worker = hosts.openWorker()
    void worker.died.then((detail) => {
      const fault: RuntimeFault = { code: 'internal', detail }
      if (host === worker) absence = fault
      drop(worker)
      for (const { at, tell } of waiting) if (at === worker) tell(fault)
    })
    return worker
  }

  /** What `call` answers, or what went wrong: the host threw, died, or said nothing for so long. */
  const inTime = async <Value>(
    at: Host,
    call: Promise<Value>,
    patienceMs: number,
  ): Promise<Result<Value, RuntimeFault>> => {
    const { promise: trouble, resolve: tell } = settable<RuntimeFault>()
    const entry = { at, tell }
    const silence = { code: 'internal', detail: `no answer in ${patienceMs / 1000} s` } as const
    const timer = setTimeout(() => tell(silence), patienceMs)
    waiting.add(entry)
    try {
      return await Promise.race([call.then(ok), trouble.then(fail)])
    } catch (error) {
      return fail({ code: 'internal', detail: String(error) })
    } finally {
      clearTimeout(timer)
      waiting.delete(entry)
    }
  }

  /** The answer, or a fault when the host throws, dies or stays silent; then the host is ended. */
  const guarded = async <Value>(
    at: Host,
    call: Promise<Result<Value, RuntimeFault>>,
    patienceMs: number,
  ): Promise<Result<Value, RuntimeFault>> => {
    const answer = await inTime(at, call, patienceMs)
    if (answer.ok) return answer.value
    drop(at)
    return answer
  }

  /**
   * The worker first, even after an earlier backend ran on the page: what a worker can do must not
   * freeze the page. The page's thread comes second, where a worker cannot have this backend.
   */
  const start = async (asked: Backend): ReturnType<RuntimeApi['start']> => {
    backend = asked
    if (host?.where === 'page') drop(host)
    host ??= opened()
    const first = await guarded(host, host.api.start(backend), PATIENCE_MS.start)
    if (first.ok || first.fault.code !== 'no-backend') return first
    // tfjs holds a file that could not be fetched against WebAssembly for as long as it lives.
    drop(host)
    if (!isGpu(backend) && hosts.drawsOffscreen !== false) return first
    const page = await hosts.openPage().catch(() => undefined)
    if (!page) return first
    const second = await guarded(page, page.api.start(backend), PATIENCE_MS.start)
    if (!second.ok) {
      page.end()
      return first
    }
    host = page
    return second
  }

  const onHost = <Value>(
    patienceMs: number,
    ask: (api: RuntimeApi) => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> =>
    host ? guarded(host, ask(host.api), patienceMs) : Promise.resolve(fail(absence))

  /** For what is no work: silence, as of a busy worker, is no answer and no fault. */
  const asked = async <Value>(
    ask: (api: RuntimeApi) => Promise<Value>,
  ): Promise<Value | undefined> => {
    if (!host) return undefined
    const answer = await inTime(host, ask(host.api), PATIENCE_MS.ask)
    return answer.ok ? answer.value : undefined
  }

  /** A frame that cannot run is closed here, since nobody else will see it again. */
  const withFrame = async <Value>(
    frame: ImageBitmap,
    slot: Slot,
    patienceMs: number,
    ask: (api: RuntimeApi) => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> => {
    let sent = false
    const result = await inTurn(ticketFor(slot), () => {
      sent = host !== undefined
      return onHost(patienceMs + frameMs[slot], ask)
    })
    if (!sent) frame.close()
    return result
  }

  return {
    start: (backend) => {
      era += 1
      return inTurn(ticketFor(null), () => start(backend))
    },
    load: (graph, weights, slot = 'a') => {
      newest[slot] += 1
      return inTurn(ticketFor(slot), () => {
        frameMs[slot] = slowestFrameMs(graph, backend)
        const patienceMs = PATIENCE_MS.load + frameMs[slot]
        return onHost(patienceMs, (api) => api.load(graph, weights, slot))
      })
    },
    unload: (slot) => {
      newest[slot] += 1
      const unloading = last.then(() => asked((api) => api.unload(slot)))
      last = unloading.catch(() => {})
      return unloading
    },
    infer: (frame, options = {}) =>
      withFrame(frame, options.slot ?? 'a', PATIENCE_MS.infer, (api) => api.infer(frame, options)),
    tap: (frame, nodes, slot = 'a') =>
      withFrame(frame, slot, PATIENCE_MS.tap, (api) => api.tap(frame, nodes, slot)),
    repeat: (step, times, slot = 'a') =>
      inTurn(ticketFor(slot), () =>
        onHost(PATIENCE_MS.repeat + times * frameMs[slot], (api) => api.repeat(step, times, slot)),
      ),
    memory: async () => {
      await last
      return (await asked((api) => api.memory())) ?? NO_MEMORY
    },
    loseContext: async () => (await asked((api) => api.loseContext())) ?? false,
    stop: () => {
      era += 1
      // A step on a slow device may take minutes yet, and nobody wants its answer any more.
      const timer = setTimeout(() => {
        for (const { tell } of waiting) tell(CANCELLED)
      }, PATIENCE_MS.ask)
      const stopping = last.then(async () => {
        clearTimeout(timer)
        const at = host
        if (!at) return
        await inTime(at, at.api.stop(), PATIENCE_MS.ask)
        drop(at)
      })
      last = stopping.catch(() => {})
      return stopping
    },
  }
}

/** A promise and the function that settles it. */
function settable<Value>() {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

const CANCELLED: RuntimeFault = { code: 'cancelled', detail: 'a newer program took over' }
const NOT_STARTED: RuntimeFault = { code: 'not-loaded', detail: 'the runtime has not been started' }
