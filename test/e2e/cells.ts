import type { Page } from '@playwright/test'
import { layoutNumbers } from '../../src/charts/conv/layoutNumbers'
import { layoutSolid } from '../../src/charts/conv/layoutSolid'
import { type Point, sheetCorner } from '../../src/charts/conv/solidBlock'
import type { ConvPlan, Spot } from '../../src/core/conv/setting'

/** Middle of a value's cell in the drawing's own pixels; of kernels, the first filter's. */
function placeOf(plan: ConvPlan, width: number, display: 'solid' | 'numbers', spot: Spot): Point {
  const sheet = spot.kind === 'map' ? spot.channel : spot.inChannel
  if (display === 'solid') {
    const { maps, kernels } = layoutSolid(plan, width)
    const block = spot.kind === 'map' ? maps[spot.map] : kernels[spot.stage]?.[spot.outChannel]
    if (!block) throw new Error('no such block')
    const corner = sheetCorner(block, sheet)
    return {
      x: corner.x + (spot.x + 0.5) * block.cell,
      y: corner.y + (spot.y + 0.5) * block.cell,
    }
  }
  const { maps, stages } = layoutNumbers(plan, { width })
  const part = spot.kind === 'map' ? maps[spot.map] : stages[spot.stage]
  const corner = part && ('sheets' in part ? part.sheets : part.kernels)[sheet]
  if (!part || !corner) throw new Error('no such sheet')
  const { columns, rows, padding, cell } = part.grid
  return {
    x: corner.x + (columns[spot.x + padding.left] ?? Number.NaN) + cell / 2,
    y: corner.y + (rows[spot.y + padding.top] ?? Number.NaN) + cell / 2,
  }
}

/** Where on the screen a value of the picture is, once it has been scrolled to the middle. */
export async function cellOnScreen(
  page: Page,
  plan: ConvPlan,
  display: 'solid' | 'numbers',
  spot: Spot,
): Promise<Point> {
  const drawing = page.locator('figure svg[role=group]')
  const width = await drawing.evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width)
  const { x, y } = placeOf(plan, width, display, spot)
  return drawing.evaluate(
    (svg: SVGSVGElement, at) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      scrollBy(0, svg.getBoundingClientRect().top + at.y * scale - innerHeight * 0.4)
      const { left, top } = svg.getBoundingClientRect()
      return { x: left + at.x * scale, y: top + at.y * scale }
    },
    { x, y },
  )
}
