import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url'
import { load } from '@tensorflow-models/mobilenet'
import type { BenchBackend } from './rows'

/** The peers as their own pages use them, on the page's thread, each waited for by `dataSync`. */
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
  const input: tf.Tensor4D = tf.randomUniform([1, 224, 224, 3], 0, 1)
  input.dataSync()

  const predictMs = (predict: () => tf.Tensor) => {
    const started = performance.now()
    const output = predict()
    output.dataSync()
    const spent = performance.now() - started
    output.dispose()
    return spent
  }
  return {
    version: tf.version.tfjs,
    frameMs: async (canvas: HTMLCanvasElement) => {
      const started = performance.now()
      await mobilenet.classify(canvas, 5)
      return performance.now() - started
    },
    graphMs: async () => predictMs(() => graph.predict(input) as tf.Tensor), // one output each
    layersMs: async () => predictMs(() => layers.predict(input) as tf.Tensor),
  }
}
