import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Spot } from '../../../src/core/conv/setting'
import { parseSpot, printSpot } from '../../../src/core/conv/spotText'

const at = fc.nat({ max: 35 })
const anySpot: fc.Arbitrary<Spot> = fc.oneof(
  fc.record({
    kind: fc.constant('map' as const),
    map: fc.nat({ max: 2 }),
    y: at,
    x: at,
    channel: at,
  }),
  fc.record({
    kind: fc.constant('weight' as const),
    stage: fc.nat({ max: 1 }),
    y: at,
    x: at,
    inChannel: at,
    outChannel: at,
  }),
)

it('reading what was printed gives the spot again, whichever it is', () => {
  fc.assert(
    fc.property(anySpot, (spot) => {
      expect(parseSpot(printSpot(spot))).toEqual(spot)
    }),
  )
})

it('row 4, column 2 of channel 1 of the input is m0421; no spot is no text', () => {
  expect(printSpot({ kind: 'map', map: 0, y: 4, x: 2, channel: 1 })).toBe('m0421')
  expect(parseSpot('')).toBeNull()
})

it.each(['m', 'm3000', 'm000', 'm00000', 'w0000', 'w20000', 'M0000', 'm0-10', 'x0000', 'm0000 '])(
  '%o names no value',
  (text) => expect(parseSpot(text)).toBeUndefined(),
)
