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
  readonly sheet: number
  readonly corner: Point
  readonly edge: string
  readonly fill: string
}

const KINDS = ['upstream', 'downstream', 'self'] as const

/** Regions of all sheets that have one, from the farthest to the nearest. */
export function litRegions(plan: ConvPlan, layout: SolidLayout, lit: Lit): readonly LitRegion[] {
  const regions: LitRegion[] = []
  for (const [index, block] of layout.maps.entries()) {
    const shape = index === 0 ? plan.setting.input : plan.stages[index - 1]!.output
    for (let sheet = shape[2] - 1; sheet >= 0; sheet -= 1) {
      add(`m${index}-${sheet}`, block, sheet, lit.maps[index], (y, x) =>
        mapIndex(shape, y, x, sheet),
      )
    }
  }
  for (const [index, stage] of plan.stages.entries()) {
    for (let out = 0; out < stage.kernel[3]; out += 1) {
      const block = layout.kernels[index]![out]!
      for (let channel = stage.kernel[2] - 1; channel >= 0; channel -= 1) {
        const sheet = firstChannel(stage, out) + channel
        add(`k${index}-${out}-${sheet}`, block, sheet, lit.kernels[index], (y, x) =>
          kernelIndex(stage.kernel, y, x, channel, out),
        )
      }
    }
  }
  return regions

  function add(
    key: string,
    block: SolidBlock,
    sheet: number,
    mask: Uint8Array | undefined,
    at: (y: number, x: number) => number,
  ) {
    if (!mask) return
    const { rows, columns, cell } = block
    for (const kind of KINDS) {
      const isIn = (y: number, x: number) =>
        y >= 0 && x >= 0 && y < rows && x < columns && ((mask[at(y, x)] ?? 0) & LIT[kind]) !== 0
      const fill = regionPath(isIn, rows, columns, cell)
      if (!fill) continue
      const edge = edgePath(isIn, rows, columns, cell)
      const corner = sheetCorner(block, sheet)
      regions.push({ ...{ kind, key: `${key}-${kind}`, block, sheet }, ...{ corner, edge, fill } })
    }
  }
}
