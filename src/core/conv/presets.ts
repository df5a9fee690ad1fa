import type { KernelFill } from './fills'
import { hashed } from './hash'
import { learnedAlong, learnedAround, learnedMix } from './learned'
import { binomial, slope, smooth } from './profiles'
import type { ConvStage, ConvStageId } from './setting'

/** A weight's place: taps from the kernel's centre, and the channels of the whole maps. */
export interface Tap {
  readonly y: number
  readonly x: number
  readonly inChannel: number
  readonly outChannel: number
}

/** Stages that a slider turns into one another draw the same numbers. */
const ROLES: Readonly<Record<ConvStageId, number>> = {
  full: 0,
  grouped: 0,
  depthwise: 0,
  pointwise: 1,
  vertical: 2,
  horizontal: 3,
}

/** A weight of one of the fills that need no network. */
export function presetWeight(fill: KernelFill, stage: ConvStage, tap: Tap, seed: number): number {
  const role = ROLES[stage.id]
  if (fill === 'random') {
    return Math.floor(5 * hashed(seed, role, tap.y, tap.x, tap.inChannel, tap.outChannel)) - 2
  }
  const [height, width] = stage.kernel
  const weight =
    height === 1 && width === 1
      ? acrossChannels(fill, stage, tap, seed)
      : width === 1 || height === 1
        ? alongAxis(fill, stage, tap, seed)
        : aroundPixel(fill, stage, tap, seed)
  return weight + 0
}

/** The input channel that an output channel stands for where one must be chosen. */
const homeChannel = (stage: ConvStage, tap: Tap): number =>
  stage.id === 'depthwise' ? tap.inChannel : tap.outChannel % stage.input[2]

const one = (isOne: boolean): number => (isOne ? 1 : 0)
const isEvenLap = (index: number, lap: number): boolean => Math.floor(index / lap) % 2 === 0

/** 1×1: a preset's idea between neighbouring channels, which form a ring. */
function acrossChannels(fill: KernelFill, stage: ConvStage, tap: Tap, seed: number): number {
  const channels = stage.input[2]
  const home = homeChannel(stage, tap)
  const isHome = tap.inChannel === home
  const before = one(tap.inChannel === (home + channels - 1) % channels)
  const after = one(tap.inChannel === (home + 1) % channels)
  const sign = isEvenLap(tap.outChannel, channels) ? 1 : -1
  switch (fill) {
    case 'edge':
      return isHome ? sign : -sign * after
    case 'blur':
      return one(isHome) / 2 + (before + after) / 4
    case 'sharpen':
      return 2 * one(isHome) - (before + after) / 2
    case 'emboss':
      return one(isHome) + (channels > 2 ? after - before : 0)
    case 'identity':
      return one(isHome)
    default:
      return learnedMix(tap, channels, seed)
  }
}

/** To four decimals, which a product of two hundredths has. */
const tidy = (value: number): number => Math.round(1e4 * value) / 1e4

/** K×K: the classical kernels, the same for every input channel, turning with the output's. */
function aroundPixel(fill: KernelFill, stage: ConvStage, tap: Tap, seed: number): number {
  const size = stage.kernel[0]
  const { y, x, outChannel } = tap
  const isCentre = y === 0 && x === 0
  const rows = slope(y, size)
  const columns = slope(x, size)
  switch (fill) {
    case 'edge': {
      const turned = [
        columns * smooth(y, size),
        rows * smooth(x, size),
        columns - rows,
        columns + rows,
      ][outChannel % 4]!
      return isEvenLap(outChannel, 4) ? turned : -turned
    }
    case 'blur': {
      const alongRows = outChannel % 3 === 2 ? one(x === 0) : binomial(x, size)
      const alongColumns = outChannel % 3 === 1 ? one(y === 0) : binomial(y, size)
      return tidy(alongRows * alongColumns)
    }
    case 'sharpen': {
      const takes = sharpenTakes(outChannel)
      if (!isCentre) return -one(takes(y, x))
      const first = size > 2 ? -1 : 0
      let centre = 1
      for (let atY = first; atY <= 1; atY += 1) {
        for (let atX = first; atX <= 1; atX += 1) centre += one(takes(atY, atX))
      }
      return centre
    }
    case 'emboss': {
      const down = outChannel % 4 < 2 ? 1 : -1
      const right = (outChannel + 1) % 4 < 2 ? 1 : -1
      return down * rows + right * columns + one(isCentre)
    }
    case 'identity':
      return one(isCentre && tap.inChannel === homeChannel(stage, tap))
    default:
      return learnedAround(tap, size, seed)
  }
}

/** The four neighbours, and all eight for every other output channel. */
const sharpenTakes =
  (outChannel: number) =>
  (y: number, x: number): boolean => {
    const distance = Math.abs(y) + Math.abs(x)
    const isNear = Math.abs(y) <= 1 && Math.abs(x) <= 1
    return outChannel % 2 === 0 ? distance === 1 : isNear && distance > 0
  }

/**
 * K×1 and 1×K: the factors of a K×K kernel of rank 1. The vertical stage reads every channel alike;
 * the horizontal one goes on with each channel by itself, so that the pair makes one clear kernel.
 */
function alongAxis(fill: KernelFill, stage: ConvStage, tap: Tap, seed: number): number {
  const isVertical = stage.id === 'vertical'
  const size = isVertical ? stage.kernel[0] : stage.kernel[1]
  const at = isVertical ? tap.y : tap.x
  const { outChannel } = tap
  const isHome = tap.inChannel === homeChannel(stage, tap)
  if (fill === 'learned' || fill === 'imagenet') {
    return learnedAlong(tap, at, size, stage.input[2], seed)
  }
  if (!isHome && (!isVertical || fill === 'identity')) return 0
  const isFirst = isVertical === (outChannel % 2 === 0)
  switch (fill) {
    case 'edge': {
      const sign = isVertical && !isEvenLap(outChannel, 2) ? -1 : 1
      return sign * (isFirst ? smooth(at, size) : slope(at, size))
    }
    case 'blur':
      return outChannel % 3 === (isVertical ? 1 : 2) ? one(at === 0) : binomial(at, size)
    case 'sharpen': {
      const neighbours = size > 2 ? 2 : 1
      return at === 0 ? 1 + neighbours / 2 : Math.abs(at) === 1 ? -0.5 : 0
    }
    case 'emboss':
      return isFirst ? slope(at, size) + one(at === 0) : binomial(at, size)
    default:
      return one(at === 0)
  }
}
