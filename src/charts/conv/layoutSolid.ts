import type { ConvPlan, ConvStage } from '../../core/conv/setting'
import type { HWC } from '../../core/layer'
import { type Box, moveBlock, type SolidBlock, solidBlock } from './solidBlock'

/** From left to right, or from top to bottom where the page is narrow. */
export type Flow = 'row' | 'column'

export interface SolidCaption {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface SolidLayout {
  readonly flow: Flow
  readonly width: number
  readonly height: number
  readonly maps: readonly SolidBlock[]
  /**
   * For each stage, a block for each output channel, as deep as the whole input: a filter's sheets
   * stand at the depth of the channels they read, so that groups take sheets away and move none.
   */
  readonly kernels: readonly (readonly SolidBlock[])[]
  /** Where each caption's first line stands: map, kernels, map … */
  readonly captions: readonly SolidCaption[]
}

/** Fixed measures, in pixels of the page. */
interface Measures {
  readonly largestCell: number
  readonly largestTap: number
  /** Least distance of two sheets of a map: room for a channel's number. */
  readonly leastStep: number
  /** From a map to the kernels that read it, and from the kernels to what they make. */
  readonly links: number
  readonly threads: number
  /** What both grow by for each pixel of a cell. */
  readonly spread: number
  readonly captions: number
  /** Height a map, and the kernels of a stage in a row, may take. */
  readonly mapHeight: number
  readonly kernelHeight: number
  readonly kernelGap: number
  /** Distance of a map's sheets, in cells. */
  readonly mapStep: number
  /** Captions of two neighbours stand clear of one another. */
  readonly leastSlot: number
}

const PAGE: Measures = {
  largestCell: 34,
  largestTap: 22,
  leastStep: 13,
  links: 42,
  threads: 36,
  spread: 1.5,
  captions: 52,
  mapHeight: 400,
  kernelHeight: 340,
  kernelGap: 12,
  mapStep: 1,
  leastSlot: 88,
}
/** Where a page's cells would be too small for digits, distances give way before them. */
const TIGHT: Measures = {
  ...PAGE,
  links: 34,
  threads: 30,
  spread: 0.5,
  mapStep: 0.6,
  leastSlot: 80,
}
const NARROW: Measures = {
  ...PAGE,
  largestCell: 26,
  links: 92,
  threads: 78,
  spread: 0,
  captions: 26,
  mapHeight: 270,
}
const COMPACT: Measures = {
  largestCell: 14,
  largestTap: 8,
  leastStep: 3,
  links: 18,
  threads: 18,
  spread: 0,
  captions: 0,
  mapHeight: 120,
  kernelHeight: 110,
  kernelGap: 4,
  mapStep: 0.6,
  leastSlot: 0,
}

/** A row with smaller cells gives way to a column. */
const LEAST_ROW_CELL = 10
const LEAST_CELL = 2
/** Digits stand at ease from this side on. */
const EASY_CELL = 20
/** A kernel's sheets stand closer than a map's: 0.6 of a cell. */
const TAP_STEP = 0.6
const EDGE = 3

/** Every tensor of a plan on a page of a width; groups do not matter to it. */
export function layoutSolid(plan: ConvPlan, width: number, isCompact = false): SolidLayout {
  if (isCompact) return largestThatFits(plan, width, COMPACT, rowLayout)
  const loose = largestThatFits(plan, width, PAGE, rowLayout)
  const isEasy = cellOf(loose) >= EASY_CELL
  const row = isEasy ? loose : larger(loose, largestThatFits(plan, width, TIGHT, rowLayout))
  if (cellOf(row) >= LEAST_ROW_CELL) return row
  return largestThatFits(plan, width, NARROW, columnLayout)
}

const cellOf = ({ maps }: SolidLayout) => maps[0]?.cell ?? 0
const larger = (one: SolidLayout, other: SolidLayout) => (cellOf(other) > cellOf(one) ? other : one)

type Arrange = (plan: ConvPlan, width: number, cell: number, sizes: Measures) => SolidLayout | null

function largestThatFits(plan: ConvPlan, width: number, sizes: Measures, arrange: Arrange) {
  for (let cell = sizes.largestCell; cell > LEAST_CELL; cell -= 1) {
    const layout = arrange(plan, width, cell, sizes)
    if (layout) return layout
  }
  return arrange(plan, Number.POSITIVE_INFINITY, LEAST_CELL, sizes)!
}

function mapBlocks(
  plan: ConvPlan,
  cell: number,
  { leastStep, mapStep }: Measures,
): readonly SolidBlock[] {
  const shapes = [plan.setting.input, ...plan.stages.map(({ output }) => output)]
  return shapes.map((shape, index) =>
    solidBlock(shape, cell, Math.max(mapStep * cell, leastStep), plan.stages[index]?.padding),
  )
}

const kernelShape = ({ kernel, input }: ConvStage): HWC => [kernel[0], kernel[1], input[2]]

const kernelBlock = (stage: ConvStage, tap: number) =>
  solidBlock(kernelShape(stage), tap, TAP_STEP * tap)

/** The largest tap whose kernel keeps to a length along the page's axis of stacking. */
function tapFor(stage: ConvStage, length: number, side: 'width' | 'height', largest: number) {
  const unit = kernelBlock(stage, 1).box[side]
  return Math.max(LEAST_CELL, Math.min(largest, length / unit))
}

function rowLayout(
  plan: ConvPlan,
  width: number,
  cell: number,
  sizes: Measures,
): SolidLayout | null {
  const maps = mapBlocks(plan, cell, sizes)
  const tallestMap = Math.max(...maps.map(({ box }) => box.height))
  if (tallestMap > sizes.mapHeight && cell > LEAST_CELL) return null
  const columns = plan.stages.map((stage) => {
    const count = stage.output[2]
    const room = Math.max(tallestMap, sizes.kernelHeight) - (count - 1) * sizes.kernelGap
    const largest = Math.min(cell, sizes.largestTap)
    return kernelColumn(stage, tapFor(stage, room / count, 'height', largest), sizes.kernelGap)
  })
  const slots = maps.flatMap((map, index) => {
    const column = columns[index]
    return column ? [map.box.width, column.width] : [map.box.width]
  })
  const least = sizes.leastSlot
  const taken = slots.reduce((sum, slot) => sum + Math.max(slot, least), 2 * EDGE)
  const links = sizes.links + sizes.spread * cell
  const threads = sizes.threads + sizes.spread * cell
  const zones = plan.stages.length * (links + threads)
  if (taken + zones > width) return null

  // What is left over goes to the links, up to twice their least length; the rest frames the page.
  const spare = Number.isFinite(width) ? width - taken - zones : 0
  const stretch = 1 + Math.min(1, spare / zones)
  const margin = EDGE + Math.max(0, spare - zones) / 2
  const height = Math.max(tallestMap, ...columns.map((column) => column.height)) + 2 * EDGE
  const centred = (slot: number) => (Math.max(slot, least) - slot) / 2
  const placedMaps: SolidBlock[] = []
  const kernels: (readonly SolidBlock[])[] = []
  const captions: SolidCaption[] = []
  let x = margin
  for (const [index, map] of maps.entries()) {
    placedMaps.push(moveBlock(map, x + centred(map.box.width), (height - map.box.height) / 2))
    x = closeSlot(map.box.width)
    const column = columns[index]
    if (!column) continue
    x += links * stretch
    const left = x + centred(column.width)
    const top = (height - column.height) / 2
    kernels.push(column.blocks.map((block) => moveBlock(block, left, top)))
    x = closeSlot(column.width) + threads * stretch
  }
  const total = Number.isFinite(width) ? width : x
  return {
    ...{ flow: 'row', width: total, height: height + sizes.captions },
    ...{ maps: placedMaps, kernels, captions },
  }

  function closeSlot(slot: number) {
    const full = Math.max(slot, least)
    captions.push({ x: x + full / 2, y: height + 22, anchor: 'middle' })
    return x + full
  }
}

/** Kernels one over the other; the first is the lowest, as its sheet is of what they make. */
function kernelColumn(stage: ConvStage, tap: number, gap: number) {
  const block = kernelBlock(stage, tap)
  const count = stage.output[2]
  const pitch = block.box.height + gap
  return {
    width: block.box.width,
    height: count * pitch - gap,
    blocks: Array.from({ length: count }, (_, channel) =>
      moveBlock(block, 0, (count - 1 - channel) * pitch),
    ),
  }
}

function columnLayout(
  plan: ConvPlan,
  width: number,
  cell: number,
  sizes: Measures,
): SolidLayout | null {
  const maps = mapBlocks(plan, cell, sizes)
  const isTooLarge = (box: Box) => box.width > width - 2 * EDGE || box.height > sizes.mapHeight
  if (maps.some(({ box }) => isTooLarge(box)) && cell > LEAST_CELL) return null
  const page = Number.isFinite(width) ? width : Math.max(...maps.map(({ box }) => box.width))
  const kernels: (readonly SolidBlock[])[] = []
  const placedMaps: SolidBlock[] = []
  const captions: SolidCaption[] = []
  let y = EDGE
  for (const [index, map] of maps.entries()) {
    y = caption(index > 0)
    placedMaps.push(moveBlock(map, (page - map.box.width) / 2, y))
    y += map.box.height
    const stage = plan.stages[index]
    if (!stage) continue
    y = caption(false) + sizes.links - sizes.captions
    const row = kernelRow(stage, page, Math.min(cell, sizes.largestTap), sizes.kernelGap)
    kernels.push(row.map((block) => moveBlock(block, 0, y)))
    y += (row[0]?.box.height ?? 0) + sizes.threads - sizes.captions
  }
  return {
    ...{ flow: 'column', width: page, height: y + EDGE },
    ...{ maps: placedMaps, kernels, captions },
  }

  /** Lines come down from the kernels at the left of a map, and leave it at its right. */
  function caption(isRight: boolean) {
    captions.push({ x: isRight ? page : 0, y: y + 15, anchor: isRight ? 'end' : 'start' })
    return y + sizes.captions
  }
}

/** Kernels side by side in equal slots over the page. */
function kernelRow(stage: ConvStage, width: number, largest: number, gap: number) {
  const count = stage.output[2]
  const room = width - 2 * EDGE
  const tap = tapFor(stage, (room - (count - 1) * gap) / count, 'width', largest)
  const block = kernelBlock(stage, tap)
  const slot = Math.min(room / count, block.box.width + 4 * gap)
  const left = (width - slot * count + slot - block.box.width) / 2
  return Array.from({ length: count }, (_, channel) => moveBlock(block, left + channel * slot, 0))
}
