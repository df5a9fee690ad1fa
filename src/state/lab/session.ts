import type { Result } from '../../core/result'
import type { Backend, RuntimeApi, StartReport } from '../../runtime/protocol'
import type { Frame } from '../../runtime/sources/source'
import type { HeldFrames, LabEdges } from './edges'
import type { LabFault, LabState, LabTaskProgress } from './labState'

/**
 * Ends a task from wherever it stands: `null` where it was cancelled. Thrown and caught within
 * the laboratory alone; outside it a fault is a value.
 */
export class Stopped extends Error {
  constructor(readonly fault: LabFault | null) {
    super(fault ? `${fault.code}: ${fault.detail}` : 'cancelled')
  }
}

/** A runtime of the laboratory's own, started. */
export interface Bench {
  readonly api: RuntimeApi
  readonly environment: StartReport
}

/** One task from its first runtime to the last thing given back. */
export interface Session {
  readonly edges: LabEdges
  /** How often the tab was hidden; what was measured across a change of this is not counted. */
  readonly interruptions: number
  /** Milliseconds since the task began, without those it waited in a hidden tab. */
  elapsed(): number
  tell(note: LabTaskProgress['note'], done: number, total: number): void
  /** Part of a result, ahead of the rest. */
  publish(part: Partial<LabState>): void
  /** Waits while the tab is hidden; to be asked before each measurement. */
  ready(): Promise<void>
  /** The value, unless the task is cancelled meanwhile; then `late` puts it away. */
  await<Value>(coming: Promise<Value>, late?: (value: Value) => void): Promise<Value>
  /** The value, or the end of the task with its fault. */
  need<Value>(coming: Promise<Result<Value, LabFault>>): Promise<Value>
  start(backend: Backend): Promise<Bench>
  /** A frame of the held source, its time of capture beside it; whoever asks closes it. */
  grab(side: number): Promise<Frame>
}

export interface OpenSession extends Session {
  /** Gives everything back, once. */
  close(): Promise<void>
}

interface SessionParts {
  readonly edges: LabEdges
  readonly signal: AbortSignal
  readonly onProgress: (progress: Omit<LabTaskProgress, 'task'>) => void
  readonly publish: (part: Partial<LabState>) => void
}

/** The live loop is held from here on. */
export async function openSession(parts: SessionParts): Promise<OpenSession> {
  const { edges, signal } = parts
  const runtimes: RuntimeApi[] = []
  const began = edges.now()
  let waitedMs = 0
  let interruptions = 0
  let progress: Omit<LabTaskProgress, 'task'> = OPENING
  let wake = () => {}

  const tell = (part: Partial<typeof progress>) => {
    progress = { ...progress, ...part }
    parts.onProgress(progress)
  }

  const orCancelled = async <Value>(
    coming: Promise<Value>,
    late: (value: Value) => void = () => {},
  ): Promise<Value> => {
    if (signal.aborted) {
      coming.then(late, () => {})
      throw new Stopped(null)
    }
    let drop = () => {}
    const cancelled = new Promise<never>((_, reject) => {
      const stop = () => reject(new Stopped(null))
      signal.addEventListener('abort', stop, { once: true })
      drop = () => signal.removeEventListener('abort', stop)
    })
    try {
      return await Promise.race([coming, cancelled])
    } catch (error) {
      if (error instanceof Stopped) coming.then(late, () => {})
      throw error
    } finally {
      drop()
    }
  }

  tell({})
  const held: HeldFrames = await orCancelled(edges.hold(), (late) => late.release())
  const unwatch = edges.onVisibility(() => {
    if (edges.isHidden()) interruptions += 1
    else wake()
  })

  const need: Session['need'] = async (coming) => {
    const result = await orCancelled(coming)
    if (!result.ok) throw new Stopped(result.fault.code === 'cancelled' ? null : result.fault)
    return result.value
  }

  return {
    edges,
    get interruptions() {
      return interruptions
    },
    elapsed: () => edges.now() - began - waitedMs,
    tell: (note, done, total) => tell({ note, done, total }),
    publish: parts.publish,
    async ready() {
      if (!edges.isHidden()) return orCancelled(Promise.resolve())
      if (interruptions === 0) interruptions = 1
      const hiddenAt = edges.now()
      tell({ waiting: true })
      while (edges.isHidden()) {
        await orCancelled(
          new Promise<void>((resolve) => {
            wake = resolve
          }),
        )
      }
      waitedMs += edges.now() - hiddenAt
      tell({ waiting: false })
    },
    await: orCancelled,
    need,
    async start(backend) {
      const api = await orCancelled(edges.openRuntime(), (late) => void late.stop())
      runtimes.push(api)
      return { api, environment: await need(api.start(backend)) }
    },
    async grab(side) {
      const grabbed = await orCancelled(held.grab(side), (late) => {
        if (late.ok) late.value.bitmap.close()
      })
      if (!grabbed.ok) throw new Stopped(grabbed.fault)
      return grabbed.value
    },
    async close() {
      unwatch()
      // A runtime that cannot stop is gone already; the others are stopped all the same.
      await Promise.allSettled(runtimes.map((api) => api.stop()))
      held.release()
    },
  }
}

const OPENING = { done: 0, total: 0, note: 'opening', waiting: false } as const
