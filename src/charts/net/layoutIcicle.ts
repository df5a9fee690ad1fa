import { hierarchy, partition } from 'd3'
import type { Family } from './kinds'
import { textWidth } from './layoutLegend'

export interface IcicleLayer {
  readonly key: string
  readonly family: Family
  readonly value: number
}

export interface IcicleBlock {
  readonly key: string
  readonly layers: readonly IcicleLayer[]
}

export interface IcicleStage {
  readonly key: string
  readonly blocks: readonly IcicleBlock[]
}

export type IcicleLevel = 'stage' | 'block' | 'layer'

export interface IcicleBox {
  readonly key: string
  readonly level: IcicleLevel
  /** Of a layer; −1 of what holds several. */
  readonly layer: number
  readonly family: Family | null
  readonly value: number
  /** Of the whole. */
  readonly share: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Three columns: stages, blocks, layers, as parts of the drawing's width. */
const COLUMNS = [0.22, 0.38, 0.4] as const
const LEVELS = ['stage', 'block', 'layer'] as const
const LINE = 18

export const ICICLE_HEIGHT = 560

interface Datum {
  readonly key: string
  readonly value: number
  readonly layer: number
  readonly family: Family | null
  readonly children?: readonly Datum[]
}

/**
 * A network from top to bottom, each layer as high as its share; its block and its stage stand to
 * its left, as high as what they hold.
 */
export function layoutIcicle(
  stages: readonly IcicleStage[],
  width: number,
  height = ICICLE_HEIGHT,
): readonly IcicleBox[] {
  const root = hierarchy(tree(stages)).sum((datum) => datum.value)
  if ((root.value ?? 0) === 0) return []
  const total = root.value ?? 0
  const placed = partition<Datum>().size([height, LEVELS.length + 1])(root)
  return placed.descendants().flatMap(({ data, depth, x0, x1, value = 0 }) => {
    const level = LEVELS[depth - 1]
    if (!level || value === 0) return []
    return [
      {
        key: data.key,
        level,
        layer: data.layer,
        family: data.family,
        value,
        share: value / total,
        x: leftOf(depth - 1) * width,
        y: x0,
        width: (COLUMNS[depth - 1] ?? 0) * width,
        height: x1 - x0,
      },
    ]
  })
}

const leftOf = (column: number) =>
  COLUMNS.slice(0, column).reduce<number>((sum, part) => sum + part, 0)

function tree(stages: readonly IcicleStage[]): Datum {
  let layer = -1
  const group = (key: string, children: readonly Datum[]): Datum => ({
    key,
    value: 0,
    layer: -1,
    family: null,
    children,
  })
  return group(
    'network',
    stages.map((stage) =>
      group(
        stage.key,
        stage.blocks.map((block) =>
          group(
            block.key,
            block.layers.map(({ key, value, family }) => {
              layer += 1
              return { key, value, family, layer }
            }),
          ),
        ),
      ),
    ),
  )
}

/** The longest of some labels that fits a box, if any does. */
export function labelThatFits(box: IcicleBox, labels: readonly string[]): string | undefined {
  if (box.height < LINE) return undefined
  return labels.find((label) => textWidth(label) <= box.width - 14)
}

/** The layer at a height of the drawing, whatever the column. */
export function layerAt(boxes: readonly IcicleBox[], y: number): number | null {
  const box = boxes.find((one) => one.level === 'layer' && y >= one.y && y < one.y + one.height)
  return box?.layer ?? null
}
