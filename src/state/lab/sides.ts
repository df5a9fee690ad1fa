import type { NetworkCost } from '../../core/analyse'
import { DEFAULT_CONVENTION } from '../../core/convention'
import { fail, ok, type Result } from '../../core/result'
import { defaultAlpha, hasWidth } from '../../nets/ids'
import type { Choice } from '../choice'
import { needsOf, type RunNeeds, verdictOn } from '../runNeeds'
import { studyOf } from '../study'
import type { LabFault, LabSide } from './labState'

/** What the reader has chosen to run. */
export const sideOf = ({ netId, alpha, resolution, transforms, backend }: Choice): LabSide =>
  canonical({ netId, alpha, resolution, transforms, backend })

/** What it is compared with; null where the reader has chosen nothing. */
export const otherSideOf = (choice: Choice): LabSide | null => {
  const { netId2, alpha2, resolution2, transforms2, backend2 } = choice
  if (netId2 === 'none') return null
  return canonical({
    netId: netId2,
    alpha: alpha2,
    resolution: resolution2,
    transforms: transforms2,
    backend: backend2,
  })
}

/** α as it is used: a network without a width multiplier has its paper's. */
const canonical = (side: LabSide): LabSide =>
  hasWidth(side.netId) ? side : { ...side, alpha: defaultAlpha(side.netId) }

/** True when one measurement is of both. */
export const sameSide = (one: LabSide, other: LabSide): boolean =>
  one.netId === other.netId &&
  one.alpha === other.alpha &&
  one.resolution === other.resolution &&
  one.transforms === other.transforms &&
  one.backend === other.backend

/** A side's graph and costs, counted as the papers count, or why it cannot be. */
export function costOf(side: LabSide): Result<NetworkCost, LabFault> {
  const { netId: id, alpha, resolution, transforms } = side
  const { cost } = studyOf({ id, alpha, resolution, transforms, ...DEFAULT_CONVENTION })
  return cost.ok ? ok(cost.value) : fail({ code: 'impossible-network', detail: cost.fault.node })
}

/** A side that a reader is asked about before it is measured. */
export interface HeavySide {
  readonly side: LabSide
  readonly needs: RunNeeds
  readonly verdict: 'ask' | 'cannot'
}

/** Of sides measured one after the other the one that needs most; null where none needs asking. */
export function heaviest(sides: readonly LabSide[]): HeavySide | null {
  const heavy = sides.flatMap((side): readonly HeavySide[] => {
    const cost = costOf(side)
    if (!cost.ok) return []
    const needs = needsOf(cost.value, side.backend)
    const verdict = verdictOn(needs, side.backend)
    return verdict === 'run' ? [] : [{ side, needs, verdict }]
  })
  return heavy.reduce<HeavySide | null>(
    (most, one) => (most && most.needs.bytes >= one.needs.bytes ? most : one),
    null,
  )
}
