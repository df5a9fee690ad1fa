import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, describe, expect, it } from 'vitest'
import { CATALOGUE_IDS } from '../../src/nets/ids'
import { compile } from '../../src/runtime/program/compile'
import { setBackend, type Tensor4D, tensor } from '../../src/runtime/tf'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { smallNetwork } from './smallNetwork'
import { largestDifference, noise } from './support'
import { twinOf, twinOutput } from './twin'

beforeAll(async () => {
  await tf.setBackend('cpu')
  await setBackend('cpu')
})

const largest = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/**
 * The error is measured against the largest logit: without training, sums of a residual network
 * grow to hundreds, where a float32 has no thousandths left.
 */
describe('a program gives what the layers package gives with the same weights', () => {
  it.each(CATALOGUE_IDS)(
    '%s within 1e-3 of the largest logit; logits differ, and change with the picture',
    (id) => {
      const graph = smallNetwork(id)
      const weights = seededWeights(graph, 5)
      const program = compile(graph, weights)
      const logits = (values: Float32Array) => {
        const input = tensor(values, [1, ...graph.input]) as Tensor4D
        const output = program.run(input)
        const read = Float32Array.from(output.dataSync())
        for (const held of [input, output]) held.dispose()
        return read
      }
      const picture = noise(graph.input)
      const found = logits(picture)
      const other = logits(picture.map((value) => value / 2))
      program.dispose()
      const twin = twinOf(graph, weights)
      const wanted = twinOutput(twin, graph.input, picture)
      twin.dispose()
      const scale = largest(wanted)
      expect(Number.isFinite(scale) && scale > 0.1 && scale < 1e4, String(scale)).toBe(true)
      expect(largestDifference(found, wanted) / scale).toBeLessThan(1e-3)
      expect(new Set(wanted).size).toBeGreaterThan(wanted.length / 4)
      expect(largestDifference(found, other) / scale).toBeGreaterThan(0.02)
    },
  )
})
