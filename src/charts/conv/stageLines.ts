import type { ChannelSum } from '../../core/conv/cellSum'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvStage, OutputCell } from '../../core/conv/setting'
import type { MapPlaces, NumbersLayout, Place } from './layoutNumbers'
import { lastOf } from './moments'
import { cellsPath, firstTaps, resultLine, windowEdges, windowLines } from './numbersPaths'
import type { StageView } from './numbersView'

type Line = (frame: ConvFrame) => string

/** What a stage does at a frame, as lines over the sheets of all channels it reads. */
interface StageLines {
  /** From the windows to the weights, and from the total to its cell. */
  readonly connector: Line
  /** Taps and weights that have met. */
  readonly met: Line
  /** Around a window that has holes. */
  readonly spread: Line
  readonly window: Line
  /** The product just made. */
  readonly now: Line
  /** Around the output value that is being made, and one the reader asks about. */
  readonly made: Line
}

/** `viewOf` tells what the stage does at a frame. */
export function stageLines(
  stage: ConvStage,
  layout: NumbersLayout,
  index: number,
  viewOf: (frame: ConvFrame) => StageView,
): StageLines {
  const [map, made] = [layout.maps[index]!, layout.maps[index + 1]!]
  const places = layout.stages[index]!
  const hasHoles = isSpread(stage)
  const drawn = lastOf((frame: ConvFrame) => {
    const { sum, done } = viewOf(frame)
    const inHand = frame.cell?.stage === index ? frame.cell : null
    const frames = inHand && inHand !== sum?.cell ? frameLine(made, inHand) : ''
    if (!sum) return { ...NOTHING, made: frames }
    const taps = stage.kernel[0] * stage.kernel[1]
    const channels = sum.channels.map((channel, at) => {
      const sheet = map.sheets[channel.inChannel]!
      const kernel = places.kernels[channel.inChannel]!
      const count = Math.min(taps, Math.max(0, done - at * taps))
      const isHere = count > 0 && (count < taps || done === (at + 1) * taps)
      const isLast = isHere && done < stage.macsPerCell
      const last = isLast ? channel.products[count - 1]! : null
      const area = [stage.kernel[1], count] as const
      return {
        ...windowOn(map, sheet, channel, hasHoles),
        weights: `M${kernel.x},${kernel.y}h${places.grid.width}v${places.grid.height}H${kernel.x}Z`,
        met:
          (hasHoles
            ? cellsPath(map.grid, channel.products.slice(0, count), { at: sheet })
            : firstTaps(map.grid, channel.products[0]!, area, sheet)) +
          firstTaps(places.grid, CORNER, area, kernel),
        now: last
          ? cellsPath(map.grid, [last], { at: sheet, inset: 1 }) +
            cellsPath(places.grid, [{ y: last.tapY, x: last.tapX }], { at: kernel, inset: 1 })
          : '',
      }
    })
    const all = (of: (channel: (typeof channels)[number]) => string) => channels.map(of).join('')
    return {
      connector: windowLines(map, places, sum) + resultLine(places, made, sum.cell),
      met: all((channel) => channel.met),
      spread: all((channel) => channel.spread),
      window: all((channel) => channel.window + channel.weights),
      now: all((channel) => channel.now),
      made: frameLine(made, sum.cell) + frames,
    }
  })
  const line =
    (part: keyof StageLines): Line =>
    (frame) =>
      drawn(frame)[part]
  return {
    connector: line('connector'),
    met: line('met'),
    spread: line('spread'),
    window: line('window'),
    now: line('now'),
    made: line('made'),
  }
}

const CORNER = { y: 0, x: 0 }
const NOTHING = { connector: '', met: '', spread: '', window: '', now: '', made: '' }

const isSpread = ({ layer: { dilation }, kernel }: ConvStage) =>
  (dilation[0] > 1 && kernel[0] > 1) || (dilation[1] > 1 && kernel[1] > 1)

/** The window of a channel: its edge, or its cells where it has holes, and then its edge apart. */
function windowOn({ grid }: MapPlaces, sheet: Place, { products }: ChannelSum, hasHoles: boolean) {
  const { left, right, top, bottom } = windowEdges(grid, products)
  const [x, y] = [sheet.x, sheet.y]
  const edge = `M${x + left},${y + top}H${x + right}V${y + bottom}H${x + left}Z`
  return hasHoles
    ? { window: cellsPath(grid, products, { at: sheet, inset: 1 }), spread: edge }
    : { window: edge, spread: '' }
}

const frameLine = (made: MapPlaces, cell: OutputCell) =>
  cellsPath(made.grid, [cell], { at: made.sheets[cell.channel]! })
