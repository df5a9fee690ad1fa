import { expand } from '../../src/core/expand'
import type { NetworkGraph } from '../../src/core/network'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { createClient } from '../../src/runtime/client'
import type { FrameReport, InferOptions, WeightsChoice } from '../../src/runtime/protocol'
import { readModel, readOfficialWeights } from '../../src/runtime/weights/official'
import { centreFrame, RESOLUTION } from './picture'
import type { BenchBackend } from './rows'

const ALPHA = 0.25

/** The runtime as the page uses it: a worker, fed with frames the browser cropped and resized. */
export async function openOurs(backend: BenchBackend, weightsUrl: string) {
  const graph = must(expand(mobilenetV1, { alpha: ALPHA, resolution: RESOLUTION }))
  const modelJson = await (await fetch(`${weightsUrl}/model.json`)).text()
  const { shards } = must(readModel(modelJson))
  const bytes = await Promise.all(
    shards.map(
      async (name) => [name, await (await fetch(`${weightsUrl}/${name}`)).arrayBuffer()] as const,
    ),
  )
  const weights = must(readOfficialWeights(modelJson, new Map(bytes), graph))
  return openClient(backend, graph, { kind: 'named', weights })
}

/** The runtime in its worker with one network loaded. */
export async function openClient(
  backend: BenchBackend,
  graph: NetworkGraph,
  weights: WeightsChoice,
) {
  const client = createClient()
  const { renderer, where, stepClock } = must(await client.start(backend))
  must(await client.load(graph, weights))

  const infer = async (canvas: HTMLCanvasElement, options: InferOptions): Promise<FrameReport> => {
    const frame = await centreFrame(canvas)
    return must(await client.infer(frame, options))
  }
  return {
    renderer,
    where,
    stepClock,
    /** Camera frame to five classes, on the page's clock. */
    frameMs: async (canvas: HTMLCanvasElement) => {
      const started = performance.now()
      await infer(canvas, { timing: 'whole' })
      return performance.now() - started
    },
    /** A frame of the Live view, with the time of its steps measured or not. */
    liveMs: async (canvas: HTMLCanvasElement, layers: boolean) => {
      const started = performance.now()
      await infer(canvas, { timing: 'split', layers })
      return performance.now() - started
    },
    /** Input on the device to probabilities in hand, on the worker's clock. */
    inferenceMs: async (canvas: HTMLCanvasElement) => {
      const { times } = await infer(canvas, { timing: 'split' })
      return times.inferenceMs + times.readbackMs
    },
    close: () => client.stop(),
  }
}

function must<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; fault: object },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
