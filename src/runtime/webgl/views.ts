import type { HWC } from '../../core/layer'
import { blocksOf, type Planes } from './planes'

/** Some neighbouring channels of a map: a slice, or what one layer gave to a concatenation. */
export interface View {
  readonly planes: Planes
  /** The first channel. */
  readonly start: number
  readonly shape: HWC
}

/** A channel where it lies. */
export interface ChannelRef {
  readonly planes: Planes
  readonly channel: number
}

/** A map whose channels lie here and there, put in order by what reads them. */
export interface Scattered {
  readonly shape: HWC
  readonly refs: readonly ChannelRef[]
}

export type MapValue = View | Scattered

export const isView = (value: MapValue): value is View => 'planes' in value

export const wholeOf = (planes: Planes): View => ({ planes, start: 0, shape: planes.shape })

export const firstBlock = ({ start }: View): number => start >> 2
/** Channels of the first block that are another's. */
export const shiftOf = ({ start }: View): number => start & 3
export const blocksRead = (view: View): number => blocksOf(shiftOf(view) + view.shape[2])

export function refsOf(value: MapValue): readonly ChannelRef[] {
  if (!isView(value)) return value.refs
  const { planes, start, shape } = value
  return Array.from({ length: shape[2] }, (_, index) => ({ planes, channel: start + index }))
}

/** As a view, where the channels happen to be neighbours in one map. */
export function gathered(shape: HWC, refs: readonly ChannelRef[]): MapValue {
  const [first] = refs
  const isRun = refs.every(
    ({ planes, channel }, index) =>
      planes === first?.planes && channel === (first?.channel ?? 0) + index,
  )
  return first && isRun ? { planes: first.planes, start: first.channel, shape } : { shape, refs }
}

export const planesIn = (value: MapValue): readonly Planes[] =>
  isView(value) ? [value.planes] : [...new Set(value.refs.map(({ planes }) => planes))]
