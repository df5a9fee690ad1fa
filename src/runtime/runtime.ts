import type { NetworkGraph } from '../core/network'
import { fail, ok, type Result } from '../core/result'
import type { BackendHandle, FrameProgram } from './backends/handle'
import { backendOpener } from './backends/open'
import { faultOf, runtimeFault } from './faults'
import { upTo } from './program/fuse'
import type { NamedWeights, RuntimeApi, RuntimeFault, WeightsChoice } from './protocol'
import { selfTest } from './selfTest'
import { memory, tfjsVersion } from './tf'
import { topFive } from './top5'
import { seededWeights } from './weights/seeded'

/** Largest self-test error a backend may show and still be used. */
const TOLERATED = { 32: 1e-3, 16: 0.1 } as const

/**
 * The one object that owns tfjs: in the worker, or on the page's thread where a worker has no
 * WebGL. It expects one call at a time; the client sees to that.
 */
export function createRuntime(where: 'worker' | 'page'): RuntimeApi {
  let handle: BackendHandle | undefined
  let program: FrameProgram | undefined
  let loaded: { readonly graph: NetworkGraph; readonly weights: NamedWeights } | undefined
  let tapped: { readonly node: string; readonly program: FrameProgram } | undefined

  const clear = () => {
    program?.dispose()
    tapped?.program.dispose()
    program = undefined
    tapped = undefined
    loaded = undefined
  }
  const stop = () => {
    clear()
    handle?.close()
    handle = undefined
  }
  const lost = () => fail(runtimeFault('context-lost', handle?.renderer ?? ''))

  /** Runs a program on a frame, which it closes; zeros from a dead context are told from answers. */
  const answer = async (
    running: FrameProgram,
    frame: ImageBitmap,
    settle: FrameProgram['settle'],
  ): Promise<Result<{ values: Float32Array; marks: readonly number[] }, RuntimeFault>> => {
    const started = performance.now()
    try {
      running.upload(frame)
      await settle()
      const uploaded = performance.now()
      running.run()
      await settle()
      const inferred = performance.now()
      const values = await running.read()
      if (handle?.isLost()) return lost()
      return ok({ values, marks: [started, uploaded, inferred, performance.now()] })
    } catch (error) {
      return handle?.isLost() ? lost() : fail(faultOf(error))
    } finally {
      frame.close()
    }
  }

  return {
    start: async (backend) => {
      stop()
      try {
        handle = await (await backendOpener(backend))(where)
        const { renderer, floatBits } = handle
        let selfTestError = await selfTest(handle)
        if (selfTestError > TOLERATED[floatBits] && handle.simplify())
          selfTestError = await selfTest(handle)
        if (selfTestError > TOLERATED[floatBits]) {
          stop()
          return fail(runtimeFault('no-backend', `${renderer}: self-test off by ${selfTestError}`))
        }
        return ok({ backend, where, renderer, tfjsVersion, floatBits, selfTestError })
      } catch (error) {
        stop()
        return fail(runtimeFault('no-backend', String(error)))
      }
    },

    load: async (graph, choice) => {
      if (!handle) return fail(runtimeFault('not-loaded', 'start comes before load'))
      if (handle.isLost()) return lost()
      clear()
      const started = performance.now()
      try {
        const weights = weightsOf(graph, choice)
        program = handle.compile(graph, weights)
        loaded = { graph, weights }
        const first = await answer(program, blankFrame(graph), program.settle)
        if (!first.ok) {
          clear()
          return first
        }
        const { trainableParams } = program
        return ok({ trainableParams, compileMs: performance.now() - started })
      } catch (error) {
        clear()
        return handle.isLost() ? lost() : fail(faultOf(error))
      }
    },

    infer: async (frame, timing = 'split') => {
      if (!program) return notLoaded(frame)
      const { settle } = program
      const result = await answer(program, frame, timing === 'split' ? settle : () => {})
      if (!result.ok) return result
      const { values, marks } = result.value
      if (!isDistribution(values, loaded!.graph))
        // loaded and program are set together
        return fail(runtimeFault('context-lost', 'the output is no distribution'))
      const top5 = topFive(values)
      const [started = 0, uploaded = 0, inferred = 0, read = 0] = marks
      return ok({
        top5,
        times: {
          preprocessMs: uploaded - started,
          inferenceMs: inferred - uploaded,
          readbackMs: read - inferred,
          totalMs: performance.now() - started,
        },
      })
    },

    tap: async (frame, node) => {
      if (!handle || !loaded) return notLoaded(frame)
      try {
        if (tapped?.node !== node) {
          tapped?.program.dispose()
          tapped = undefined
          const program = handle.compile(upTo(loaded.graph, node), loaded.weights)
          tapped = { node, program }
        }
      } catch (error) {
        frame.close()
        return handle.isLost() ? lost() : fail(faultOf(error))
      }
      const result = await answer(tapped.program, frame, () => {})
      if (!result.ok) return result
      return ok({ shape: tapped.program.outputShape, values: result.value.values.slice() })
    },

    memory: async () => {
      const { numTensors, numBytes } = memory()
      return { numTensors, numBytes, numTextures: handle?.numTextures() ?? 0 }
    },

    loseContext: async () => handle?.lose() ?? false,
    stop: async () => stop(),
  }
}

function notLoaded(frame: ImageBitmap) {
  frame.close()
  return fail(runtimeFault('not-loaded', 'no network is loaded'))
}

const weightsOf = (graph: NetworkGraph, choice: WeightsChoice): NamedWeights =>
  choice.kind === 'seeded' ? seededWeights(graph, choice.seed) : choice.weights

function blankFrame({ input: [height, width] }: NetworkGraph): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return canvas.transferToImageBitmap()
}

/** A lost context answers zeros without an error; a softmax that sums to 1 is proof of life. */
function isDistribution(values: Float32Array, graph: NetworkGraph): boolean {
  const last = graph.nodes[graph.nodes.length - 1]?.layer
  if (last?.kind !== 'activation' || last.activation !== 'softmax') return true
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.abs(sum - 1) < 0.02
}
