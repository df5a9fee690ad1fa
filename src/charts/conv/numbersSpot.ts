import type { Spot } from '../../core/conv/setting'
import type { Box, NumbersLayout, Place } from './layoutNumbers'
import { type NumbersGrid, pixelUnder } from './numbersGrid'
import type { StageView } from './numbersView'
import type { RoveTarget } from './rove'

/** The value under a point of the picture. */
export function spotUnder(
  layout: NumbersLayout,
  views: readonly StageView[],
  x: number,
  y: number,
): Spot | null {
  const under = (places: readonly Place[], grid: NumbersGrid) => {
    for (const [channel, place] of places.entries()) {
      const pixel = pixelUnder(grid, x - place.x, y - place.y)
      if (pixel) return { ...pixel, channel }
    }
    return null
  }
  for (const [map, { sheets, grid }] of layout.maps.entries()) {
    const found = under(sheets, grid)
    if (found) return { kind: 'map', map, ...found }
  }
  for (const [stage, { kernels, grid }] of layout.stages.entries()) {
    const { reads, filter } = views[stage]!
    const found = under(kernels, grid)
    if (!found || found.channel < reads[0] || found.channel >= reads[1]) continue
    const inChannel = found.channel - reads[0]
    return { kind: 'weight', stage, y: found.y, x: found.x, inChannel, outChannel: filter }
  }
  return null
}

/** Around all sheets of a map, or all weights that are shown of a stage. */
export function boxOf(layout: NumbersLayout, views: readonly StageView[], target: RoveTarget): Box {
  if (target.kind === 'map') {
    const { sheets, grid } = layout.maps[target.map]!
    return around(sheets, grid)
  }
  const { kernels, grid } = layout.stages[target.stage]!
  return around(kernels.slice(...views[target.stage]!.reads), grid)
}

function around(places: readonly Place[], { width, height }: NumbersGrid): Box {
  const air = 4
  const left = Math.min(...places.map(({ x }) => x)) - air
  const top = Math.min(...places.map(({ y }) => y)) - air
  return {
    x: left,
    y: top,
    width: Math.max(...places.map(({ x }) => x)) + width + air - left,
    height: Math.max(...places.map(({ y }) => y)) + height + air - top,
  }
}
