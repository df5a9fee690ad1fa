import { layoutOverture, type OvertureCell } from '../../src/charts/start/layoutOverture'

/** Pixels, as the sites that show such cards ask for. */
export const CARD = { width: 1200, height: 630 } as const

/** The light theme's. */
const INK = '#1a1c20'
const COLOUR = { depthwise: '#318171', pointwise: '#842a3c', gone: '#c9c6bd' } as const

const squares = (
  cells: readonly OvertureCell[],
  size: number,
  at: (cell: OvertureCell) => { readonly x: number; readonly y: number },
) =>
  cells
    .map((cell) => {
      const { x, y } = at(cell)
      const fill = COLOUR[cell.fate]
      const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`
      return `<rect ${place} width="${size}" height="${size}" fill="${fill}" stroke="#fcfbf8" stroke-width="1.5"/>`
    })
    .join('')

/** All weights above, what is left of them below: the start page's picture at both its ends. */
export function cardSvg(): string {
  const width = CARD.width - 120
  const { cell, cells, height } = layoutOverture(width)
  const kept = cells.filter(({ fate }) => fate !== 'gone')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}" font-family="Inter, Helvetica, Arial, sans-serif" fill="${INK}">
  <rect width="100%" height="100%" fill="#fcfbf8"/>
  <text x="60" y="104" font-size="60" font-weight="700">Separable Lab</text>
  <text x="60" y="152" font-size="29">One convolution, two stages: see it, count it, measure it.</text>
  <text x="60" y="236" font-size="38"><tspan font-weight="700">${cells.length}</tspan> multiplications a pixel</text>
  <g transform="translate(60 236)">${squares(cells, cell, ({ from }) => from)}</g>
  <text x="60" y="452" font-size="38"><tspan font-weight="700">${kept.length}</tspan> when it is taken apart</text>
  <g transform="translate(60 ${532 - height / 2})">${squares(kept, cell, ({ to }) => to)}</g>
</svg>`
}
