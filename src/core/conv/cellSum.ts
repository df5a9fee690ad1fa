import { firstChannel, kernelIndex, mapIndex } from './place'
import type { ConvScene, OutputCell } from './setting'

export interface Product {
  readonly tapY: number
  readonly tapX: number
  /** Of the stage's input, in pixels; outside it where padding is met. */
  readonly y: number
  readonly x: number
  readonly isInside: boolean
  /** 0 in the padding. */
  readonly pixel: number
  readonly weight: number
  readonly product: number
}

/** The products of one input channel, by tap rows, then tap columns. */
export interface ChannelSum {
  /** Of the stage's input. */
  readonly inChannel: number
  /** The same among the channels of its group, as the kernel counts them. */
  readonly groupChannel: number
  readonly products: readonly Product[]
  readonly sum: number
  /** All channels up to and with this one. */
  readonly running: number
}

/** One output value as the sum it is. */
export interface CellSum {
  readonly cell: OutputCell
  readonly channels: readonly ChannelSum[]
  readonly total: number
}

/** How an output value comes about, product by product, padding's zeros included. */
export function cellSum(scene: ConvScene, cell: OutputCell): CellSum {
  const stage = scene.plan.stages[cell.stage]!
  const first = firstChannel(stage, cell.channel)
  const channels: ChannelSum[] = []
  let running = 0
  for (let groupChannel = 0; groupChannel < stage.kernel[2]; groupChannel += 1) {
    const products = channelProducts(scene, cell, first + groupChannel, groupChannel)
    const sum = products.reduce((total, { product }) => total + product, 0)
    running += sum
    channels.push({ inChannel: first + groupChannel, groupChannel, products, sum, running })
  }
  return { cell, channels, total: running }
}

function channelProducts(
  scene: ConvScene,
  cell: OutputCell,
  inChannel: number,
  groupChannel: number,
): readonly Product[] {
  const { layer, padding, input } = scene.plan.stages[cell.stage]!
  const map = scene.maps[cell.stage]!
  const kernel = scene.kernels[cell.stage]!
  const [kernelHeight, kernelWidth] = kernel.shape
  const top = cell.y * layer.stride[0] - padding.top
  const left = cell.x * layer.stride[1] - padding.left
  const products: Product[] = []
  for (let tapY = 0; tapY < kernelHeight; tapY += 1) {
    for (let tapX = 0; tapX < kernelWidth; tapX += 1) {
      const y = top + tapY * layer.dilation[0]
      const x = left + tapX * layer.dilation[1]
      const isInside = y >= 0 && y < input[0] && x >= 0 && x < input[1]
      const pixel = isInside ? map.values[mapIndex(map.shape, y, x, inChannel)]! : 0
      const at = kernelIndex(kernel.shape, tapY, tapX, groupChannel, cell.channel)
      const weight = kernel.values[at]!
      // Added to 0, a product of −0 becomes 0: nobody reads a minus sign before nothing.
      products.push({ tapY, tapX, y, x, isInside, pixel, weight, product: pixel * weight + 0 })
    }
  }
  return products
}
