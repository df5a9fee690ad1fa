import type { LayerSetting } from '../../core/closedForm'
import type { Backend } from '../../runtime/protocol'
import type { AppStore } from '../store'
import { ACTIVATION_BENCH, activationBench } from './activationBench'
import { COMPARE_RUNS, type CompareOptions, compare } from './compare'
import type { LabEdges } from './edges'
import type {
  ActivationLayer,
  LabFault,
  LabSide,
  LabState,
  LabTask,
  SweepSetting,
} from './labState'
import { LAYER_BENCH, type LayerBenchOptions, layerBench } from './layerBench'
import { MEASURE, type MeasureOptions, measure } from './measure'
import type { PairOptions } from './pairs'
import { ROOFLINE, type RooflineOptions, roofline } from './roofline'
import { type OpenSession, openSession, type Session, Stopped } from './session'
import { sideOf } from './sides'
import { SWEEP, type SweepOptions, sweep } from './sweep'

/**
 * Measurements that need the device to themselves. One runs at a time; another ask ends the one
 * before. What is measured is the reader's choice at that moment, unless a side is given. Every
 * answer comes when the task has ended and given everything back, whichever way it ended.
 */
export interface Lab {
  compare(a: LabSide, b: LabSide, options?: CompareOptions): Promise<void>
  roofline(options?: RooflineOptions): Promise<void>
  sweep(setting: SweepSetting, options?: SweepOptions): Promise<void>
  layer(setting: LayerSetting, backend?: Backend, options?: LayerBenchOptions): Promise<void>
  activations(setting: ActivationLayer, options?: PairOptions): Promise<void>
  measure(options?: MeasureOptions): Promise<void>
  /** Ends what runs, as leaving the view does; points of a sweep that are finished stay. */
  cancel(): void
  /** Forgets a task's result and fault. */
  clear(task: LabTask): void
}

/** The field of a task's result. */
const RESULT = {
  compare: 'comparison',
  roofline: 'roofline',
  sweep: 'sweep',
  layer: 'layer',
  activations: 'activations',
  measure: 'record',
} as const satisfies Readonly<Record<LabTask, keyof LabState>>

/** The page hears of progress this often, and at once when the task turns to something else. */
const PUBLISH_MS = 100

export function createLab(store: AppStore, edges: LabEdges): Lab {
  let controller = new AbortController()
  let last: Promise<void> = Promise.resolve()

  const write = (part: Partial<LabState>) =>
    store.setState(({ lab }) => ({ lab: { ...lab, ...part } }))

  const progressOf = (task: LabTask, signal: AbortSignal) => {
    let toldAt = Number.NEGATIVE_INFINITY
    let told = ''
    return (progress: Omit<NonNullable<LabState['running']>, 'task'>) => {
      if (signal.aborted) return
      const turn = `${progress.note} ${progress.waiting}`
      const now = edges.now()
      if (turn === told && now - toldAt < PUBLISH_MS && progress.done < progress.total) return
      told = turn
      toldAt = now
      write({ running: { task, ...progress } })
    }
  }

  const perform = async (
    task: LabTask,
    signal: AbortSignal,
    work: (session: Session) => Promise<Partial<LabState>>,
  ): Promise<void> => {
    let session: OpenSession | undefined
    try {
      if (signal.aborted) return
      write({ fault: null })
      const onProgress = progressOf(task, signal)
      const publish = (part: Partial<LabState>) => {
        if (!signal.aborted) write(part)
      }
      session = await openSession({ edges, signal, onProgress, publish })
      const result = await work(session)
      if (!signal.aborted) write(result)
    } catch (error) {
      const fault = faultOf(error)
      if (fault && !signal.aborted) write({ fault: { task, fault } })
    } finally {
      // A cancelled task has said so at once; another may have begun to wait for this end.
      if (!signal.aborted) write({ running: null })
      await session?.close()
    }
  }

  const begin = (
    task: LabTask,
    work: (session: Session) => Promise<Partial<LabState>>,
  ): Promise<void> => {
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    write({ running: { task, done: 0, total: 0, note: 'opening', waiting: false } })
    last = last.then(() => perform(task, signal, work))
    return last
  }

  const cancel = () => {
    controller.abort()
    write({ running: null })
  }

  // The frames end with the view; half a measurement says nothing, and is nobody's fault.
  store.subscribe((now, before) => {
    const { view, experiment } = before.choice
    const hasLeft = now.choice.view !== view || now.choice.experiment !== experiment
    if (hasLeft && now.lab.running) cancel()
  })

  const chosen = () => sideOf(store.getState().choice)

  return {
    compare: (a, b, options = COMPARE_RUNS) =>
      begin('compare', async (session) => ({ comparison: await compare(session, a, b, options) })),
    roofline(options = ROOFLINE) {
      const side = chosen()
      return begin('roofline', async (session) => ({
        roofline: await roofline(session, side, options),
      }))
    },
    sweep(setting, options = SWEEP) {
      const side = chosen()
      return begin('sweep', async (session) => ({
        sweep: await sweep(session, side, setting, options),
      }))
    },
    layer: (setting, backend = chosen().backend, options = LAYER_BENCH) =>
      begin('layer', async (session) => ({
        layer: await layerBench(session, setting, backend, options),
      })),
    activations(setting, options = ACTIVATION_BENCH) {
      const { backend } = chosen()
      return begin('activations', async (session) => ({
        activations: await activationBench(session, setting, backend, options),
      }))
    },
    measure(options = MEASURE) {
      const side = chosen()
      return begin('measure', async (session) => ({
        record: await measure(session, side, options),
      }))
    },
    cancel,
    clear(task) {
      const { fault } = store.getState().lab
      write({ [RESULT[task]]: null, fault: fault?.task === task ? null : fault })
    },
  }
}

/** Null where the reader ended it. */
function faultOf(error: unknown): LabFault | null {
  if (error instanceof Stopped) return error.fault
  return { code: 'internal', detail: String(error) }
}
