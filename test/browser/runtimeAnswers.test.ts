import { afterAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/runtime/client'
import type { Backend } from '../../src/runtime/protocol'
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
    `the parrot's activations hold at every listed layer within 1e-3 of their spread${unlessMissing}`,
    async () => {
      const { layers } = await sharedJson<Activations>('photos/activations_parrot.json')
      const names = Object.keys(layers).filter((name) =>
        graph.nodes.some((node) => node.name === name),
      )
      expect(names.length).toBeGreaterThan(30)
      for (const name of names) {
        const frame = await sharedPicture('photos/parrot.png')
        const { shape, values } = value(await runtime.tap(frame, name))
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

it.skipIf(!isShared)(
  `each recorded preprocessing mistake is further from the truth than 0.005 on the hot dog${unlessMissing}`,
  async () => {
    const { wrong_settings } = await sharedJson<Expected>('photos/expected.json')
    const mistakes = Object.entries(wrong_settings['hot_dog.png']!)
    const telling = mistakes.filter(([name]) => name !== 'right' && name !== 'eps1e5')
    expect(telling.map(([name]) => name)).toEqual([
      'in01',
      'in255',
      'bgr',
      'sym_pad',
      'relu_not_relu6',
    ])
    for (const [, [, , , difference]] of telling) expect(difference).toBeGreaterThan(TOLERANCE)
  },
)
