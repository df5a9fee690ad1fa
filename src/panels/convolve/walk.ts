import { groupStops } from '../../core/conv/plan'
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

/** From every filter reading every channel to every filter reading one. */
export function walkStops({ input, outChannels }: ConvSetting): readonly WalkStop[] {
  const inChannels = input[2]
  return groupStops(inChannels, outChannels).map((groups, index) => ({
    groups,
    kind: index === 0 ? 'standard' : groups === inChannels ? 'depthwise' : 'grouped',
  }))
}

/** Where a layer stands on the walk; a kind that is not on it stands at the beginning. */
export function stopOf(setting: ConvSetting, stops: readonly WalkStop[]): number {
  const last = stops.length - 1
  if (setting.kind === 'depthwise' || setting.kind === 'separable') return last
  if (setting.kind !== 'grouped') return 0
  return Math.max(
    0,
    stops.findIndex(({ groups }) => groups === setting.groups),
  )
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
      return { kind, multiplier: setting.kind === 'depthwise' ? setting.channelMultiplier : 1 }
    default:
      return { kind }
  }
}
