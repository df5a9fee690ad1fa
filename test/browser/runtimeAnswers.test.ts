import { afterAll, describe, expect, it } from 'vitest'
import type { LayerSpec } from '../../src/core/layer'
import type { NetworkGraph } from '../../src/core/network'
import { createClient } from '../../src/runtime/client'
import type { Backend } from '../../src/runtime/protocol'
import { largestDifference } from '../runtime/support'
import {
  isShared,
  mobilenet,
  officialWeights,
  sharedJson,
  sharedPicture,
  unlessMissing,
  value,
} from './runtimeShared'

type Row = readonly [classIndex: number, probability: number, label: string]
interface Expected {
  readonly photos: Readonly<Record<string, { readonly top5: { readonly crop224: readonly Row[] } }>>
  readonly wrong_settings: Readonly<
    Record<string, Readonly<Record<string, readonly [number, number, string, number]>>>
  >
}
interface Activations {
  readonly layers: Readonly<
    Record<
      string,
      {
        readonly shape: readonly number[]
        readonly mean: number
        readonly std: number
        readonly first8: readonly number[]
      }
    >
  >
}

/** Half of what the smallest preprocessing mistake, inputs in [0, 1], changes on the parrot. */
const TOLERANCE = 0.005

const runtime = createClient()
afterAll(() => runtime.stop())

describe.each<Backend>(['webgl', 'wasm', 'cpu'])('official weights at α 0.25 on %s', (backend) => {
  const graph = mobilenet(0.25, 224)

  it.skipIf(!isShared)(
    `parrot and hot dog have their known five classes within 0.005${unlessMissing}`,
    async () => {
      value(await runtime.start(backend))
      const weights = await officialWeights(graph)
      const report = value(await runtime.load(graph, { kind: 'named', weights }))
      expect(report.trainableParams).toBe(470_072)
      const expected = await sharedJson<Expected>('photos/expected.json')
      for (const photo of ['parrot', 'hot_dog']) {
        const frame = await sharedPicture(`photos/${photo}.png`)
        const { top5 } = value(await runtime.infer(frame))
        const wanted = expected.photos[`${photo}.jpg`]!.top5.crop224
        expect(top5.map((guess) => guess.classIndex)).toEqual(wanted.map(([index]) => index))
        top5.forEach((guess, place) => {
          expect(Math.abs(guess.probability - wanted[place]![1])).toBeLessThan(TOLERANCE)
        })
      }
    },
  )

  it.skipIf(!isShared)(
    `the parrot's activations hold at every layer within 1e-3 of their spread${unlessMissing}`,
    async () => {
      const { layers } = await sharedJson<Activations>('photos/activations_parrot.json')
      const names = Object.keys(layers).filter((name) =>
        graph.nodes.some((node) => node.name === name),
      )
      expect(names.length).toBeGreaterThan(30)
      for (const name of names) {
        const frame = await sharedPicture('photos/parrot.png')
        const { shape, values } = value(await runtime.tap(frame, [name]))[0]!
        const wanted = layers[name]!
        const [height = 1, width = 1, channels = 1] = wanted.shape
        expect([name, shape.reduce((size, length) => size * length, 1)]).toEqual([
          name,
          height * width * channels,
        ])
        const allowed = 1e-3 * Math.max(1, wanted.std)
        const centre = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels
        const first8 = values.subarray(centre, centre + 8)
        wanted.first8.forEach((number, index) => {
          expect(Math.abs(first8[index]! - number), `${name} [${index}]`).toBeLessThan(allowed)
        })
        const mean = values.reduce((sum, number) => sum + number, 0) / values.length
        expect(Math.abs(mean - wanted.mean), `${name} mean`).toBeLessThan(allowed)
      }
    },
  )
})

/** One mistake each, in the graph or in the picture; recorded is tfjs' own model with the same. */
const MISTAKES: Readonly<
  Record<
    string,
    { readonly graph?: (graph: NetworkGraph) => NetworkGraph; readonly frame?: typeof swapped }
  >
> = {
  bgr: { frame: swapped },
  sym_pad: { graph: withLayers(paddedEvenly) },
  eps1e5: {
    graph: withLayers((layer) =>
      layer.kind === 'batchNorm' ? { ...layer, epsilon: 1e-5 } : layer,
    ),
  },
  relu_not_relu6: {
    graph: withLayers((layer) =>
      layer.kind === 'activation' && layer.activation === 'relu6'
        ? { ...layer, activation: 'relu' }
        : layer,
    ),
  },
}

describe('one mistake changes the answers as much as it is known to, within 2e-4', () => {
  const right = mobilenet(0.25, 224)
  const probabilities = async (graph: NetworkGraph, frame: ImageBitmap) => {
    const weights = await officialWeights(graph)
    value(await runtime.load(graph, { kind: 'named', weights }))
    return value(await runtime.tap(frame, ['softmax']))[0]!.values
  }

  it
    .skipIf(!isShared)
    .each(
      ['parrot.png', 'hot_dog.png'].flatMap((photo) =>
        Object.keys(MISTAKES).map((name) => [name, photo] as const),
      ),
    )(`%s on %s${unlessMissing}`, async (name, photo) => {
    value(await runtime.start('wasm'))
    const { wrong_settings } = await sharedJson<Expected>('photos/expected.json')
    const [, , , known = Number.NaN] = wrong_settings[photo]![name]!
    const { graph: spoil, frame: repaint } = MISTAKES[name]!
    const picture = () => sharedPicture(`photos/${photo}`)
    const truth = await probabilities(right, await picture())
    const frame = repaint ? repaint(await picture()) : await picture()
    const found = await probabilities(spoil ? spoil(right) : right, frame)
    expect(Math.abs(largestDifference(truth, found) - known)).toBeLessThan(2e-4)
  })
})

function withLayers(change: (layer: LayerSpec) => LayerSpec) {
  return (graph: NetworkGraph): NetworkGraph => ({
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, layer: change(node.layer) })),
  })
}

/** One pixel on every side at stride 2, as PyTorch pads; TensorFlow pads only after the data. */
function paddedEvenly(layer: LayerSpec): LayerSpec {
  if ((layer.kind !== 'conv' && layer.kind !== 'depthwise') || layer.stride[0] !== 2) return layer
  return { ...layer, padding: { top: 1, bottom: 1, left: 1, right: 1 } }
}

/** The same picture with red and blue changed about. */
function swapped(frame: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(frame.width, frame.height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2D canvas')
  context.drawImage(frame, 0, 0)
  const pixels = context.getImageData(0, 0, frame.width, frame.height)
  for (let at = 0; at < pixels.data.length; at += 4) {
    const red = pixels.data[at]!
    pixels.data[at] = pixels.data[at + 2]!
    pixels.data[at + 2] = red
  }
  context.putImageData(pixels, 0, 0)
  return canvas.transferToImageBitmap()
}
