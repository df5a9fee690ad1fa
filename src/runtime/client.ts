import { fail, type Result } from '../core/result'
import { type Host, openPage, openWorker } from './host'
import type { Backend, RuntimeApi, RuntimeFault } from './protocol'

/** What the client needs from outside; a test hands in its own. */
export interface Hosts {
  openWorker(): Host
  openPage(): Promise<Host>
}

/** Silence longer than this is a hang. Compiling shaders on a slow GPU is the longest honest wait. */
const PATIENCE_MS = { start: 60_000, load: 120_000, infer: 30_000, tap: 120_000 }

/**
 * The runtime as the page sees it. Calls run one at a time in the order they were made, with one
 * exception: a `start` or `load` that a newer one has overtaken is not begun, and a frame whose
 * program is about to go is not run; both answer `cancelled`.
 */
export function createClient(hosts: Hosts = { openWorker, openPage }): RuntimeApi {
  let host: Host | undefined
  let newest = 0
  let last: Promise<unknown> = Promise.resolve()

  /** Waits its turn, then runs `work`, unless the program has changed hands meanwhile. */
  const inTurn = <Value>(
    ticket: number,
    work: () => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> => {
    const turn = last.then(() => (ticket === newest ? work() : fail(CANCELLED)))
    last = turn.catch(() => {})
    return turn
  }

  const drop = () => {
    host?.end()
    host = undefined
  }

  /** The answer, or a fault when the host throws, dies or stays silent; then the host is ended. */
  const guarded = async <Value>(
    at: Host,
    call: Promise<Result<Value, RuntimeFault>>,
    patienceMs: number,
  ): Promise<Result<Value, RuntimeFault>> => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const silence = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`no answer in ${patienceMs / 1000} s`), patienceMs)
    })
    const trouble = Promise.race([at.died, silence]).then((detail) => {
      if (host === at) drop()
      return fail<RuntimeFault>({ code: 'internal', detail })
    })
    try {
      return await Promise.race([call, trouble])
    } catch (error) {
      if (host === at) drop()
      return fail({ code: 'internal', detail: String(error) })
    } finally {
      clearTimeout(timer)
    }
  }

  /** The worker first; the page's thread where the worker cannot have this backend. */
  const start = async (backend: Backend): ReturnType<RuntimeApi['start']> => {
    host ??= hosts.openWorker()
    const first = await guarded(host, host.api.start(backend), PATIENCE_MS.start)
    if (first.ok || first.fault.code !== 'no-backend' || !GPU.has(backend)) return first
    const page = await hosts.openPage()
    const second = await guarded(page, page.api.start(backend), PATIENCE_MS.start)
    if (!second.ok) return first
    drop()
    host = page
    return second
  }

  const onHost = <Value>(
    patienceMs: number,
    ask: (api: RuntimeApi) => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> =>
    host ? guarded(host, ask(host.api), patienceMs) : Promise.resolve(fail(NOT_STARTED))

  /** A frame that cannot run is closed here, since nobody else will see it again. */
  const withFrame = async <Value>(
    frame: ImageBitmap,
    patienceMs: number,
    ask: (api: RuntimeApi) => Promise<Result<Value, RuntimeFault>>,
  ): Promise<Result<Value, RuntimeFault>> => {
    let sent = false
    const result = await inTurn(newest, () => {
      sent = host !== undefined
      return onHost(patienceMs, ask)
    })
    if (!sent) frame.close()
    return result
  }

  return {
    start: (backend) => inTurn(++newest, () => start(backend)),
    load: (graph, weights) =>
      inTurn(++newest, () => onHost(PATIENCE_MS.load, (api) => api.load(graph, weights))),
    infer: (frame, timing) =>
      withFrame(frame, PATIENCE_MS.infer, (api) => api.infer(frame, timing)),
    tap: (frame, node) => withFrame(frame, PATIENCE_MS.tap, (api) => api.tap(frame, node)),
    memory: async () => {
      await last
      return (await host?.api.memory()) ?? { numTensors: 0, numBytes: 0, numTextures: 0 }
    },
    loseContext: async () => (await host?.api.loseContext()) ?? false,
    stop: () => {
      newest += 1
      const stopping = last.then(async () => {
        await host?.api.stop()
        drop()
      })
      last = stopping.catch(() => {})
      return stopping
    },
  }
}

const CANCELLED: RuntimeFault = { code: 'cancelled', detail: 'a newer program took over' }
const NOT_STARTED: RuntimeFault = { code: 'not-loaded', detail: 'the runtime has not been started' }

/** Backends that a browser may refuse to a worker and grant to the page. */
const GPU: ReadonlySet<Backend> = new Set(['webgl', 'webgpu'])
