import type { ConvPlan, ConvStage } from '../../core/conv/setting'
import type { HWC } from '../../core/layer'
import { type CellSizes, fitCells, NO_PADDING, type NumbersGrid, numbersGrid } from './numbersGrid'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Box extends Place {
  readonly width: number
  readonly height: number
}

/** One map: a sheet for each channel. */
export interface MapPlaces {
  readonly heading: Place
  readonly grid: NumbersGrid
  /** Corners of the sheets, padding included, by channel. */
  readonly sheets: readonly Place[]
}

/** What one output value of a stage is made of, by channel of the map it reads. */
export interface StagePlaces {
  readonly heading: Place
  /** Weights and sums stand beside their channel, and the channels one under the other. */
  readonly isBeside: boolean
  readonly grid: NumbersGrid
  readonly kernels: readonly Place[]
  readonly sums: readonly Box[]
  /** Middles of the plus signs, by the channel they lead to; the first has none. */
  readonly pluses: readonly Place[]
  readonly equals: Place
  readonly total: Box
}

export interface NumbersLayout {
  readonly width: number
  readonly height: number
  readonly maps: readonly MapPlaces[]
  readonly stages: readonly StagePlaces[]
}

/** What there is room for, and what stands in it. */
export interface NumbersPage {
  readonly width: number
  /** Without words. */
  readonly isCompact?: boolean
  readonly hasDecimals?: boolean
}

/** Left of everything, for the line from a sum to its cell. */
const MARGIN = 10
const GAP = 22
const NARROW_GAP = 14
const HEADING = 24
/** A channel's number over its sheet. */
const LABEL = 18
/** From a sheet to its weights, and from weights to their sum. */
const STEP = 16
const SUM = { width: 56, height: 28 }
/** The total and its equals sign, right of the last sum. */
const TOTAL = { width: 64, room: 96 }
const BAND_GAP = 26
/** Below this the channels stand one under the other, each with its weights beside it. */
const WIDE = 560
/** All channels stand in one row as long as their cells are at least this. */
const ROW_CELL = 22
const LARGEST_CELLS = [36, 32, 28, 26]
/** And smaller, where the whole picture then stands in a window. */
const SEEN_CELLS = [...LARGEST_CELLS, 24, 22, 20]
/** The same where numbers are longer. */
const DECIMAL_CELLS = [36, 34]
/** Between the view's heading and its transport in a window of 900 pixels. */
const SEEN = 548
/** Dense pages set weights beside their sum, a sign between them, and padding smaller. */
const DENSE = { heading: 20, drop: 8, between: 22, pad: 12 }
const NARROW_CELL = 28

/** One map and, but for the last, the stage that reads it. */
interface Band {
  readonly shape: HWC
  readonly stage: ConvStage | undefined
  readonly sizes: CellSizes
  readonly perRow: number
  /** Width of a channel's block: its sheet, its weights and their sum. */
  readonly block: number
  readonly isBeside: boolean
  /** Weights have their sum at their right. */
  readonly isDense: boolean
  readonly gap: number
}

/**
 * Input, weights in hand, sums and output from top to bottom, with a column for each input
 * channel; the channels wrap into rows where the page is too narrow for numbers.
 */
export function layoutNumbers(
  plan: ConvPlan,
  { width, isCompact = false, hasDecimals = false }: NumbersPage,
): NumbersLayout {
  const at = (isDense: boolean) => (largest: number) =>
    placed(plan, width, { largest, isDense, isCompact })
  if (width < WIDE) return at(true)(NARROW_CELL)
  const wide = hasDecimals ? DECIMAL_CELLS : LARGEST_CELLS
  const small = hasDecimals ? DECIMAL_CELLS : SEEN_CELLS
  // A picture that can be seen whole is worth smaller cells, and then less air.
  const tallest = Math.max(720, width * 0.6)
  return (
    firstWithin(SEEN, small, at(false)) ??
    firstWithin(tallest, wide, at(false)) ??
    firstWithin(tallest, small, at(true)) ??
    at(false)(wide.at(-1)!)
  )
}

function firstWithin(
  height: number,
  cells: readonly number[],
  at: (largest: number) => NumbersLayout,
): NumbersLayout | undefined {
  for (const largest of cells) {
    const layout = at(largest)
    if (layout.height <= height) return layout
  }
  return undefined
}

interface Look {
  readonly largest: number
  readonly isDense: boolean
  readonly isCompact: boolean
}

function placed(plan: ConvPlan, width: number, look: Look): NumbersLayout {
  const { largest, isDense, isCompact } = look
  const shapes = [plan.setting.input, ...plan.stages.map(({ output }) => output)]
  const bands: Band[] = []
  for (const [index, shape] of shapes.entries()) {
    const most = Math.max(SMALLEST_OF_LATER, bands.at(-1)?.sizes.cell ?? largest)
    bands.push(
      measureBand(shape, plan.stages[index], width, {
        ...look,
        largest: Math.min(largest, most),
      }),
    )
  }
  const aligned = alignBands(bands, width)
  const maps: MapPlaces[] = []
  const stages: StagePlaces[] = []
  const heading = isCompact ? 0 : isDense ? DENSE.heading : HEADING
  let y = 0
  for (const band of aligned) {
    const map = placeMap(band, y, heading)
    maps.push(map)
    if (band.stage) {
      const stage = placeStage(band, band.stage, map, width, heading)
      stages.push(stage)
      const weights = stage.kernels.at(-1)!.y + stage.grid.height
      y = Math.max(bottomOf(map), weights, stage.total.y + stage.total.height) + BAND_GAP
    } else {
      y = bottomOf(map) + 4
    }
  }
  return { width, height: Math.ceil(y), maps, stages }
}

const SMALLEST_OF_LATER = 24
const bottomOf = ({ sheets, grid }: MapPlaces) => sheets.at(-1)!.y + grid.height

function measureBand(
  shape: HWC,
  stage: ConvStage | undefined,
  width: number,
  { largest, isDense }: Look,
): Band {
  const padding = stage?.padding ?? NO_PADDING
  const channels = shape[2]
  const isWide = width >= WIDE
  const gap = isWide ? GAP : NARROW_GAP
  const room = width - 2 * MARGIN - (isWide ? TOTAL.room : 0)
  const sheetWidth = ({ cell, pad }: CellSizes) =>
    shape[1] * cell + (padding.left + padding.right) * pad
  const blockOf = (sizes: CellSizes) =>
    Math.max(sheetWidth(sizes), stage ? weightsWidth(stage.kernel[1] * sizes.cell, isDense) : 0)
  const inRows = (perRow: number): Band => {
    const each = (room - (perRow - 1) * gap) / perRow
    const fitted = fitCells(each, shape, padding, largest)
    const sizes = isDense ? { ...fitted, pad: Math.min(fitted.pad, DENSE.pad) } : fitted
    return { shape, stage, sizes, perRow, block: blockOf(sizes), isBeside: false, isDense, gap }
  }
  const fits = ({ perRow, block }: Band) => perRow * block + (perRow - 1) * gap <= room
  const least = Math.min(ROW_CELL, largest)
  const row = inRows(channels)
  if (fits(row) && row.sizes.cell >= least) return row
  if (!isWide && channels > 2) {
    const pairs = inRows(2)
    if (fits(pairs) && pairs.sizes.cell >= SMALLEST_OF_LATER) return pairs
  }
  if (stage && !isWide) {
    const taps = stage.kernel[1]
    const beside = (cell: number) => GAP + Math.max(SUM.width + 20, taps * cell)
    for (let cell = largest; cell >= SMALLEST_OF_LATER - 2; cell -= 1) {
      const sizes = fitCells(room - beside(cell), shape, padding, cell)
      if (sheetWidth(sizes) + beside(sizes.cell) > room || sizes.cell < ROW_CELL) continue
      const block = sheetWidth(sizes)
      return { shape, stage, sizes, perRow: 1, block, isBeside: true, isDense: false, gap }
    }
  }
  for (let rows = 2; rows < channels; rows += 1) {
    const band = inRows(Math.ceil(channels / rows))
    if (fits(band) && band.sizes.cell >= least) return band
  }
  return inRows(1)
}

/** Maps of as many channels stand with their channels under one another. */
function alignBands(bands: readonly Band[], width: number): readonly Band[] {
  const isTwin = (a: Band, b: Band) =>
    a.shape[2] === b.shape[2] && a.perRow === b.perRow && !b.isBeside
  return bands.map((band) => {
    if (band.isBeside) return band
    const twins = bands.filter((other) => isTwin(band, other))
    const block = Math.max(...twins.map((twin) => twin.block))
    const room = width - 2 * MARGIN
    return band.perRow * (block + band.gap) - band.gap <= room ? { ...band, block } : band
  })
}

function placeMap(band: Band, top: number, heading: number): MapPlaces {
  const { shape, stage, sizes, perRow, block, isBeside, gap } = band
  const grid = numbersGrid(shape, stage?.padding ?? NO_PADDING, sizes)
  const inset = isBeside ? 0 : Math.floor((block - grid.width) / 2)
  const pitch = rowPitch(band, grid, heading)
  // Beside each other, both headings stand over the first channel.
  const first = top + heading + (isBeside ? heading : 0)
  const sheets = Array.from({ length: shape[2] }, (_, channel) => ({
    x: MARGIN + (channel % perRow) * (block + gap) + inset,
    y: first + Math.floor(channel / perRow) * pitch + LABEL,
  }))
  return { heading: { x: MARGIN, y: top }, grid, sheets }
}

/** From one row of channels to the next. */
function rowPitch(band: Band, grid: NumbersGrid, heading: number) {
  const { stage, sizes, isBeside, isDense } = band
  if (!stage) return LABEL + grid.height + 10
  const weights = stage.kernel[0] * sizes.cell
  if (isBeside) return LABEL + Math.max(grid.height, weights + STEP + SUM.height) + 14
  const under = isDense ? Math.max(weights, SUM.height) : weights + STEP + SUM.height
  return LABEL + grid.height + kernelDrop(band, heading) + under + 20
}

const kernelDrop = ({ isDense }: Band, heading: number) =>
  (isDense ? DENSE.drop : STEP) + heading + 4

/** Of a channel's weights with their sum. */
const weightsWidth = (weights: number, isDense: boolean) =>
  isDense ? weights + DENSE.between + SUM.width : Math.max(weights, SUM.width)

function placeStage(
  band: Band,
  stage: ConvStage,
  map: MapPlaces,
  width: number,
  heading: number,
): StagePlaces {
  const { sizes, block, isBeside, isDense, gap } = band
  const [height, taps] = stage.kernel
  const shape = [height, taps, 1] as const
  const grid = numbersGrid(shape, NO_PADDING, { cell: sizes.cell, pad: sizes.cell })
  const blocks = map.sheets.map((sheet) => blockPlaces(sheet))
  const last = blocks.at(-1)!
  const isTotalBelow = isBeside || width < WIDE
  const total = isTotalBelow
    ? {
        x: last.sum.x + SUM.width - TOTAL.width,
        y: Math.max(last.sum.y + SUM.height + 12, last.kernel.y + grid.height + 6),
      }
    : { x: MARGIN + (block + gap) * band.perRow - gap + 34, y: last.sum.y }
  const totalX = Math.min(Math.max(total.x, MARGIN + 28), width - MARGIN - TOTAL.width)
  return {
    heading: isBeside
      ? { x: width - MARGIN, y: map.heading.y + heading }
      : { x: MARGIN, y: map.sheets[0]!.y + map.grid.height + (isDense ? DENSE.drop : STEP) },
    isBeside,
    grid,
    kernels: blocks.map(({ kernel }) => kernel),
    sums: blocks.map(({ sum }) => sum),
    pluses: blocks.map(({ sum }) => ({ x: sum.x - 11, y: sum.y + SUM.height / 2 })),
    equals: { x: totalX - 14, y: total.y + SUM.height / 2 },
    total: { x: totalX, y: total.y, width: TOTAL.width, height: SUM.height },
  }

  function blockPlaces(sheet: Place): { kernel: Place; sum: Box } {
    const centre = sheet.x + map.grid.width / 2
    if (isDense) return denseBlock(centre, sheet.y + map.grid.height + kernelDrop(band, heading))
    const besideX = sheet.x + map.grid.width + GAP
    const besideWidth = Math.max(SUM.width + 20, grid.width)
    const kernel = isBeside
      ? { x: besideX + Math.floor((besideWidth - grid.width) / 2), y: sheet.y }
      : {
          x: Math.floor(centre - grid.width / 2),
          y: sheet.y + map.grid.height + kernelDrop(band, heading),
        }
    const sumX = isBeside
      ? besideX + (besideWidth - SUM.width + 20) / 2
      : Math.floor(centre - SUM.width / 2)
    return { kernel, sum: { x: sumX, y: kernel.y + grid.height + STEP, ...SUM } }
  }

  /** Weights and their sum as one under the middle of their sheet, on one line. */
  function denseBlock(centre: number, top: number): { kernel: Place; sum: Box } {
    const x = Math.floor(centre - weightsWidth(grid.width, true) / 2)
    const high = Math.max(grid.height, SUM.height)
    return {
      kernel: { x, y: top + Math.floor((high - grid.height) / 2) },
      sum: {
        x: x + grid.width + DENSE.between,
        y: top + Math.floor((high - SUM.height) / 2),
        ...SUM,
      },
    }
  }
}
