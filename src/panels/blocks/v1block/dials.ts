import { ORDERS } from '../../../core/foldNorm/orders'
import type { BlockCell } from '../../../core/foldNorm/trail'
import { CHAINS, type ChainId, DRAWN } from '../../../core/foldNorm/v1Blocks'
import { numberDial, switchDial, textDial, wordDial } from '../../../state/dials'

const CELL = /^(i|[0-5])\.(\d)\.(\d)\.(\d)$/

/** How many channels a tensor of a block has; −1 is the input. */
export function channelsAt(id: ChainId, step: number): number {
  const isOut = step >= 0 && (id === 'full' || step > 2)
  return isOut ? DRAWN.outChannels : DRAWN.input[2]
}

const isCell = (id: ChainId, { step, y, x, channel }: BlockCell) => {
  const side = step < 0 ? DRAWN.input[0] : DRAWN.input[0] - DRAWN.kernelSize + 1
  return step < CHAINS[id].length && y < side && x < side && channel < channelsAt(id, step)
}

/** A cell of one of the blocks: `i.2.3.0` of the input, `4.0.1.3` of what the fifth step made. */
const cellDial = (id: ChainId, initial: BlockCell) =>
  textDial<BlockCell>(
    initial,
    (text) => {
      const match = CELL.exec(text)
      if (!match) return undefined
      const [, step, y, x, channel] = match
      const cell = {
        step: step === 'i' ? -1 : Number(step),
        y: Number(y),
        x: Number(x),
        channel: Number(channel),
      }
      return isCell(id, cell) ? cell : undefined
    },
    ({ step, y, x, channel }) => `${step < 0 ? 'i' : step}.${y}.${x}.${channel}`,
  )

/** Of Keras and of PyTorch, and one that shows what it does. */
export const EPSILONS = ['0.00001', '0.001', '0.1'] as const

export const FOLD_STEPS = ['factor', 'weights', 'bias', 'all'] as const

export const LAYERS = [
  'conv1',
  'conv_dw_1',
  'conv_pw_1',
  'conv_pw_4',
  'conv_pw_8',
  'conv_dw_12',
] as const
export type LayerName = (typeof LAYERS)[number]

/** Widths with official weights; the least runs in a moment. */
export const ALPHAS = ['0.25', '0.5', '0.75', '1'] as const

export const BITS = ['8', '6', '4'] as const
export const CLIP = { min: 2, max: 20, step: 0.25 }

/** An address may not hold `_` in a value, so that layers stand by their number there. */
const LAYER_CODES: Readonly<Record<LayerName, string>> = {
  conv1: 'c1',
  conv_dw_1: 'd1',
  conv_pw_1: 'p1',
  conv_pw_4: 'p4',
  conv_pw_8: 'p8',
  conv_dw_12: 'd12',
}

export const V1_DIALS = {
  seed: numberDial(23, { min: 1, max: 99 }),
  full: cellDial('full', { step: 2, y: 0, x: 2, channel: 1 }),
  pair: cellDial('separable', { step: 5, y: 2, x: 1, channel: 1 }),
  channel: numberDial(1, { min: 1, max: 3 }),
  gamma: numberDial(2, { min: -4, max: 4, decimals: 2 }),
  beta: numberDial(1, { min: -4, max: 4, decimals: 2 }),
  mean: numberDial(4.3, { min: -6, max: 6, decimals: 2 }),
  variance: numberDial(14.5, { min: 0, max: 16, decimals: 2 }),
  epsilon: wordDial(EPSILONS, '0.001'),
  fold: wordDial(FOLD_STEPS, 'factor'),
  order: wordDial(ORDERS, 'after'),
  pad: switchDial(true),
  alpha: wordDial(ALPHAS, '0.25'),
  layer: textDial<LayerName>(
    'conv_pw_1',
    (text) => LAYERS.find((name) => LAYER_CODES[name] === text),
    (name) => LAYER_CODES[name],
  ),
  clip: numberDial(6, { ...CLIP, decimals: 2 }),
  free: switchDial(false),
  bits: wordDial(BITS, '8'),
  truth: wordDial(['relu', 'relu6'], 'relu'),
} as const
