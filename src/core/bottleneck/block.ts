/** A residual block by the order of its layers: ResNet's, MobileNetV2's, ConvNeXt's. */
export const FAMILIES = ['bottleneck', 'inverted', 'convnext'] as const
export type BlockFamily = (typeof FAMILIES)[number]

/** One block and the map it reads; sizes in pixels. */
export interface ResidualSetting {
  readonly family: BlockFamily
  readonly inChannels: number
  readonly outChannels: number
  /** t: how many times wider the middle is than the input, or a bottleneck's output than it. */
  readonly factor: number
  /** Side of the depthwise kernel; a bottleneck's is 3. */
  readonly kernelSize: number
  readonly stride: 1 | 2
  /** Side of the input map. */
  readonly resolution: number
}

/** Channels between the first and the last 1×1; a bottleneck has at least one. */
export const middleChannels = ({
  family,
  inChannels,
  outChannels,
  factor,
}: Pick<ResidualSetting, 'family' | 'inChannels' | 'outChannels' | 'factor'>): number =>
  family === 'bottleneck' ? Math.max(1, Math.round(outChannels / factor)) : inChannels * factor

/** Why the input cannot be added to the output as it is; null where it can. */
export type SkipObstacle = 'stride' | 'channels' | 'both'

export function skipObstacle({
  inChannels,
  outChannels,
  stride,
}: Pick<ResidualSetting, 'inChannels' | 'outChannels' | 'stride'>): SkipObstacle | null {
  const differs = inChannels !== outChannels
  if (stride > 1) return differs ? 'both' : 'stride'
  return differs ? 'channels' : null
}

/** What the two blocks of a comparison have in common. */
export interface PairSetting extends Omit<ResidualSetting, 'family'> {
  readonly order: 'inverted' | 'convnext'
  /**
   * `'mirror'`: the bottleneck is the other block turned inside out, wide where that is narrow;
   * `'same'`: both read and write the same channels.
   */
  readonly ends: 'mirror' | 'same'
}

export interface BlockPair {
  readonly bottleneck: ResidualSetting
  readonly inverted: ResidualSetting
}

/** The bottleneck that stands beside an inverted residual of these channels. */
export function blockPair({ order, ends, ...shared }: PairSetting): BlockPair {
  const times = ends === 'mirror' ? shared.factor : 1
  return {
    bottleneck: {
      ...shared,
      family: 'bottleneck',
      inChannels: times * shared.inChannels,
      outChannels: times * shared.outChannels,
    },
    inverted: { ...shared, family: order },
  }
}
