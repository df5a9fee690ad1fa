import { convPlan, groupStops } from '../../core/conv/plan'
import type { ConvKind, ConvSetting } from '../../core/conv/setting'
import type { DrawnChoice } from '../../state/drawn'

/** One place on the way from standard to depthwise; the last is as many groups as channels. */
export interface WalkStop {
  readonly groups: number
  readonly kind: 'standard' | 'grouped' | 'depthwise'
}

/** The largest channel multiplier that makes no more channels than the layer has. */
const multiplierFor = (inChannels: number, outChannels: number) =>
  Math.max(1, Math.floor(outChannels / inChannels))

/**
 * From every filter reading every channel to every filter reading one. The two are different
 * kinds where there is but one channel to read, too.
 */
export function walkStops({ input, outChannels }: ConvSetting): readonly WalkStop[] {
  const inChannels = input[2]
  const between = groupStops(inChannels, outChannels).filter(
    (groups) => groups > 1 && groups < inChannels,
  )
  return [
    { groups: 1, kind: 'standard' },
    ...between.map((groups): WalkStop => ({ groups, kind: 'grouped' })),
    { groups: inChannels, kind: 'depthwise' },
  ]
}

/** Where a layer stands on the walk; null for a kind that is not on it. */
export function stopOf(setting: ConvSetting, stops: readonly WalkStop[]): number | null {
  switch (setting.kind) {
    case 'standard':
      return 0
    case 'grouped':
      return Math.max(
        0,
        stops.findIndex(({ groups }) => groups === setting.groups),
      )
    case 'depthwise':
    case 'separable':
      return stops.length - 1
    default:
      return null
  }
}

/** What a step of the walk, or the pair as a whole, leaves undone of another layer's work. */
export interface Saving {
  /** The layer it is measured by. */
  readonly from: WalkStop
  /** Multiply–accumulates of that layer, and how many of them fall away. */
  readonly before: number
  readonly saved: number
}

/**
 * What the layer saves against the stop before it; what has two stages, against standard. Null
 * where nothing is saved, or nothing stands before.
 */
export function savingOf(setting: ConvSetting): Saving | null {
  const stops = walkStops(setting)
  const at = stopOf(setting, stops)
  const hasTwo = setting.kind === 'separable' || setting.kind === 'spatial'
  const from = hasTwo ? stops[0] : stops[(at ?? 0) - 1]
  if (!from) return null
  const { kind = setting.kind, groups = 1 } = partAt(from, setting)
  const [before, now] = [convPlan({ ...setting, kind, groups }), convPlan(setting)]
  if (!before.ok || !now.ok) return null
  const saved = before.value.macs - now.value.macs
  return saved > 0 ? { from, before: before.value.macs, saved } : null
}

/** What is chosen where the walk stops. */
export function partAt({ groups, kind }: WalkStop, setting: ConvSetting): Partial<DrawnChoice> {
  switch (kind) {
    case 'standard':
      return { kind, groups: 1 }
    case 'grouped':
      return { kind, groups }
    case 'depthwise':
      return { kind, multiplier: multiplierFor(setting.input[2], setting.outChannels) }
  }
}

/** What is chosen with a kind: grouped is not left at one group where there is another. */
export function partOfKind(kind: ConvKind, setting: ConvSetting): Partial<DrawnChoice> {
  const stops = walkStops(setting)
  switch (kind) {
    case 'standard':
      return { kind, groups: 1 }
    case 'grouped': {
      const between = stops.filter((stop) => stop.kind === 'grouped')
      const kept = between.find(({ groups }) => groups === setting.groups)
      return { kind, groups: (kept ?? between[0])?.groups ?? 1 }
    }
    case 'depthwise':
      return { kind, multiplier: multiplierFor(setting.input[2], setting.outChannels) }
    case 'separable':
      // With it the pair costs 1/C_out + 1/K² of standard, which is what readers have met.
      return { kind, multiplier: 1 }
    default:
      return { kind }
  }
}
