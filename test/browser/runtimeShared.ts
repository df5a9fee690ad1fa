import { expand } from '../../src/core/expand'
import type { NetworkGraph } from '../../src/core/network'
import { createRandom } from '../../src/core/random'
import type { Result } from '../../src/core/result'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import type { NamedWeights } from '../../src/runtime/protocol'
import { readModel, readOfficialWeights } from '../../src/runtime/weights/official'

/** Addresses of the known answers' files, where the folder beside the repository exists. */
const ADDRESSES = import.meta.glob<string>(
  ['../../../shared/photos/*', '../../../shared/weights/mobilenet_v1_0.25_224_layers/*'],
  // Inlined: a shard has no ending, and the test server takes such a file for a script.
  { query: '?url&inline', import: 'default' },
)

export const isShared = Object.keys(ADDRESSES).length > 0

/** Said in the titles of tests that cannot run without those files. */
export const unlessMissing = isShared
  ? ''
  : ' (NOT RUN: ../shared with weights and photos is missing)'
if (!isShared) console.warn('../shared is missing: the known answers are not checked')

async function fetchShared(path: string): Promise<Response> {
  const address = await ADDRESSES[`../../../shared/${path}`]?.()
  if (!address) throw new Error(`../shared/${path} is missing`)
  return fetch(address)
}

export const sharedJson = async <Value>(path: string): Promise<Value> =>
  (await (await fetchShared(path)).json()) as Value

export async function sharedPicture(path: string): Promise<ImageBitmap> {
  const blob = await (await fetchShared(path)).blob()
  return createImageBitmap(blob, { colorSpaceConversion: 'none' })
}

export function mobilenet(alpha: number, resolution: number): NetworkGraph {
  const graph = expand(mobilenetV1, { alpha, resolution })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

export async function officialWeights(graph: NetworkGraph): Promise<NamedWeights> {
  const folder = 'weights/mobilenet_v1_0.25_224_layers'
  const modelJson = await (await fetchShared(`${folder}/model.json`)).text()
  const plan = readModel(modelJson)
  if (!plan.ok) throw new Error(plan.fault.code)
  const shards = await Promise.all(
    plan.value.shards.map(
      async (name) => [name, await (await fetchShared(`${folder}/${name}`)).arrayBuffer()] as const,
    ),
  )
  const weights = readOfficialWeights(modelJson, new Map(shards), graph)
  if (!weights.ok) throw new Error(JSON.stringify(weights.fault))
  return weights.value
}

/** A picture with an edge in every direction, made on the spot. */
export function picture(height: number, width: number, seed = 1): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2D canvas')
  const random = createRandom(seed)
  const pixels = context.createImageData(width, height)
  for (let index = 0; index < pixels.data.length; index++)
    pixels.data[index] = index % 4 === 3 ? 255 : Math.floor(256 * random())
  context.putImageData(pixels, 0, 0)
  return canvas.transferToImageBitmap()
}

export const value = <Value>(
  result: Result<Value, { readonly code: string; readonly detail: string }>,
): Value => {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail}`)
  return result.value
}

/** A picture's pixels as networks read them, in [-1, 1]; closes it. */
export function scaledPixels(frame: ImageBitmap): Float32Array {
  const { width, height } = frame
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2D canvas')
  context.drawImage(frame, 0, 0)
  frame.close()
  const { data } = context.getImageData(0, 0, width, height)
  return Float32Array.from(
    { length: width * height * 3 },
    (_, index) => data[Math.floor(index / 3) * 4 + (index % 3)]! / 127.5 - 1,
  )
}
