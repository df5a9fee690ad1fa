import type { HWC } from '../core/layer'
import type { Hue } from './hue'
import { layoutTensor, type TensorBox } from './layoutTensor'

/** One convolution of a factorization, as its kernels and the maps before and after. */
export interface PictureStage {
  readonly key: string
  /** One kernel: height, width, and the input channels it looks at. */
  readonly kernel: HWC
  readonly kernels: number
  /** One kernel a channel: drawn as sheets in a row, since none of them mixes channels. */
  readonly isDepthwise: boolean
  readonly hue: Hue
  /** Of the channels it reads, and of those it writes. */
  readonly inputHue: Hue
  readonly outputHue: Hue
  readonly output: HWC
}

export interface PictureRow {
  readonly input: HWC
  readonly stages: readonly PictureStage[]
}

interface Part extends TensorBox {
  readonly hue: Hue
  readonly cells: readonly [number, number] | null
}

export interface PictureItem {
  readonly key: string
  readonly kind: 'map' | 'kernel'
  /** Of the item's own channels: a kernel's depth, a map's count. */
  readonly channelHue: Hue
  readonly countHue: Hue
  readonly shape: HWC
  /** How many kernels; 1 for a map. */
  readonly count: number
  readonly isDepthwise: boolean
  readonly blocks: readonly (Part & { readonly x: number; readonly y: number })[]
  /** Middle of the item: where its words hang. */
  readonly middle: number
}

/**
 * Side of a drawn feature map: grows with the logarithm, 14 px wide maps and 112 px ones differ.
 */
const mapSide = (size: number) => 22 + 6 * Math.log2(1 + size)
const kernelCell = (size: number) => Math.min(11, 52 / size)

/** How far a row has to shrink to stand in its slots; 1 where there is room. */
export function pictureScale(row: PictureRow, width: number, height: number): number {
  const items = itemsOf(row)
  const widest = Math.max(...items.map((item) => item.size.width))
  const tallest = Math.max(...items.map((item) => item.size.height))
  return Math.min(1, (0.9 * width) / items.length / widest, height / tallest)
}

/**
 * Map, kernels, map, kernels … from left to right, in slots of equal width, standing on one
 * line at `height`.
 */
export function layoutFactorizationPicture(
  row: PictureRow,
  width: number,
  height: number,
  scale: number,
): readonly PictureItem[] {
  const items = itemsOf(row)
  const slot = width / items.length
  return items.map(({ size, blocks, ...item }, index) => {
    const middle = (index + 0.5) * slot
    const left = middle - (size.width * scale) / 2
    const top = height - size.height * scale
    return {
      ...item,
      middle,
      blocks: blocks.map((block) => ({
        ...block,
        x: left + block.x * scale,
        y: top + block.y * scale,
        width: block.width * scale,
        height: block.height * scale,
        gap: block.gap * scale,
      })),
    }
  })
}

const itemsOf = ({ input, stages }: PictureRow) => [
  mapItem('input', input, stages[0]?.inputHue ?? 'cin'),
  ...stages.flatMap((stage) => [
    kernelItem(stage),
    mapItem(`${stage.key}-out`, stage.output, stage.outputHue),
  ]),
]

function mapItem(key: string, shape: HWC, hue: Hue) {
  const [rows, columns, channels] = shape
  const box = { width: mapSide(columns), height: mapSide(rows), channels, gap: 3.6 }
  const { width, height } = layoutTensor(box)
  return {
    key,
    kind: 'map' as const,
    channelHue: hue,
    countHue: hue,
    shape,
    count: 1,
    isDepthwise: false,
    size: { width, height },
    blocks: [{ ...box, hue, cells: null, x: 0, y: 0 }],
  }
}

function kernelItem(stage: PictureStage) {
  const { key, kernel, kernels, isDepthwise, hue, inputHue, outputHue } = stage
  const [rows, columns, channels] = kernel
  const cell = kernelCell(Math.max(rows, columns))
  const box = {
    width: columns * cell,
    height: rows * cell,
    channels: isDepthwise ? kernels : channels,
    gap: isDepthwise ? 6.5 : 3.6,
  }
  const { width, height } = layoutTensor(box)
  const copies = isDepthwise ? 1 : Math.min(kernels, rows === 1 ? 3 : 2)
  // A copy stands clear of the one above it by the part that recedes.
  const step = box.height + 5
  const cells = [rows, columns] as const
  return {
    key,
    kind: 'kernel' as const,
    channelHue: inputHue,
    countHue: outputHue,
    shape: kernel,
    count: kernels,
    isDepthwise,
    size: { width, height: height + (copies - 1) * step },
    blocks: Array.from({ length: copies }, (_, index) => ({
      ...box,
      hue,
      cells: rows * columns > 1 ? cells : null,
      x: 0,
      y: index * step,
    })),
  }
}
