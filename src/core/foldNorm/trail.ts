import type { ChannelNorm } from './norm'
import { channelNorm } from './norm'
import { type Chain, indexIn, type StepId, type Tensor } from './v1Blocks'

/** A value of a block: `step` is −1 for the input. */
export interface BlockCell {
  readonly step: number
  readonly y: number
  readonly x: number
  readonly channel: number
}

/** Products under one input channel, in the kernel's reading order. */
export interface ChannelProducts {
  readonly channel: number
  readonly values: readonly number[]
  readonly weights: readonly number[]
  readonly sum: number
}

export type TrailLine = { readonly step: number; readonly id: StepId; readonly value: number } & (
  | {
      readonly kind: 'conv'
      /** Pixels on a side. */
      readonly kernelSize: number
      readonly products: readonly ChannelProducts[]
    }
  | {
      readonly kind: 'norm'
      readonly from: number
      readonly channel: ChannelNorm
      readonly epsilon: number
    }
  | {
      readonly kind: 'act'
      readonly from: number
      readonly most: number
      readonly cut: 'low' | 'high' | null
    }
)

const sourceOf = (chain: Chain, step: number): Tensor => chain.steps[step - 1] ?? chain.input

/** The convolution a cell's value began with: its own step, or the nearest one before it. */
function convBefore(chain: Chain, step: number): number {
  for (let at = step; at >= 0; at -= 1) if (chain.steps[at]?.kind === 'conv') return at
  return -1
}

/**
 * How a value comes about, from the convolution that began it to itself, one line an operation.
 * An input value has no line. The blocks drawn have no padding, so that every product is of a
 * value that is there.
 */
export function trailOf(chain: Chain, cell: BlockCell): readonly TrailLine[] {
  const first = convBefore(chain, cell.step)
  if (first < 0) return []
  const lines: TrailLine[] = []
  for (let step = first; step <= cell.step; step += 1) lines.push(lineAt(chain, { ...cell, step }))
  return lines
}

function lineAt(chain: Chain, { step, y, x, channel }: BlockCell): TrailLine {
  const own = chain.steps[step]!
  const source = sourceOf(chain, step)
  const value = own.values[indexIn(own.shape, y, x, channel)]!
  const base = { step, id: own.id, value }
  if (own.kind === 'conv') {
    const [kernelSize] = own.layer.kernelSize
    return { ...base, kind: 'conv', kernelSize, products: productsOf(own, source, y, x, channel) }
  }
  const from = source.values[indexIn(source.shape, y, x, channel)]!
  if (own.kind === 'norm') {
    const { norm } = own
    return {
      ...base,
      kind: 'norm',
      from,
      channel: channelNorm(norm, channel),
      epsilon: norm.epsilon,
    }
  }
  const cut = from < 0 ? 'low' : from > own.most ? 'high' : null
  return { ...base, kind: 'act', from, most: own.most, cut }
}

function productsOf(
  own: Extract<Chain['steps'][number], { kind: 'conv' }>,
  source: Tensor,
  y: number,
  x: number,
  channel: number,
): readonly ChannelProducts[] {
  const [height, width] = own.layer.kernelSize
  const isDepthwise = own.layer.kind === 'depthwise'
  const outChannels = own.shape[2]
  const inChannels = isDepthwise
    ? [channel]
    : Array.from({ length: source.shape[2] }, (_, at) => at)
  return inChannels.map((inChannel) => {
    const values: number[] = []
    const weights: number[] = []
    for (let tap = 0; tap < height * width; tap += 1) {
      const tapY = Math.floor(tap / width)
      const tapX = tap % width
      values.push(source.values[indexIn(source.shape, y + tapY, x + tapX, inChannel)]!)
      const within = isDepthwise ? tap : tap * inChannels.length + inChannel
      weights.push(own.kernel[within * outChannels + channel]!)
    }
    const sum = values.reduce((total, value, at) => total + value * weights[at]!, 0)
    return { channel: inChannel, values, weights, sum }
  })
}

/** A block of cells of one tensor, over all or one of its channels. */
export interface Region {
  /** −1 for the input. */
  readonly step: number
  readonly y: number
  readonly x: number
  /** Cells on a side. */
  readonly size: number
  /** null: the same cells of every channel. */
  readonly channel: number | null
}

/** What of every earlier tensor has a part in a value, the value itself first. */
export function reachOf(chain: Chain, cell: BlockCell): readonly Region[] {
  const regions: Region[] = [{ ...cell, size: 1 }]
  let region = regions[0]!
  for (let step = cell.step; step >= 0; step -= 1) {
    const own = chain.steps[step]!
    const isConv = own.kind === 'conv'
    const size = isConv ? region.size + own.layer.kernelSize[0] - 1 : region.size
    const channel = isConv && own.layer.kind === 'conv' ? null : region.channel
    region = { step: step - 1, y: region.y, x: region.x, size, channel }
    regions.push(region)
  }
  return regions
}
