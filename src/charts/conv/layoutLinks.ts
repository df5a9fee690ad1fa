import { firstChannel } from '../../core/conv/place'
import type { ConvPlan } from '../../core/conv/setting'
import type { Flow, SolidLayout } from './layoutSolid'
import { cut, type Point, type SolidBlock, sheetCorner, sheetFoot } from './solidBlock'

/** An input channel's way to a filter, there or not: the groups decide, and move none. */
export interface SolidLink {
  readonly key: string
  readonly inChannel: number
  readonly outChannel: number
  /** Whether the filter reads the channel. */
  readonly isRead: boolean
  readonly d: string
}

/** A channel's number beside a sheet or a kernel, where its line begins or ends. */
export interface ChannelLabel extends Point {
  readonly channel: number
  readonly kind: 'map' | 'kernel'
  /** Map, or stage of the kernels. */
  readonly index: number
}

export interface StageLinks {
  /** From every input channel to every filter. */
  readonly links: readonly SolidLink[]
  /** From each filter to the sheet it makes, by output channel. */
  readonly threads: readonly string[]
}

/** From a line's end to the middle of its number, and to what is beyond it. */
const LABEL = 8
const CLEAR = 15

export function layoutLinks(plan: ConvPlan, layout: SolidLayout): readonly StageLinks[] {
  const { flow, maps, kernels } = layout
  return plan.stages.map((stage, index) => {
    const [from, to] = [maps[index]!, maps[index + 1]!]
    const filters = kernels[index]!
    const links = filters.flatMap((filter, outChannel) => {
      const first = firstChannel(stage, outChannel)
      return Array.from({ length: from.sheets }, (_, inChannel) => ({
        key: `${inChannel}-${outChannel}`,
        ...{ inChannel, outChannel },
        isRead: inChannel >= first && inChannel < first + stage.kernel[2],
        d: linkPath(flow, from, inChannel, filter),
      }))
    })
    return { links, threads: filters.map((filter, out) => threadPath(flow, filter, to, out)) }
  })
}

/** Straight out from under its sheet, over to the filter, straight in to its own sheet there. */
function linkPath(flow: Flow, from: SolidBlock, channel: number, filter: SolidBlock): string {
  const foot = sheetFoot(from, channel)
  const corner = sheetCorner(filter, channel)
  if (flow === 'row') {
    const bend = from.box.x + from.box.width + CLEAR
    return curve(flow, [foot.x + CLEAR, foot.y, bend, filter.box.x - 5, corner.y, corner.x])
  }
  const bend = from.box.y + from.box.height + CLEAR
  return curve(flow, [foot.y + CLEAR, foot.x, bend, filter.box.y - 5, corner.x, corner.y])
}

function threadPath(flow: Flow, filter: SolidBlock, to: SolidBlock, channel: number): string {
  const port = kernelPort(flow, filter)
  const corner = sheetCorner(to, channel)
  if (flow === 'row') {
    const start = port.x + LABEL
    return curve(flow, [start, port.y, start, to.box.x - CLEAR, corner.y, corner.x - CLEAR])
  }
  const start = port.y + LABEL
  return curve(flow, [start, port.x, start, to.box.y - CLEAR, corner.x, corner.y - CLEAR])
}

type Way = readonly [
  start: number,
  across: number,
  bend: number,
  straight: number,
  target: number,
  end: number,
]

/** Straight to where it bends, over in one curve, and straight again to its end. */
function curve(flow: Flow, way: Way): string {
  const [start, across, bend, straight, target, end] = way
  const middle = (bend + straight) / 2
  const at = (along: number, aside: number) =>
    flow === 'row' ? `${cut(along)},${cut(aside)}` : `${cut(aside)},${cut(along)}`
  const over = [at(middle, across), at(middle, target), at(straight, target)].join(',')
  return `M${at(start, across)}L${at(bend, across)}C${over}L${at(end, target)}`
}

/** Where a filter's sum leaves it: the middle of its number. */
export const kernelPort = (flow: Flow, { box }: SolidBlock): Point =>
  flow === 'row'
    ? { x: box.x + box.width + LABEL + 2, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: box.y + box.height + LABEL + 2 }

/** The numbers of all channels, at every end of a line that is not inside a kernel. */
export function channelLabels({ flow, maps, kernels }: SolidLayout): readonly ChannelLabel[] {
  const [right, down] = flow === 'row' ? [LABEL, 0] : [0, LABEL]
  return [
    ...maps.flatMap((block, index) =>
      Array.from({ length: block.sheets }, (_, channel) => {
        const [foot, corner] = [sheetFoot(block, channel), sheetCorner(block, channel)]
        const before = { x: corner.x - right, y: corner.y - down }
        const after = { x: foot.x + right, y: foot.y + down }
        const ends = index === 0 ? [after] : index === maps.length - 1 ? [before] : [before, after]
        return ends.map((end) => ({ ...end, channel, kind: 'map' as const, index }))
      }).flat(),
    ),
    ...kernels.flatMap((filters, index) =>
      filters.map((filter, channel) => ({
        ...kernelPort(flow, filter),
        ...{ channel, kind: 'kernel' as const, index },
      })),
    ),
  ]
}
