import { afterAll, describe, expect, it } from 'vitest'
import { foldedLayers, namedAgain } from '../../src/panels/blocks/quantise/foldedLayers'
import { createClient } from '../../src/runtime/client'
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
}

const runtime = createClient()
afterAll(() => runtime.stop())

describe('the parrot through official weights at α 0.25, quantised, on wasm', () => {
  const graph = mobilenet(0.25, 224)
  const first = async (scheme: Parameters<typeof namedAgain>[1]) => {
    const layers = foldedLayers(graph, await officialWeights(graph))
    value(await runtime.start('wasm'))
    const weights = namedAgain(layers, scheme)
    value(await runtime.load(graph, { kind: 'named', weights }))
    return value(await runtime.infer(await sharedPicture('photos/parrot.png'))).top5[0]!
  }
  const known = async () =>
    (await sharedJson<Expected>('photos/expected.json')).photos['parrot.jpg']!.top5.crop224[0]!

  it.skipIf(!isShared)(
    `folded and in float it is as likely a parrot as unfolded, within 0.005${unlessMissing}`,
    async () => {
      const [index, probability] = await known()
      const { classIndex, probability: found } = await first(null)
      expect(classIndex).toBe(index)
      expect(Math.abs(found - probability)).toBeLessThan(0.005)
    },
  )

  it.skipIf(!isShared).each([true, false])(
    `with 8 bits and a grid for each channel it stays a parrot, symmetric %s${unlessMissing}`,
    async (isSymmetric) => {
      const { classIndex } = await first({ bits: 8, isSymmetric, isPerChannel: true })
      expect(classIndex).toBe((await known())[0])
    },
  )

  it.skipIf(!isShared).each([
    [8, false, true],
    [8, false, false],
    [4, true, true],
    [4, true, false],
  ])(
    `with %i bits, a grid for each channel %s, symmetric %s, it is no parrot any more${unlessMissing}`,
    async (bits, isPerChannel, isSymmetric) => {
      const { classIndex } = await first({ bits, isPerChannel, isSymmetric })
      expect(classIndex).not.toBe((await known())[0])
    },
  )
})
