import type { ChannelShuffleSpec, ChannelSliceSpec, HWC } from '../../core/layer'
import { as4D, reshape, slice, type Tensor4D, transpose } from '../tf'

/**
 * A shuffle is a table of groups turned over at each pixel: one kernel between two views. To gather
 * the channels, to stack halves of them or to multiply by a permutation took 2.5 to 7 times as long
 * on WebGL, and 9 times or more on WebAssembly. One group, or one channel a group, leaves the
 * channels where they are.
 */
export function shuffled(
  { groups }: ChannelShuffleSpec,
  [height, width, channels]: HWC,
): (x: Tensor4D) => Tensor4D {
  const perGroup = channels / groups
  if (groups === 1 || perGroup === 1) return (x) => x.clone()
  return (x) => {
    const table = reshape(x, [height * width, groups, perGroup])
    return as4D(reshape(transpose(table, [0, 2, 1]), [1, height, width, channels]))
  }
}

/** A range of channels; all of them are the map itself. */
export function sliced(
  { start, channels }: ChannelSliceSpec,
  [height, width, inChannels]: HWC,
): (x: Tensor4D) => Tensor4D {
  if (channels === inChannels) return (x) => x.clone()
  return (x) => slice(x, [0, 0, 0, start], [1, height, width, channels])
}
