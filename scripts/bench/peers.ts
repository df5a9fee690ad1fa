import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url'
import { load } from '@tensorflow-models/mobilenet'
import type { NetworkGraph } from '../../src/core/network'
import type { NamedWeights } from '../../src/runtime/protocol'
import { twinOf } from '../../test/runtime/twin'
import { centreFrame } from './picture'
import type { BenchBackend } from './rows'

/** The peers as their pages use them, on the page's thread, each waited for by `dataSync`. */
export async function openPeers(backend: BenchBackend, graphUrl: string, layersUrl: string) {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  })
  if (!(await tf.setBackend(backend))) throw new Error(`the peers' ${backend} did not start`)
  await tf.ready()
  const mobilenet = await load({ version: 1, alpha: 0.25, modelUrl: `${graphUrl}/model.json` })
  const graph = await tf.loadGraphModel(`${graphUrl}/model.json`)
  const layers = await tf.loadLayersModel(`${layersUrl}/model.json`)
  return {
    version: tf.version.tfjs,
    frameMs: async (canvas: HTMLCanvasElement) => {
      const started = performance.now()
      await mobilenet.classify(canvas, 5)
      return performance.now() - started
    },
    graphMs: (canvas: HTMLCanvasElement) => predictMs(graph, canvas, 0),
    layersMs: (canvas: HTMLCanvasElement) => predictMs(layers, canvas, -1),
  }
}

/** The picture on the device, in the range the model was trained on. */
async function uploaded(canvas: HTMLCanvasElement, inputMin: number): Promise<tf.Tensor4D> {
  const frame = await centreFrame(canvas)
  const input = tf.tidy(() => {
    const bytes = tf.browser.fromPixels(frame).toFloat()
    const scaled = bytes.mul((1 - inputMin) / 255).add(inputMin)
    return scaled.expandDims<tf.Tensor4D>(0)
  })
  frame.close()
  // Reading the whole input would take it off the GPU again; one value waits for all of it.
  tf.tidy(() => input.slice([0, 0, 0, 0], [1, 1, 1, 1]).dataSync())
  return input
}

async function predictMs(
  model: { predict(input: tf.Tensor4D): unknown },
  canvas: HTMLCanvasElement,
  inputMin: number,
): Promise<number> {
  const input = await uploaded(canvas, inputMin)
  const started = performance.now()
  const output = model.predict(input) as tf.Tensor // both models have one output
  output.dataSync()
  const spent = performance.now() - started
  tf.dispose([input, output])
  return spent
}

/** A network built of the layers package by the tests' own builder, on the backend in use. */
export function openTwin(network: NetworkGraph, weights: NamedWeights) {
  const model = twinOf(network, weights)
  return {
    predictMs: (canvas: HTMLCanvasElement) => predictMs(model, canvas, -1),
    close: () => model.dispose(),
  }
}
