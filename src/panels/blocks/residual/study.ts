import type { PiecesPoint } from '../../../charts/blocks/layoutResidualPieces'
import type { NetworkCost } from '../../../core/analyse'
import {
  type BlockFamily,
  middleChannels,
  type ResidualSetting,
  type SkipObstacle,
  skipObstacle,
} from '../../../core/bottleneck/block'
import { blockCost } from '../../../core/bottleneck/graph'
import {
  canBeCut,
  type HeldMoment,
  memoryMoments,
  peakBytes,
  peakInPieces,
} from '../../../core/bottleneck/memory'
import { largestDistance, runInPieces, smallBlock } from '../../../core/bottleneck/run'
import { type BlockStep, blockSteps } from '../../../core/bottleneck/steps'
import type { HWC } from '../../../core/layer'
import { type BlockDials, pairOf } from '../../../state/experiments/residualDials'

/** One of the two blocks, counted and run. */
export interface BlockStudy {
  readonly side: 'bottleneck' | 'inverted'
  readonly setting: ResidualSetting
  readonly cost: NetworkCost
  readonly steps: readonly BlockStep[]
  readonly middle: number
  /** 1 where the middle is whole. */
  readonly pieces: number
  /** What is held at each step, and the most of it. */
  readonly moments: readonly HeldMoment[]
  readonly peak: number
  /** Those that are drawn: of many alike pieces the first four and the last two. */
  readonly shown: readonly HeldMoment[]
  readonly obstacle: SkipObstacle | null
}

export interface PairStudy {
  readonly bottleneck: BlockStudy
  readonly inverted: BlockStudy
}

const MOST_SHOWN = 12

export function studyPair(dials: BlockDials & { readonly pieces: number }): PairStudy {
  const { bottleneck, inverted } = pairOf(dials)
  return {
    bottleneck: studyBlock('bottleneck', bottleneck, 1),
    inverted: studyBlock('inverted', inverted, dials.pieces),
  }
}

function studyBlock(side: BlockStudy['side'], setting: ResidualSetting, asked: number): BlockStudy {
  const { family } = setting
  const cost = blockCost(setting)
  const middle = middleChannels(setting)
  const pieces = canBeCut(family) ? Math.min(asked, middle) : 1
  const moments = memoryMoments(cost, family, pieces)
  const isShown = ({ piece }: HeldMoment) => piece === null || piece < 4 || piece >= pieces - 2
  return {
    ...{ side, setting, cost, middle, pieces, moments },
    steps: blockSteps(cost, family),
    peak: peakBytes(moments),
    shown: pieces > MOST_SHOWN ? moments.filter(isShown) : moments,
    obstacle: skipObstacle(setting),
  }
}

/** Where the curve over pieces is worked out: every small number, then wider and wider apart. */
export function piecePlaces(middle: number): readonly number[] {
  const places = new Set<number>()
  for (let place = 1; place < middle; place = Math.max(place + 1, Math.floor(place * 1.25))) {
    places.add(place)
  }
  places.add(middle)
  return [...places]
}

/** The peak at each of those places and at the reader's own. */
export function peakByPieces(
  cost: NetworkCost,
  family: BlockFamily,
  middle: number,
  own: number,
): readonly PiecesPoint[] {
  const places = [...new Set([...piecePlaces(middle), own])].toSorted((one, other) => one - other)
  return places.map((pieces) => ({
    pieces,
    bytes: peakInPieces(cost, family, pieces),
  }))
}

/** Input of the small block that is run for real: height, width, channels. */
export const CHECKED: HWC = [8, 8, 4]

export interface PiecesCheck {
  readonly middle: number
  readonly pieces: number
  readonly multiplications: number
  /** The largest between two values of one place. */
  readonly distance: number
}

/** Runs a small block of this form whole and in pieces, and compares. */
export function checkPieces(
  form: Pick<ResidualSetting, 'factor' | 'kernelSize' | 'stride'> & { readonly hasSkip: boolean },
  asked: number,
): PiecesCheck {
  const middle = CHECKED[2] * form.factor
  const pieces = Math.min(asked, middle)
  const outChannels = form.hasSkip ? CHECKED[2] : CHECKED[2] + 2
  const block = smallBlock(CHECKED, { ...form, middle, outChannels }, 1)
  const whole = runInPieces(block, 1)
  const cut = runInPieces(block, pieces)
  const { multiplications } = cut
  return { middle, pieces, multiplications, distance: largestDistance(whole, cut) }
}

/** Sides of what one value sees behind 1, 2 … `row` such blocks, in pixels of the input. */
export const fieldSides = (setting: ResidualSetting, row: number): readonly number[] =>
  Array.from({ length: row }, (_, at) => {
    const { rows } = blockCost(setting, at + 1)
    return rows.at(-1)?.receptiveField.size[0] ?? 1
  })
