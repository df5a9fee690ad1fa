import { firstChannel, kernelIndex, mapIndex } from '../../core/conv/place'
import type { ConvScene } from '../../core/conv/setting'
import type { Hue } from '../hue'
import type { SolidLayout } from './layoutSolid'
import { kernelHue, mapHue, mostOf } from './shade'
import { allCells, gridPath, paintCells, type SheetPaint } from './sheetPaths'

/** A tensor's look while its values last. */
interface Painted {
  readonly hue: Hue
  /** Largest magnitude, the end of its scale. */
  readonly most: number
  readonly grid: string
}

export interface PaintedMap extends Painted {
  readonly sheets: readonly SheetPaint[]
}

export interface PaintedFilter {
  /** Depth of the first sheet, in channels of the map it reads. */
  readonly first: number
  /** One for each channel it reads. */
  readonly sheets: readonly SheetPaint[]
}

export interface PaintedStage extends Painted {
  /** Of what it makes: filters carry it on their edges. */
  readonly edgeHue: Hue
  readonly filters: readonly PaintedFilter[]
}

/** All that is drawn of a scene's values: it stands still while only time goes on. */
export interface PaintedScene {
  readonly maps: readonly PaintedMap[]
  readonly stages: readonly PaintedStage[]
}

export function paintScene(scene: ConvScene, layout: SolidLayout): PaintedScene {
  const maps = scene.maps.map(({ shape, values }, index) => {
    const { cell } = layout.maps[index]!
    const most = mostOf(values)
    const cells = allCells(shape[0], shape[1])
    const sheets = Array.from({ length: shape[2] }, (_, channel) =>
      paintCells(cells, ({ y, x }) => values[mapIndex(shape, y, x, channel)]!, cell, most),
    )
    return { hue: mapHue(scene, index), most, grid: gridPath(shape[0], shape[1], cell), sheets }
  })
  const stages = scene.plan.stages.map((stage, index) => {
    const { shape, values } = scene.kernels[index]!
    const cell = layout.kernels[index]?.[0]?.cell ?? 1
    const most = mostOf(values)
    const cells = allCells(shape[0], shape[1])
    const filters = Array.from({ length: shape[3] }, (_, out) => ({
      first: firstChannel(stage, out),
      sheets: Array.from({ length: shape[2] }, (_, channel) =>
        paintCells(
          cells,
          ({ y, x }) => values[kernelIndex(shape, y, x, channel, out)]!,
          cell,
          most,
        ),
      ),
    }))
    return {
      ...{ hue: kernelHue(stage), edgeHue: mapHue(scene, index + 1) },
      ...{ most, grid: gridPath(shape[0], shape[1], cell), filters },
    }
  })
  return { maps, stages }
}
