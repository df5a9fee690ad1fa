import { convPlan } from '../../../core/conv/plan'
import { convScene } from '../../../core/conv/scene'
import type { ConvMap, ConvPlan, ConvScene } from '../../../core/conv/setting'
import {
  type ChannelFactors,
  channelFactors,
  exactMultiplier,
  fitPair,
  type PairFit,
} from './fitPair'

/** The standard layer that a pair is fitted to. */
export interface Target {
  readonly scene: ConvScene
  readonly channels: readonly ChannelFactors[]
  /** The multiplier from which on the pair is exact. */
  readonly exact: number
}

export function targetOf(scene: ConvScene): Target {
  const kernel = scene.kernels[0]! // a standard plan has one stage
  return { scene, channels: channelFactors(kernel), exact: exactMultiplier(kernel.shape) }
}

/** A fitted pair at work on the target's own input. */
export interface FitStudy {
  readonly fit: PairFit
  readonly plan: ConvPlan
  readonly standard: ConvMap
  readonly pair: ConvMap
  /** standard − pair. */
  readonly difference: ConvMap
  /** Norm of the difference as a share of the standard output's: of all, and of each channel. */
  readonly lost: number
  readonly lostByChannel: readonly number[]
}

/** Under this share a difference is rounding. */
const ROUNDING = 1e-9

export function fitStudy({ scene, channels }: Target, multiplier: number): FitStudy {
  const { setting } = scene.plan
  const plan = convPlan({ ...setting, kind: 'separable', channelMultiplier: multiplier })
  // Shapes of the two stages follow those of the standard layer, which has a scene.
  if (!plan.ok) throw new Error(plan.fault.code)
  const kernel = scene.kernels[0]!
  const fit = fitPair(kernel.shape, channels, multiplier)
  const ran = convScene(plan.value, scene.maps[0]!, [fit.depthwise, fit.pointwise])
  const standard = scene.maps[1]!
  const pair = ran.maps[2]!
  const difference = {
    shape: standard.shape,
    values: standard.values.map((value, at) => value - pair.values[at]!),
  }
  const [, , outChannels] = standard.shape
  return {
    fit,
    plan: plan.value,
    standard,
    pair,
    difference,
    lost: share(difference.values, standard.values),
    lostByChannel: Array.from({ length: outChannels }, (_, channel) => {
      const own = (_value: number, at: number) => at % outChannels === channel
      return share(difference.values.filter(own), standard.values.filter(own))
    }),
  }
}

const norm = (values: Float64Array) => Math.hypot(...values)

/** 0 where nothing is lost; NaN, printed as a dash, where something is lost of nothing. */
function share(lost: Float64Array, whole: Float64Array): number {
  const [part, all] = [norm(lost), norm(whole)]
  if (part <= ROUNDING * Math.max(1, all)) return 0
  return all > 0 ? part / all : Number.NaN
}
