import type { NetworkGraph } from '../core/network'
import { fail, ok, type Result } from '../core/result'
import type { BackendHandle, FrameProgram } from './backends/handle'
import { backendOpener } from './backends/open'
import { create2d } from './canvas'
import { faultOf, runtimeFault } from './faults'
import { createLoaded, type Loaded } from './loaded'
import {
  type Backend,
  type NamedWeights,
  NO_MEMORY,
  type PlainTensor,
  type RuntimeApi,
  type RuntimeFault,
  SLOTS,
  type Slot,
  type WeightsChoice,
} from './protocol'
import { selfTest } from './selfTest'
import { env, memory, tfjsVersion } from './tf'
import { clockStepMs } from './timing/clockStep'
import type { StepWatch } from './timing/stepWatch'
import { topFive } from './top5'
import { outputFault } from './verdict'
import { shapesOf } from './weights/names'
import { seededWeights } from './weights/seeded'

/** Largest self-test error a backend may show and still be used. */
const TOLERATED = { 32: 1e-3, 16: 0.1 } as const

/**
 * The one object that owns tfjs: in the worker, or on the page's thread where a worker has no
 * WebGL. It expects one call at a time; the client sees to that.
 */
export function createRuntime(where: 'worker' | 'page'): RuntimeApi {
  let handle: BackendHandle | undefined
  let backend: Backend = 'cpu'
  const held = new Map<Slot, Loaded>()
  let clockMs = 0

  const clear = (slot: Slot) => {
    held.get(slot)?.dispose()
    held.delete(slot)
  }
  const stop = () => {
    for (const slot of SLOTS) clear(slot)
    handle?.close()
    handle = undefined
  }
  const lost = () => fail(runtimeFault('context-lost', handle?.renderer ?? ''))

  /** Runs a program on a frame, which stays the caller's, and reads what is wanted of it. */
  const answer = async <Values>(
    running: FrameProgram,
    frame: ImageBitmap,
    read: () => Promise<Values>,
    { settle, timer }: { settle?: FrameProgram['settle']; timer?: StepWatch | undefined } = {},
  ): Promise<Result<{ values: Values; marks: Marks }, RuntimeFault>> => {
    const started = performance.now()
    try {
      running.upload(frame)
      await settle?.()
      const uploaded = performance.now()
      running.run(timer)
      await settle?.()
      const inferred = performance.now()
      const values = await read()
      if (handle?.isLost()) return lost()
      return ok({ values, marks: { started, uploaded, inferred, read: performance.now() } })
    } catch (error) {
      return handle?.isLost() ? lost() : fail(faultOf(error))
    }
  }

  /** A network that has given a sound answer to a black frame, or why there is none. */
  const prove = async (
    at: BackendHandle,
    graph: NetworkGraph,
    choice: WeightsChoice,
  ): Promise<Result<Proven, RuntimeFault>> => {
    let program: FrameProgram | undefined
    const frame = await blankFrame(graph)
    try {
      const weights = weightsOf(graph, choice)
      forgetComplaints(at)
      // Random weights are drawn before, which takes seconds for a large network.
      const began = performance.now()
      const made = at.compile(graph, weights)
      program = made
      const first = await answer(made, frame, async () => made.read(), made)
      if (first.ok) at.check()
      const compileMs = performance.now() - began
      const fault = first.ok ? outputFault(first.value.values, graph, backend) : first.fault
      if (!fault) {
        const timer = at.timer(timedSteps(program), clockMs)
        const weightsFor = (part: NetworkGraph) => weightsOf(part, choice)
        return ok({ loaded: createLoaded({ graph, weightsFor, program, timer }), compileMs })
      }
      program.dispose()
      return fail(fault)
    } catch (error) {
      program?.dispose()
      return at.isLost() ? lost() : fail(faultOf(error))
    } finally {
      frame.close()
    }
  }

  return {
    start: async (asked) => {
      stop()
      try {
        handle = await (await backendOpener(asked))(where)
        backend = asked
        clockMs = clockStepMs()
        const { renderer, floatBits } = handle
        let selfTestError = await selfTest(handle)
        if (selfTestError > TOLERATED[floatBits] && handle.simplify())
          selfTestError = await selfTest(handle)
        if (selfTestError > TOLERATED[floatBits]) {
          stop()
          return fail(runtimeFault('no-backend', `${renderer}: self-test off by ${selfTestError}`))
        }
        return ok({
          backend,
          where,
          renderer,
          tfjsVersion,
          floatBits,
          selfTestError,
          stepClock: handle.stepClock,
          clockStepMs: clockMs,
          maxTextureSize: handle.maxTextureSize,
          threads: handle.threads,
          flags: flags(),
        })
      } catch (error) {
        stop()
        return fail(runtimeFault('no-backend', String(error)))
      }
    },

    load: async (graph, choice, slot = 'a') => {
      if (!handle) return fail(runtimeFault('not-loaded', 'start comes before load'))
      if (handle.isLost()) return lost()
      const before = held.get(slot)
      // Other shapes would not use the old program's textures again, so there it goes first.
      if (before && !isSameGraph(before.graph, graph)) clear(slot)
      let proven = await prove(handle, graph, choice)
      if (!proven.ok && proven.fault.code === 'out-of-memory' && held.has(slot)) {
        clear(slot)
        proven = await prove(handle, graph, choice)
      }
      if (!proven.ok) return proven
      const { loaded, compileMs } = proven.value
      clear(slot)
      held.set(slot, loaded)
      const { trainableParams, steps, weightBytes } = loaded.program
      return ok({ trainableParams, compileMs, steps, weightBytes })
    },

    unload: async (slot) => clear(slot),

    infer: async (frame, { timing = 'split', slot = 'a', layers = false } = {}) => {
      const loaded = held.get(slot)
      if (!loaded) return notLoaded(frame)
      const { program, graph } = loaded
      const timer = layers ? loaded.timer : undefined
      const options = timing === 'split' ? { settle: program.settle, timer } : { timer }
      timer?.begin()
      const result = await answer(program, frame, async () => program.read(), options)
      frame.close()
      if (!result.ok) return result
      const { values, marks } = result.value
      const fault = outputFault(values, graph, backend)
      if (fault) return fail(fault)
      const top5 = topFive(values)
      const { started, uploaded, inferred, read } = marks
      const times = {
        preprocessMs: uploaded - started,
        inferenceMs: inferred - uploaded,
        readbackMs: read - inferred,
        totalMs: performance.now() - started,
      }
      return ok({ top5, times, stepTimes: timer?.end(read - uploaded) ?? null })
    },

    tap: async (frame, nodes, slot = 'a') => {
      const loaded = held.get(slot)
      if (!handle || !loaded) return notLoaded(frame)
      try {
        const program = loaded.tapped(handle, nodes)
        const shapes = shapesOf(loaded.graph)
        const result = await answer(program, frame, async () => {
          const maps: PlainTensor[] = []
          for (const node of nodes) {
            const values = await program.read(node)
            maps.push({ shape: shapes.get(node)!, values: values.slice() }) // a node, or it threw
          }
          return maps
        })
        if (!result.ok) {
          loaded.forgetTapped()
          return result
        }
        handle.check()
        return ok(result.value.values)
      } catch (error) {
        loaded.forgetTapped()
        return handle.isLost() ? lost() : fail(faultOf(error))
      } finally {
        frame.close()
      }
    },

    repeat: async (step, times, slot = 'a') => {
      const program = held.get(slot)?.program
      if (!handle || !program) return fail(NOT_LOADED)
      if (program.steps.some(({ output, how }) => output === step && how === 'none')) return ok(0)
      try {
        const once = step === null ? () => program.run() : program.hold(step)
        once()
        await program.settle()
        const started = performance.now()
        for (let time = 0; time < times; time++) once()
        await program.settle()
        const ms = performance.now() - started
        return handle.isLost() ? lost() : ok(ms)
      } catch (error) {
        return handle.isLost() ? lost() : fail(faultOf(error))
      }
    },

    memory: async () => {
      if (!handle) return NO_MEMORY // tfjs would open a backend to be asked
      const { numTensors, numBytes } = memory()
      return {
        numTensors,
        numBytes,
        numTextures: handle.numTextures(),
        numQueries: handle.numQueries(),
      }
    },

    loseContext: async () => handle?.lose() ?? false,
    stop: async () => stop(),
  }
}

/** A network that works, and what its first run took. */
interface Proven {
  readonly loaded: Loaded
  readonly compileMs: number
}

interface Marks {
  readonly started: number
  readonly uploaded: number
  readonly inferred: number
  readonly read: number
}

/** What an earlier program, or tfjs as it tried the device out, left to be complained of. */
function forgetComplaints(at: BackendHandle): void {
  try {
    at.check()
  } catch {
    // Told now, it would be told of the wrong program.
  }
}

/** The steps that give the device work, by whose places a timer knows them. */
const timedSteps = ({ steps }: FrameProgram): readonly string[] =>
  steps.filter(({ how }) => how !== 'none').map(({ output }) => output)

/** Graphs are data and arrive as copies, so they are compared by what they say. */
const isSameGraph = (one: NetworkGraph, other: NetworkGraph): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function notLoaded(frame: ImageBitmap) {
  frame.close()
  return fail(NOT_LOADED)
}

const NOT_LOADED = runtimeFault('not-loaded', 'no network is loaded')

/** tfjs' flags that have been asked for so far, which are those that mattered. */
const flags = () => ({ ...env().features })

const weightsOf = (graph: NetworkGraph, choice: WeightsChoice): NamedWeights =>
  choice.kind === 'seeded' ? seededWeights(graph, choice.seed) : choice.weights

function blankFrame({ input: [height, width] }: NetworkGraph): Promise<ImageBitmap> {
  return createImageBitmap(create2d(width, height, { alpha: false }).canvas)
}
