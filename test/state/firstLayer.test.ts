import { expect, it } from 'vitest'
import { ok } from '../../src/core/result'
import type { NamedWeights } from '../../src/runtime/protocol'
import { lookForFirstLayer, toldOf } from '../../src/state/firstLayer'
import type { WeightsLibrary } from '../../src/state/runWeights'
import { createAppStore } from '../../src/state/store'

const weights = (filters: number): NamedWeights =>
  new Map([
    [
      'conv1/kernel',
      { shape: [3, 3, 3, filters], values: new Float32Array(27 * filters).fill(0.5) },
    ],
  ])

/** A library that has α 0.25 alone: 8 filters. */
const library = (asked: number[] = []): WeightsLibrary => ({
  find: async (alpha) => {
    asked.push(alpha)
    return alpha === 0.25 ? { weights: weights(8), from: 'cached' } : null
  },
  fetch: async () => ok({ weights: weights(32), from: 'remote', saved: true }),
  open: async () => ok(weights(16)),
})

it('weights that anyone fetches leave their 32 first filters in the store', async () => {
  const store = createAppStore()
  await toldOf(store, library()).fetch(1, () => {}, new AbortController().signal)
  expect(store.getState().firstLayer?.shape).toEqual([3, 3, 3, 32])
})

it('the widest weights on the device are looked for first, and the look ends with the first', async () => {
  const store = createAppStore()
  const asked: number[] = []
  await lookForFirstLayer(store, library(asked), new AbortController().signal)
  expect(asked).toEqual([1, 0.75, 0.5, 0.25])
  expect(store.getState().firstLayer?.shape[3]).toBe(8)
  await lookForFirstLayer(store, library(asked), new AbortController().signal)
  expect(asked).toHaveLength(4)
})

it('weights without a first convolution leave the store as it was', async () => {
  const store = createAppStore()
  const strange: WeightsLibrary = { ...library(), open: async () => ok(new Map()) }
  await toldOf(store, strange).open(1, [])
  expect(store.getState().firstLayer).toBeNull()
})
