import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/core/random'
import {
  contributions,
  excite,
  hardSigmoid,
  narrowChannels,
  pool,
  scale,
  seededSqueeze,
} from '../../../src/core/squeeze/squeeze'

beforeAll(() => tf.setBackend('cpu'))

const noise = (length: number, seed: number) => {
  const random = createRandom(seed)
  return Float32Array.from({ length }, () => 4 * random())
}

describe('squeeze-and-excitation', () => {
  it.each([
    [4, 3, 32, 4],
    [7, 5, 72, 4],
    [1, 1, 16, 8],
  ])(
    'of %i×%i×%i at r = %i agrees with tfjs’ own mean, matMul, relu, relu6 and mul',
    (height, width, channels, ratio) => {
      const values = noise(height * width * channels, 7)
      const weights = seededSqueeze(channels, ratio, 3, 4)
      const { narrow } = weights
      const biased = {
        ...weights,
        reduceBias: Float64Array.from(noise(narrow, 11)),
        expandBias: Float64Array.from(noise(channels, 12), (value) => value - 2),
      }
      const stages = excite(pool(values, channels), biased)
      const scaled = scale(values, stages.gates)

      const matrix = (part: Float64Array, rows: number, columns: number) =>
        tf.tensor2d(Float32Array.from(part), [rows, columns])
      const twin = tf.tidy(() => {
        const map = tf.tensor3d(values, [height, width, channels])
        const pooled = tf.mean(map, [0, 1]).reshape([1, channels]) as tf.Tensor2D
        const hidden = tf.relu(
          tf
            .matMul(pooled, matrix(biased.reduce, channels, narrow))
            .add(tf.tensor1d(Float32Array.from(biased.reduceBias))),
        ) as tf.Tensor2D
        const logits = tf
          .matMul(hidden, matrix(biased.expand, narrow, channels))
          .add(tf.tensor1d(Float32Array.from(biased.expandBias)))
        const gates = tf.relu6(logits.add(3)).div(6)
        const product = tf.mul(map, gates.reshape([1, 1, channels]))
        return [pooled, hidden, logits, gates, product].map((tensor) => [...tensor.dataSync()])
      })
      const ours = [stages.pooled, stages.hidden, stages.logits, stages.gates, scaled]
      for (const [stage, theirs] of twin.entries()) {
        const mine = ours[stage]!
        expect(mine).toHaveLength(theirs.length)
        for (const [index, value] of theirs.entries())
          expect(Math.abs(mine[index]! - value)).toBeLessThan(1e-4 * (1 + Math.abs(value)))
      }
      // Both ends of the gate and its middle occur, so that none of the three is taken on trust.
      if (channels > 16) {
        expect(Math.min(...stages.gates)).toBe(0)
        expect(Math.max(...stages.gates)).toBe(1)
        expect(stages.gates.some((gate) => gate > 0 && gate < 1)).toBe(true)
      }
    },
  )

  it('opens every gate by a half where nothing was pooled', () => {
    const stages = excite(new Float64Array(24), seededSqueeze(24, 4, 1, 4))
    expect([...stages.gates]).toEqual(Array.from({ length: 24 }, () => 0.5))
  })

  it('never turns a channel up: what comes out lies between 0 and what came in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, channels) => {
          const values = noise(9 * channels, seed)
          const scaled = scale(
            values,
            excite(pool(values, channels), seededSqueeze(channels, 4, seed, 8)).gates,
          )
          return scaled.every((value, index) => value >= 0 && value <= values[index]!)
        },
      ),
    )
  })

  it('is told by the narrow units: their shares sum to the logit, strongest first', () => {
    const weights = seededSqueeze(64, 4, 5, 4)
    const stages = excite(pool(noise(64 * 4, 2), 64), weights)
    for (const channel of [0, 17, 63]) {
      const parts = contributions(stages, weights, channel)
      const sum = parts.reduce((so, { value }) => so + value, 0)
      expect(sum).toBeCloseTo(stages.logits[channel]!, 9)
      const sizes = parts.map(({ value }) => Math.abs(value))
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    }
  })
})

describe('hard-sigmoid', () => {
  it('is 0 up to −3, 1 from 3 on and a line between', () => {
    expect([-9, -3, -1.5, 0, 1.5, 3, 9].map(hardSigmoid)).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1])
  })
})

describe('the narrow width', () => {
  it.each([
    [72, 4, 24],
    [120, 4, 32],
    [480, 4, 120],
    [672, 4, 168],
    [960, 4, 240],
    [16, 4, 8],
    [1024, 16, 64],
    [88, 4, 24],
  ])('of %i channels at r = %i is %i, as in torchvision', (channels, ratio, narrow) => {
    expect(narrowChannels(channels, ratio)).toBe(narrow)
  })
})
