import { type BlockPair, blockPair, type PairSetting } from '../../core/bottleneck/block'
import { BLOCK_PRESETS, type BlockPreset } from '../../core/bottleneck/presets'
import { RANGES } from '../choice'
import { type DialValues, numberDial, wordDial } from '../dials'

export const RANGE = {
  channels: { min: 1, max: 512 },
  factor: RANGES.expansion,
  resolution: { min: 4, max: 224 },
  pieces: { min: 1, max: 5120 },
  blocks: { min: 1, max: 8 },
} as const

/** Begins as MobileNetV2's second 24-channel block, 24→144→24 at 56 px. */
export const RESIDUAL_DIALS = {
  in: numberDial(24, RANGE.channels),
  out: numberDial(24, RANGE.channels),
  t: numberDial(6, RANGE.factor),
  stride: wordDial(['1', '2'], '1'),
  px: numberDial(56, RANGE.resolution),
  k: wordDial(['3', '5', '7'], '3'),
  order: wordDial(['inverted', 'convnext'], 'inverted'),
  ends: wordDial(['mirror', 'same'], 'mirror'),
  /** Into how many pieces the inverted residual's middle is cut. */
  pieces: numberDial(1, RANGE.pieces),
  /** The moment that is shown, from 1; 0 is none. */
  at: numberDial(0, { min: 0, max: 99 }),
  /** Blocks in a row, for the receptive field. */
  row: numberDial(3, RANGE.blocks),
}

export type ResidualDials = DialValues<typeof RESIDUAL_DIALS>

/** The dials that make a block; the others say where to look at it. */
export const BLOCK_NAMES = ['in', 'out', 't', 'stride', 'px', 'k', 'order', 'ends'] as const
export type BlockDials = Pick<ResidualDials, (typeof BLOCK_NAMES)[number]>

const settingOf = (dials: BlockDials): PairSetting => ({
  inChannels: dials.in,
  outChannels: dials.out,
  factor: dials.t,
  kernelSize: Number(dials.k),
  stride: dials.stride === '2' ? 2 : 1,
  resolution: dials.px,
  order: dials.order,
  ends: dials.ends,
})

export const pairOf = (dials: BlockDials): BlockPair => blockPair(settingOf(dials))

/** The dials that make a preset's block, begun anew in one piece. */
export const dialsOf = ({ setting }: BlockPreset): Partial<ResidualDials> => ({
  in: setting.inChannels,
  out: setting.outChannels,
  t: setting.factor,
  k: setting.kernelSize === 7 ? '7' : setting.kernelSize === 5 ? '5' : '3',
  stride: setting.stride === 2 ? '2' : '1',
  px: setting.resolution,
  order: setting.order,
  ends: setting.ends,
  pieces: 1,
  at: 0,
})

/** The preset that is set now, by what makes a block. */
export const presetOf = (dials: BlockDials): BlockPreset | undefined => {
  const now = JSON.stringify(Object.entries(settingOf(dials)).toSorted())
  return BLOCK_PRESETS.find(
    ({ setting }) => JSON.stringify(Object.entries(setting).toSorted()) === now,
  )
}
