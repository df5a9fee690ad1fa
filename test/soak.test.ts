import { expect, it } from 'vitest'
import { growths, SETTINGS, type Stretch } from '../scripts/soak/figures'

const FLAT = {
  frames: 500,
  numTensors: 112,
  numBytes: 6_500_000,
  numTextures: 87,
  numQueries: 32,
  pageHeap: 2_300_000,
  workerHeap: 9_000_000,
}

/** Four rounds of the settings, each round's figures those of the one before and some more. */
const rounds = (more: Partial<Record<keyof typeof FLAT, number>>): readonly Stretch[] =>
  [0, 1, 2, 3].flatMap((round) =>
    SETTINGS.map((setting) => {
      const grown = Object.entries(more).map(([key, by]) => [
        key,
        FLAT[key as keyof typeof FLAT] + round * by, // its keys are FLAT's
      ])
      return { setting, ...FLAT, ...Object.fromEntries(grown) }
    }),
  )

it('a soak whose figures stay, and whose heap wobbles by 0.5 MB, is flat', () => {
  expect(growths(rounds({}))).toEqual([])
  expect(growths(rounds({ pageHeap: 250_000 }))).toEqual([])
})

it.each([
  ['1 texture a round', { numTextures: 1 }, 'numTextures 88 → 90'],
  ['1 tensor', { numTensors: 1 }, 'numTensors 113 → 115'],
  ['1 query', { numQueries: 1 }, 'numQueries 33 → 35'],
  ['1.2 MB of the worker’s heap', { workerHeap: 1_200_000 }, 'workerHeap 10200000 → 12600000'],
] as const)('one that gains %s has grown at each of its 5 settings', (_, more, said) => {
  const found = growths(rounds(more))
  expect(found).toHaveLength(SETTINGS.length)
  expect(found[0]).toBe(`mobilenet_v1 α 0.25 32 px webgl: ${said}`)
})

it('what the first round gains is no growth: every shape is new then', () => {
  const [first, ...rest] = [rounds({}).slice(0, 5), rounds({}).slice(5)]
  const fewer = first!.map((it) => ({ ...it, numTextures: 40 }))
  expect(growths([...fewer, ...rest.flat()])).toEqual([])
})
