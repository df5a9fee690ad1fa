import { createRandom, normal } from '../random'
import { convolved } from '../slowConv'
import { conv } from './forms'
import type { Tensor } from './orders'

export interface TowersAndGroups {
  /** Outputs of the towers side by side, and of one 1×1 with groups behind it. */
  readonly towers: Tensor
  readonly grouped: Tensor
  /** Largest difference between them. */
  readonly gap: number
}

/**
 * The same seeded weights run both ways by slow convolution: Figures 2 and 3 of arXiv:1610.02357.
 * A tower's 1×1 is so many columns of the one 1×1, and its K×K is one group's.
 */
export function towersAndGroups(
  seed: number,
  size: { readonly kernelSize: number; readonly inChannels: number; readonly outChannels: number },
  segments: number,
  side = 6,
): TowersAndGroups {
  const { kernelSize, inChannels, outChannels } = size
  const share = outChannels / segments
  const random = createRandom(seed)
  const draws = (length: number) => Float64Array.from({ length }, () => normal(random))
  const input: Tensor = {
    values: draws(side * side * inChannels),
    shape: [side, side, inChannels],
  }
  const mix = draws(inChannels * outChannels)
  const spatial = draws(kernelSize ** 2 * share * outChannels)
  const grouped = convolved(
    conv(kernelSize, segments, outChannels),
    convolved(conv(1, 1, outChannels), input, mix),
    spatial,
  )
  const towers = new Float64Array(grouped.values.length)
  for (let tower = 0; tower < segments; tower += 1) {
    const columns = (kernel: Float64Array) =>
      kernel.filter((_, index) => Math.floor((index % outChannels) / share) === tower)
    const alone = convolved(
      conv(kernelSize, 1, share),
      convolved(conv(1, 1, share), input, columns(mix)),
      columns(spatial),
    )
    alone.values.forEach((value, index) => {
      const pixel = Math.floor(index / share)
      towers[pixel * outChannels + tower * share + (index % share)] = value
    })
  }
  const gap = grouped.values.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - towers[index]!)),
    0,
  )
  return { towers: { values: towers, shape: grouped.shape }, grouped, gap }
}
