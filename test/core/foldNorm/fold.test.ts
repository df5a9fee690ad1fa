import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldAfter, foldBefore } from '../../../src/core/foldNorm/fold'
import { applyNorm, channelMoments, normFactors } from '../../../src/core/foldNorm/norm'
import { slowConv } from '../../../src/core/slowConv'
import { foldWeights } from '../../../src/runtime/program/fold'
import { drawnLayer, normals, someNorm } from './arbitraries'

const largestGap = (one: Float64Array, other: Float64Array) =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0)

const outputOf = (...call: Parameters<typeof slowConv>) => {
  const made = slowConv(...call)
  if (!made.ok) throw new Error(made.fault.code)
  return made.value.values
}

it('γ 2, β 1, μ 3, σ² 4 and ε 0 fold into a factor of 1 and a shift of −2', () => {
  const norm = {
    gamma: Float64Array.of(2),
    beta: Float64Array.of(1),
    mean: Float64Array.of(3),
    variance: Float64Array.of(4),
    epsilon: 0,
  }
  const { scale, shift } = normFactors(norm)
  expect([scale[0], shift[0]]).toEqual([1, -2])
  expect([...foldAfter(Float64Array.of(0.5, -1), null, norm).kernel]).toEqual([0.5, -1])
  // A bias that was there goes through the norm as well: 1·(10 − 3) + 1.
  expect([...foldAfter(Float64Array.of(1), Float64Array.of(10), norm).bias]).toEqual([8])
})

it('a folded filter gives what the convolution and the norm behind it give, to 1e-9', () => {
  fc.assert(
    fc.property(
      drawnLayer,
      fc.constantFrom(1e-5, 1e-3, 0.1),
      fc.boolean(),
      (drawn, epsilon, has) => {
        const { layer, input, kernel, outChannels, seed } = drawn
        const norm = someNorm(seed, outChannels, epsilon)
        const bias = has ? normals(seed + 2, outChannels) : null
        const unfolded = applyNorm(outputOf(layer, input, kernel, bias ?? undefined), norm)
        const filter = foldAfter(kernel, bias, norm)
        const folded = outputOf(layer, input, filter.kernel, filter.bias)
        expect(largestGap(unfolded, folded)).toBeLessThan(1e-9 / Math.sqrt(epsilon))
      },
    ),
    { numRuns: 150 },
  )
})

it('a norm before a convolution folds forward to 1e-9 where no zero is padded', () => {
  fc.assert(
    fc.property(drawnLayer, (drawn) => {
      const { input, kernel, seed } = drawn
      const layer = { ...drawn.layer, padding: 'valid' } as const
      const norm = someNorm(seed, input.shape[2], 1e-3)
      const unfolded = outputOf(
        layer,
        { values: applyNorm(input.values, norm), shape: input.shape },
        kernel,
      )
      const filter = foldBefore(layer, kernel, null, norm)
      const folded = outputOf(layer, input, filter.kernel, filter.bias)
      expect(largestGap(unfolded, folded)).toBeLessThan(1e-7)
    }),
    { numRuns: 150 },
  )
})

it('the weights a program runs with are the same fold in float32, within 1e-6 of it', () => {
  fc.assert(
    fc.property(drawnLayer, ({ layer, input, kernel, outChannels, seed }) => {
      const norm = someNorm(seed, outChannels, 1e-3)
      const suffix = layer.kind === 'depthwise' ? 'depthwise_kernel' : 'kernel'
      const [height, width] = layer.kernelSize
      const inDepth = layer.kind === 'depthwise' ? input.shape[2] : input.shape[2] / layer.groups
      const plain = (values: Float64Array) => ({
        shape: [values.length],
        values: Float32Array.from(values),
      })
      const weights = new Map([
        [
          `node/${suffix}`,
          {
            shape: [height, width, inDepth, kernel.length / (height * width * inDepth)],
            values: Float32Array.from(kernel),
          },
        ],
        ['norm/gamma', plain(norm.gamma)],
        ['norm/beta', plain(norm.beta)],
        ['norm/moving_mean', plain(norm.mean)],
        ['norm/moving_variance', plain(norm.variance)],
      ])
      const theirs = foldWeights(
        {
          kind: 'weighted',
          layer,
          node: 'node',
          ahead: 'linear',
          isGated: false,
          norm: { node: 'norm', layer: { kind: 'batchNorm', epsilon: norm.epsilon } },
          isAdded: false,
          activation: 'relu6',
          inputs: ['input'],
          nodes: ['node', 'norm'],
          output: 'norm',
        },
        weights,
      )
      const ours = foldAfter(kernel, null, norm)
      for (const [at, value] of ours.kernel.entries()) {
        expect(theirs.kernel.values[at]).toBeCloseTo(value, 3 - Math.log10(1 + Math.abs(value)))
        expect(Math.abs(theirs.kernel.values[at]! - value)).toBeLessThan(
          1e-6 * (1 + Math.abs(value)),
        )
      }
      for (const [at, value] of ours.bias.entries()) {
        expect(Math.abs(theirs.bias[at]! - value)).toBeLessThan(2e-5 * (1 + Math.abs(value)))
      }
    }),
    { numRuns: 60 },
  )
})

it('a norm with its own map’s moments leaves each channel with mean 0 and variance 1', () => {
  const values = normals(7, 60).map((value, at) => value * (1 + (at % 3)) + (at % 3))
  const norm = {
    ...{ gamma: new Float64Array(3).fill(1), beta: new Float64Array(3), epsilon: 0 },
    ...channelMoments(values, 3),
  }
  const after = channelMoments(applyNorm(values, norm), 3)
  for (const mean of after.mean) expect(mean).toBeCloseTo(0, 10)
  for (const variance of after.variance) expect(variance).toBeCloseTo(1, 10)
})
