import type { NetworkCost } from '../../../core/analyse'
import {
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
} from '../../../core/bottleneck/memory'
import { type BlockStep, blockSteps } from '../../../core/bottleneck/steps'
import { pairOf, type ResidualDials } from './dials'

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

export function studyPair(dials: ResidualDials): PairStudy {
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
