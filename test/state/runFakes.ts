import type { NetworkGraph } from '../../src/core/network'
import { fail, ok, type Result } from '../../src/core/result'
import {
  type Backend,
  type FrameReport,
  NO_MEMORY,
  type RuntimeApi,
  type RuntimeFault,
  type StepInfo,
} from '../../src/runtime/protocol'
import type { FrameSource, SourceFault } from '../../src/runtime/sources/source'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { createRunController, type RunEdges } from '../../src/state/runController'
import type { SourceWish } from '../../src/state/runSource'
import type { WeightsShelf } from '../../src/state/runWeights'
import { createAppStore } from '../../src/state/store'

/** Lets everything that is already settled come to its end. */
export const settled = async () => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

export function fakeClock() {
  let now = 0
  const timers = new Set<{ at: number; callback: () => void }>()
  return {
    now: () => now,
    /** Time that something takes while nobody looks at the timers. */
    pass(ms: number) {
      now += ms
    },
    later(ms: number, callback: () => void) {
      const timer = { at: now + ms, callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms: number) {
      const until = now + ms
      for (;;) {
        const next = [...timers].sort((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        timers.delete(next)
        now = Math.max(now, next.at)
        next.callback()
        await settled()
      }
      now = until
      await settled()
    },
  }
}

/** A bitmap that knows whether somebody closed it. */
export function fakeBitmap(side: number) {
  const bitmap = { width: side, height: side, open: true, close: () => {} }
  bitmap.close = () => {
    bitmap.open = false
  }
  return bitmap
}

/** Milliseconds of a fake frame: 2 to crop, 9 in the worker, 1 on the way there and back. */
const CAPTURE_MS = 2
const ANSWER_MS = 10
const REPORT: FrameReport = {
  times: { preprocessMs: 1, inferenceMs: 7, readbackMs: 1, totalMs: 9 },
  top5: [{ classIndex: 281, probability: 0.5 }],
  stepTimes: null,
}

/** Two steps that work, 1 and 3 ms long, and one that does not. */
const STEPS: readonly StepInfo[] = [
  { output: 'relu1', nodes: ['conv1', 'bn1', 'relu1'], how: 'own' },
  { output: 'flat', nodes: ['flat'], how: 'none' },
  { output: 'relu2', nodes: ['conv2', 'relu2'], how: 'tfjs' },
]
/** A wait for the device, whatever it did. */
const OVERHEAD_MS = 2

/** A runtime whose answers the test sets, one call at a time, and that writes down what was asked. */
export function fakeRuntime(clock: Pick<ReturnType<typeof fakeClock>, 'pass'>) {
  const calls: string[] = []
  let answerInfer: () => Promise<Result<FrameReport, RuntimeFault>> = async () => ok(REPORT)
  let hold: Promise<void> = Promise.resolve()
  const loadFaults: RuntimeFault[] = []
  const missing = new Set<Backend>()
  const layersAsked: boolean[] = []
  const device: { floatBits: 16 | 32 } = { floatBits: 32 }
  const runtime = {
    calls,
    /** Whether each frame so far was to have its steps timed. */
    layersAsked,
    missing,
    device,
    /** The next load that is not yet to fail is answered so. */
    failLoadWith(fault: RuntimeFault) {
      loadFaults.push(fault)
    },
    /** Loads wait until the answer is called. */
    holdLoads() {
      let letGo = () => {}
      hold = new Promise((resolve) => {
        letGo = () => resolve()
      })
      return () => letGo()
    },
    /** Frames wait until the answer is called. */
    holdFrames() {
      let letGo = () => {}
      const gate = new Promise<void>((resolve) => {
        letGo = () => resolve()
      })
      answerInfer = () => gate.then(() => ok(REPORT))
      return () => {
        answerInfer = async () => ok(REPORT)
        letGo()
      }
    },
    failFramesWith(code: RuntimeFault['code'], times = Number.POSITIVE_INFINITY) {
      let left = times
      answerInfer = async () => {
        left -= 1
        return left >= 0 ? fail({ code, detail: '' }) : ok(REPORT)
      }
    },
    api: {
      async start(backend) {
        calls.push(`start ${backend}`)
        if (missing.has(backend)) return fail({ code: 'no-backend', detail: backend })
        return ok({
          backend,
          where: 'worker',
          renderer: 'fake',
          tfjsVersion: '4.22.0',
          floatBits: device.floatBits,
          selfTestError: 0,
          stepClock: 'slope',
          clockStepMs: 0.1,
          maxTextureSize: 8192,
          threads: 0,
          flags: {},
        })
      },
      async load(graph: NetworkGraph) {
        calls.push(`load ${graph.input[0]} ${firstChannels(graph)}`)
        await hold
        const fault = loadFaults.shift()
        if (fault) return fail(fault)
        return ok({ trainableParams: 1, compileMs: 100, steps: STEPS, weightBytes: 4 })
      },
      async infer(frame, options) {
        frame.close()
        layersAsked.push(options?.layers ?? false)
        const answer = await answerInfer()
        clock.pass(ANSWER_MS)
        return answer
      },
      async tap(frame, nodes) {
        frame.close()
        calls.push(`tap ${nodes.join(' ')}`)
        return ok(nodes.map(() => ({ shape: [1, 1, 1], values: new Float32Array([7]) })))
      },
      async unload(slot) {
        calls.push(`unload ${slot}`)
      },
      async repeat(step, times) {
        calls.push(`repeat ${step} ${times}`)
        const ms = OVERHEAD_MS + times * (step === 'relu2' ? 3 : 1)
        clock.pass(ms)
        return ok(ms)
      },
      memory: async () => NO_MEMORY,
      loseContext: async () => false,
      async stop() {
        calls.push('stop')
      },
    } satisfies RuntimeApi,
  }
  return runtime
}

function firstChannels(graph: NetworkGraph): number {
  const layer = graph.nodes[0]?.layer
  return layer?.kind === 'conv' ? layer.outChannels : 0
}

/** A source whose frames the test sends. */
export function fakeSource(wish: SourceWish, clock: Pick<ReturnType<typeof fakeClock>, 'pass'>) {
  let failing = 0
  const bitmaps: ReturnType<typeof fakeBitmap>[] = []
  let onFrame: (() => void) | null = null
  let onFault: ((fault: SourceFault) => void) | null = null
  const fake = {
    wish,
    bitmaps,
    closed: false,
    steps: 0,
    isWatched: () => onFrame !== null,
    failGrabs(times: number) {
      failing = times
    },
    async frame() {
      onFrame?.()
      await settled()
    },
    async fault(fault: SourceFault) {
      onFault?.(fault)
      await settled()
    },
    source: {
      kind: wish.kind,
      mirrored: wish.kind === 'camera',
      watch(frame, fault) {
        onFrame = frame
        onFault = fault
        return () => {
          onFrame = null
          onFault = null
        }
      },
      async grab(side) {
        failing -= 1
        if (failing >= 0) return fail({ code: 'frame-failed', detail: 'InvalidStateError' })
        clock.pass(CAPTURE_MS)
        const bitmap = fakeBitmap(side)
        bitmaps.push(bitmap)
        // The controller looks at a bitmap's width and closes it; nothing else of it is used.
        return ok({ bitmap: bitmap as unknown as ImageBitmap, captureMs: CAPTURE_MS })
      },
      step() {
        fake.steps += 1
      },
      close() {
        fake.closed = true
      },
    } satisfies FrameSource,
  }
  return fake
}

const seededShelf: WeightsShelf = {
  weightsFor: () => ({ label: SEEDED.label, weights: SEEDED.weights }),
  look() {},
  fetch() {},
  cancel() {},
  open() {},
  putAway() {},
  errand: { phase: 'none' },
  isLooking: false,
  onChange: () => () => {},
}
const SEEDED = {
  label: { kind: 'seeded', seed: 1 },
  weights: { kind: 'seeded', seed: 1 },
} as const

/** A controller with everything outside it in the test's hand. */
export function bench(shelf: WeightsShelf = seededShelf) {
  const clock = fakeClock()
  const runtime = fakeRuntime(clock)
  const sources: ReturnType<typeof fakeSource>[] = []
  const refusals: SourceFault[] = []
  /** Sources that are asked for and not answered for yet, as a camera whose prompt stands open. */
  const asked: ((answer: 'open' | 'throw') => Promise<void>)[] = []
  let holding = false
  let hidden = false
  let onVisibility = () => {}
  let opened = 0
  const edges: RunEdges = {
    async openRuntime() {
      opened += 1
      return runtime.api
    },
    async openSource(wish) {
      const refusal = refusals.shift()
      if (refusal) return fail(refusal)
      if (holding) {
        const answer = await new Promise<'open' | 'throw'>((resolve) => {
          asked.push((given) => {
            resolve(given)
            return settled()
          })
        })
        if (answer === 'throw') throw new Error('unforeseen')
      }
      const fake = fakeSource(wish, clock)
      sources.push(fake)
      return ok(fake.source)
    },
    now: clock.now,
    later: clock.later,
    isHidden: () => hidden,
    onVisibility(callback) {
      onVisibility = callback
      return () => {
        onVisibility = () => {}
      }
    },
  }
  const store = createAppStore({ ...DEFAULT_CHOICE, alpha: 0.25, resolution: 96 })
  const controller = createRunController(store, edges, shelf)
  return {
    store,
    controller,
    clock,
    runtime,
    sources,
    refusals,
    asked,
    /** From now on sources wait for the test's answer, or do so no more. */
    holdSources(value: boolean) {
      holding = value
    },
    runtimesOpened: () => opened,
    source: () => sources.at(-1)!,
    run: () => store.getState().run,
    async hide(value: boolean) {
      hidden = value
      onVisibility()
      await settled()
    },
    /** So many frames, one each 20 ms. */
    async frames(count: number) {
      for (let at = 0; at < count; at += 1) {
        const began = clock.now()
        await sources.at(-1)?.frame()
        await clock.advance(20 - (clock.now() - began))
      }
    },
    async started() {
      controller.start()
      await settled()
    },
  }
}
