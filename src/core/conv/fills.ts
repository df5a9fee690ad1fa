import type { HWC } from '../layer'
import { elements } from '../shape'
import { hashed } from './hash'
import { firstChannel, kernelIndex, mapIndex } from './place'
import { presetWeight, type Tap } from './presets'
import type { ConvKernel, ConvMap, ConvPlan, ConvStage } from './setting'

export const INPUT_FILLS = ['random', 'ramp', 'edge', 'cross', 'checker', 'spot'] as const
export type InputFill = (typeof INPUT_FILLS)[number]

export const KERNEL_FILLS = [
  'random',
  'edge',
  'blur',
  'sharpen',
  'identity',
  'emboss',
  'learned',
  'imagenet',
] as const
export type KernelFill = (typeof KERNEL_FILLS)[number]

/** Of the light part of a pattern; the dark part is 0. */
const LIGHT = 4

/** An input of whole numbers; a pixel depends on its place and the seed, not on the map's size. */
export function inputMap(fill: InputFill, shape: HWC, seed: number): ConvMap {
  const values = new Float64Array(elements(shape))
  const [height, width, channels] = shape
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        values[mapIndex(shape, y, x, channel)] = PIXELS[fill](y, x, channel, seed)
      }
    }
  }
  return { shape, values }
}

type Pixel = (y: number, x: number, channel: number, seed: number) => number

const lightIf = (isLight: boolean): number => (isLight ? LIGHT : 0)

/** Where patterns have their middle: within the smallest maps too. */
const MIDDLE = 2

const PIXELS: Readonly<Record<InputFill, Pixel>> = {
  random: (y, x, channel, seed) => Math.floor(5 * hashed(seed, y, x, channel)),
  /** Along the columns, along the rows, along both. */
  ramp: (y, x, channel) => [x, y, Math.floor((x + y) / 2)][channel % 3]!,
  /** Upright, level, and along the two diagonals. */
  edge: (y, x, channel) =>
    lightIf([x >= MIDDLE, y >= MIDDLE, x > y, x + y > 2 * MIDDLE][channel % 4]!),
  /** Upright, then diagonal. */
  cross: (y, x, channel) =>
    lightIf(channel % 2 === 0 ? x === MIDDLE || y === MIDDLE : x === y || x + y === 2 * MIDDLE),
  checker: (y, x, channel) => lightIf((y + x + channel) % 2 === 0),
  /** One pixel, so that the output shows the kernel; its value names the channel. */
  spot: (y, x, channel) => (x === MIDDLE && y === MIDDLE ? channel + 1 : 0),
}

/**
 * The kernels of each stage. A weight depends on its tap, its channels and the seed and never on
 * the groups, so that more groups take weights away and change none; a random one does not depend
 * on the kernel's size either. `firstLayer` is a network's [K, K, channels, filters] for
 * 'imagenet', which without one is 'learned'.
 */
export function stageKernels(
  fill: KernelFill,
  plan: ConvPlan,
  seed: number,
  firstLayer: ConvKernel | null,
): readonly ConvKernel[] {
  const isTaken = fill === 'imagenet' && firstLayer !== null
  return plan.stages.map((stage) =>
    stageKernel(stage, (tap) =>
      isTaken ? takenWeight(firstLayer, tap) : presetWeight(fill, stage, tap, seed),
    ),
  )
}

function stageKernel(stage: ConvStage, weightAt: (tap: Tap) => number): ConvKernel {
  const shape = stage.kernel
  const [height, width, inPerGroup, outChannels] = shape
  const values = new Float64Array(height * width * inPerGroup * outChannels)
  for (let outChannel = 0; outChannel < outChannels; outChannel += 1) {
    const first = firstChannel(stage, outChannel)
    for (let groupChannel = 0; groupChannel < inPerGroup; groupChannel += 1) {
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const tap = {
            y: y - centreTap(height),
            x: x - centreTap(width),
            inChannel: first + groupChannel,
            outChannel,
          }
          values[kernelIndex(shape, y, x, groupChannel, outChannel)] = weightAt(tap)
        }
      }
    }
  }
  return { shape, values }
}

/** The tap over the output's own pixel under SAME: an even kernel has one more tap after it. */
const centreTap = (kernelSize: number): number => Math.floor((kernelSize - 1) / 2)

/** A weight of a network's kernel laid centre on centre, in thousandths; 0 beyond its edge. */
function takenWeight({ shape, values }: ConvKernel, tap: Tap): number {
  const [height, width, channels, filters] = shape
  const y = tap.y + centreTap(height)
  const x = tap.x + centreTap(width)
  if (y < 0 || y >= height || x < 0 || x >= width) return 0
  const at = kernelIndex(shape, y, x, tap.inChannel % channels, tap.outChannel % filters)
  return Math.round(1000 * values[at]!) / 1000 + 0
}
