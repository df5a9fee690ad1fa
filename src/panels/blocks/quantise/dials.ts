import type { Scheme } from '../../../core/quantise/grid'
import { type DialValues, numberDial, wordDial } from '../../../state/dials'

/** MobileNetV1's layers with weights, whatever their width: the first, thirteen pairs, the last. */
export const LAYER_NAMES = [
  'conv1',
  ...Array.from({ length: 13 }, (_, at) => [`conv_dw_${at + 1}`, `conv_pw_${at + 1}`]).flat(),
  'conv_preds',
]

export const DIALS = {
  bits: numberDial(8, { min: 2, max: 8 }),
  grid: wordDial(['symmetric', 'asymmetric'], 'symmetric'),
  scope: wordDial(['tensor', 'channel'], 'tensor'),
  layer: wordDial(LAYER_NAMES, 'conv_dw_2'),
  /** Its place among the layer's channels, the widest first. */
  channel: numberDial(1, { min: 1, max: 4096 }),
  /** Which signal-to-noise ratio the layers are compared by. */
  by: wordDial(['channel', 'tensor'], 'channel'),
  /** Decades by which seeded depthwise channels differ: the standard deviation of log₁₀. */
  spread: numberDial(0.5, { min: 0, max: 1, decimals: 2 }),
} as const

export type Dials = DialValues<typeof DIALS>

export const schemeOf = ({
  bits,
  grid,
  scope,
}: Pick<Dials, 'bits' | 'grid' | 'scope'>): Scheme => ({
  bits,
  isSymmetric: grid === 'symmetric',
  isPerChannel: scope === 'channel',
})

/** What tells schemes apart, as a key. */
export const schemeKey = ({ bits, isSymmetric, isPerChannel }: Scheme): string =>
  `${bits}-${isSymmetric ? 's' : 'a'}-${isPerChannel ? 'c' : 't'}`
