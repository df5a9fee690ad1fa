import { analyse } from '../../../src/core/analyse'
import type { NetworkGraph } from '../../../src/core/network'
import { createRandom } from '../../../src/core/random'
import { fail, ok } from '../../../src/core/result'
import { type StepCost, stepCosts } from '../../../src/core/stats/stepCosts'
import { fuse } from '../../../src/runtime/program/fuse'
import type {
  Backend,
  RuntimeApi,
  RuntimeFault,
  Slot,
  StartReport,
  StepClock,
  StepInfo,
  StepTime,
  StepTimes,
} from '../../../src/runtime/protocol'
import { clockTimer } from '../../../src/runtime/timing/clockTimer'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import type { LabEdges } from '../../../src/state/lab/edges'
import { createLab } from '../../../src/state/lab/lab'
import { createAppStore } from '../../../src/state/store'
import { fakeBitmap, settled } from '../runFakes'

/** A device of which everything is known: a step takes overhead + MACs ÷ rate + bytes ÷ rate. */
export interface DeviceModel {
  readonly overheadMs: number
  readonly macsPerSecond: number
  readonly bytesPerSecond: number
  /** Upload and readback of a frame, and every wait. */
  readonly transferMs: number
  readonly waitMs: number
  /** Times vary by up to this share, either way. */
  readonly noise: number
  readonly stepClock: StepClock
  readonly clockStepMs: number
}

export const LAPTOP: DeviceModel = {
  overheadMs: 0.05,
  macsPerSecond: 20e9,
  bytesPerSecond: 10e9,
  transferMs: 0.4,
  waitMs: 0.7,
  noise: 0.03,
  stepClock: 'gpu-timer',
  clockStepMs: 0.1,
}

export const msOf = (model: DeviceModel, { macs, bytes }: Pick<StepCost, 'macs' | 'bytes'>) =>
  model.overheadMs + (1000 * macs) / model.macsPerSecond + (1000 * bytes) / model.bytesPerSecond

interface Program {
  readonly steps: readonly StepInfo[]
  readonly costs: readonly StepCost[]
}

export function programOf(graph: NetworkGraph): Program {
  const steps = fuse(graph).map((step): StepInfo => {
    const norm = step.kind === 'weighted' && step.norm ? [step.norm.node] : []
    const nodes = [...new Set([step.node, ...norm, step.output])]
    return { output: step.output, nodes, how: 'own' }
  })
  const cost = analyse(graph)
  if (!cost.ok) throw new Error(cost.fault.code)
  return { steps, costs: stepCosts(cost.value, steps) }
}

/**
 * The runtime's own timer, which averages what a coarse clock cannot tell, over frames that begin
 * anywhere between two steps of that clock.
 */
function stepClockOf({ costs }: Program, clockStepMs: number, random: () => number) {
  let at = 0
  const shown = () => clockStepMs * Math.floor(at / clockStepMs)
  const timer = clockTimer(
    costs.map(({ output }) => output),
    clockStepMs,
    shown,
  )
  return (steps: readonly StepTime[]): StepTimes => {
    at += clockStepMs * random()
    const began = at
    for (const [index, { ms }] of steps.entries()) {
      timer.before(index)
      at += ms
      timer.after(index)
    }
    return timer.end(at - began)
  }
}

const TOP5 = [{ classIndex: 281, probability: 0.5 }]

/** A lab with everything outside it in the test's hand. */
export function labBench(models: Partial<Record<Backend, DeviceModel>> = { webgl: LAPTOP }) {
  let now = 1000
  let hidden = false
  let fault: { readonly at: string; readonly fault: RuntimeFault; left: number } | null = null
  let afterCall: (call: string) => void = () => {}
  const watchers = new Set<() => void>()
  const bitmaps: ReturnType<typeof fakeBitmap>[] = []
  const calls: string[] = []
  const counts = { opened: 0, stopped: 0, held: 0, released: 0, ids: 0 }

  const bitmap = (side: number) => {
    const made = fakeBitmap(side)
    bitmaps.push(made)
    // The laboratory looks at a bitmap's width and closes it; nothing else of it is used.
    return made as unknown as ImageBitmap
  }

  /** Every call goes through here: it is written down, may fail, and lets the test step in. */
  const call = async <Value>(name: string, answer: () => Value) => {
    calls.push(name)
    await Promise.resolve()
    afterCall(name)
    if (fault && name.startsWith(fault.at)) {
      fault.left -= 1
      if (fault.left < 0) return fail(fault.fault)
    }
    return ok(answer())
  }

  const openRuntime = (): RuntimeApi => {
    counts.opened += 1
    const random = createRandom(counts.opened)
    let model = LAPTOP
    const programs = new Map<Slot, Program>()
    const varied = (ms: number) => ms * (1 + model.noise * (2 * random() - 1))
    const inSteps = (ms: number) => model.clockStepMs * Math.round(ms / model.clockStepMs)
    const passed = (ms: number) => {
      now += ms
      return inSteps(ms)
    }
    const stepsMs = ({ costs }: Program) =>
      costs.map((cost) => ({ output: cost.output, ms: varied(msOf(model, cost)) }))
    const sum = (steps: readonly { ms: number }[]) => steps.reduce((all, { ms }) => all + ms, 0)
    const clocks = new Map<Slot, ReturnType<typeof stepClockOf>>()
    const stepTimesOf = (slot: Slot, steps: ReturnType<typeof stepsMs>): StepTimes =>
      model.stepClock === 'clock' ? clocks.get(slot)!(steps) : { clock: model.stepClock, steps }
    return {
      start: (backend) => {
        const asked = models[backend]
        if (!asked) return Promise.resolve(fail({ code: 'no-backend', detail: backend }))
        model = asked
        return call(`start ${backend}`, () => startReport(backend, asked))
      },
      load: (graph, _weights, slot = 'a') =>
        call(`load ${slot} ${graph.name}`, () => {
          const program = programOf(graph)
          programs.set(slot, program)
          clocks.set(slot, stepClockOf(program, model.clockStepMs, random))
          now += 50
          return { trainableParams: 1, compileMs: 50, steps: program.steps, weightBytes: 4 }
        }),
      unload: async (slot) => void programs.delete(slot),
      infer: (frame, options = {}) => {
        const slot = options.slot ?? 'a'
        const side = frame.width
        const began = now
        frame.close()
        return call(`infer ${slot} ${side}`, () => {
          const steps = stepsMs(programs.get(slot)!)
          const transfer = varied(model.transferMs) / 2
          const inferenceMs = passed(sum(steps) + varied(model.waitMs))
          const [preprocessMs, readbackMs] = [passed(transfer), passed(transfer)]
          const totalMs = inSteps(now - began)
          const times = { preprocessMs, inferenceMs, readbackMs, totalMs }
          const isAsked = options.layers && model.stepClock !== 'slope'
          const stepTimes = isAsked ? stepTimesOf(slot, steps) : null
          return { times, top5: TOP5, stepTimes }
        })
      },
      tap: async () => fail({ code: 'internal', detail: '' }),
      repeat: (step, times, slot = 'a') => {
        const began = now
        return call(`repeat ${slot} ${step} ${times}`, () => {
          const program = programs.get(slot)!
          const of = program.costs.filter(({ output }) => step === null || output === step)
          if (of.length === 0) throw new Error(`no step ${step}`)
          const once = sum(of.map((cost) => ({ ms: msOf(model, cost) })))
          now += varied(times * once) + varied(model.waitMs)
          return inSteps(now - began)
        })
      },
      memory: async () => ({ numTensors: 0, numBytes: 0, numTextures: 0, numQueries: 0 }),
      loseContext: async () => false,
      stop: async () => {
        calls.push('stop')
        counts.stopped += 1
      },
    }
  }

  const edges: LabEdges = {
    openRuntime: async () => openRuntime(),
    async hold() {
      counts.held += 1
      let isHeld = true
      return {
        grab: async (side) => {
          now += 1
          calls.push(`grab ${side}`)
          return ok({ bitmap: bitmap(side), captureMs: 1 })
        },
        release() {
          if (isHeld) counts.released += 1
          isHeld = false
        },
      }
    },
    copy: async (_frame, side) => bitmap(side),
    now: () => now,
    date: () => '2026-08-01T12:00:00.000Z',
    isHidden: () => hidden,
    onVisibility(callback) {
      watchers.add(callback)
      return () => void watchers.delete(callback)
    },
    device: async () => ({
      brands: ['Chromium 141'],
      platform: 'Linux',
      mobile: false,
      hardwareConcurrency: 8,
      deviceMemory: 8,
      devicePixelRatio: 2,
      crossOriginIsolated: false,
    }),
    id: () => {
      counts.ids += 1
      return counts.ids.toString(16).padStart(12, '0')
    },
  }
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'live', alpha: 0.5, resolution: 128 })
  return {
    store,
    edges,
    calls,
    counts,
    bitmaps,
    lab: createLab(store, edges),
    state: () => store.getState().lab,
    pass: (ms: number) => {
      now += ms
    },
    /** Calls whose name begins so fail, after `skip` of them went well. */
    failAt(at: string, code: RuntimeFault['code'], skip = 0) {
      fault = { at, fault: { code, detail: at }, left: skip }
    },
    /** Steps in at each call, before its answer. */
    onCall(callback: (call: string) => void) {
      afterCall = callback
    },
    async hide(value: boolean) {
      hidden = value
      for (const watcher of watchers) watcher()
      await settled()
    },
    /** What is open and should not be, once a task has ended. */
    left: () => ({
      runtimes: counts.opened - counts.stopped,
      holds: counts.held - counts.released,
      bitmaps: bitmaps.filter(({ open }) => open).length,
      watchers: watchers.size,
    }),
  }
}

export const NOTHING_LEFT = { runtimes: 0, holds: 0, bitmaps: 0, watchers: 0 }

export const startReport = (backend: Backend, model: DeviceModel): StartReport => ({
  backend,
  where: 'worker',
  renderer: 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  tfjsVersion: '4.22.0',
  floatBits: 32,
  selfTestError: 1e-6,
  stepClock: model.stepClock,
  clockStepMs: model.clockStepMs,
  maxTextureSize: 16384,
  threads: backend === 'wasm' || backend === 'cpu' ? 1 : 0,
  flags: { WEBGL_PACK: true },
})
