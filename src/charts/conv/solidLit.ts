import { LIT, type Lit } from '../../core/conv/lit'
import { firstChannel, kernelIndex, mapIndex } from '../../core/conv/place'
import type { ConvPlan } from '../../core/conv/setting'
import type { SolidLayout } from './layoutSolid'
import { edgePath, regionPath } from './sheetPaths'
import { type Point, type SolidBlock, sheetCorner } from './solidBlock'

export type LitKind = 'upstream' | 'downstream' | 'self'

/** The lit region of one sheet of one kind. */
export interface LitRegion {
  readonly kind: LitKind
  readonly key: string
  readonly block: SolidBlock
  /** Of a map; null of a filter. */
  readonly map: number | null
  readonly sheet: number
  /** In front of all other sheets of its block that are lit alike. */
  readonly isNearest: boolean
  readonly corner: Point
  readonly edge: string
  readonly fill: string
}

const KINDS = ['upstream', 'downstream', 'self'] as const

/** Regions of all sheets that have one, from the farthest to the nearest. */
export function litRegions(plan: ConvPlan, layout: SolidLayout, lit: Lit): readonly LitRegion[] {
  const regions: LitRegion[] = []
  for (const [map, block] of layout.maps.entries()) {
    const shape = map === 0 ? plan.setting.input : plan.stages[map - 1]!.output
    const sheets = Array.from({ length: shape[2] }, (_, sheet) => ({
      sheet,
      at: (y: number, x: number) => mapIndex(shape, y, x, sheet),
    }))
    add(`m${map}`, block, map, lit.maps[map], sheets)
  }
  for (const [index, stage] of plan.stages.entries()) {
    for (const [out, block] of layout.kernels[index]!.entries()) {
      const sheets = Array.from({ length: stage.kernel[2] }, (_, channel) => ({
        sheet: firstChannel(stage, out) + channel,
        at: (y: number, x: number) => kernelIndex(stage.kernel, y, x, channel, out),
      }))
      add(`k${index}-${out}`, block, null, lit.kernels[index], sheets)
    }
  }
  return regions

  function add(
    key: string,
    block: SolidBlock,
    map: number | null,
    mask: Uint8Array | undefined,
    sheets: readonly { sheet: number; at: (y: number, x: number) => number }[],
  ) {
    if (!mask) return
    const { rows, columns, cell } = block
    for (const kind of KINDS) {
      const own: LitRegion[] = []
      for (const { sheet, at } of sheets) {
        const isIn = (y: number, x: number) =>
          y >= 0 && x >= 0 && y < rows && x < columns && ((mask[at(y, x)] ?? 0) & LIT[kind]) !== 0
        const fill = regionPath(isIn, rows, columns, cell)
        if (!fill) continue
        const edge = edgePath(isIn, rows, columns, cell)
        const corner = sheetCorner(block, sheet)
        const isNearest = own.length === 0
        own.push({
          ...{ kind, key: `${key}-${sheet}-${kind}`, block, map, sheet },
          ...{ isNearest, corner, edge, fill },
        })
      }
      regions.push(...own.toReversed())
    }
  }
}
