import { memo } from 'react'
import { LIT } from '../../core/conv/lit'
import type { Place } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import type { NumbersGrid } from './numbersGrid'
import { cellsPath } from './numbersPaths'

interface NumbersLitProps extends Place {
  readonly grid: NumbersGrid
  readonly bits: Uint8Array
  /** Where the sheet's value at row `y` and column `x` stands among the bits. */
  readonly first: number
  readonly stride: number
}

/** What a spot is made from and what it makes, on one sheet; everything else fades. */
export const NumbersLit = memo(function NumbersLit({
  x,
  y,
  grid,
  bits,
  first,
  stride,
}: NumbersLitProps) {
  const [height, width] = grid.size
  const pixels = Array.from({ length: height * width }, (_, at) => ({
    y: Math.floor(at / width),
    x: at % width,
    bit: bits[first + at * stride] ?? 0,
  }))
  const having = (bit: number) => pixels.filter((pixel) => (pixel.bit & bit) !== 0)
  const self = having(LIT.self)
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={cellsPath(
          grid,
          pixels.filter(({ bit }) => bit === 0),
        )}
        className={styles.faded}
      />
      <path
        d={cellsPath(grid, having(LIT.upstream), { inset: 1 })}
        className={styles.upstream}
        data-lit="upstream"
      />
      <path
        d={cellsPath(grid, having(LIT.downstream), { inset: 1.5 })}
        className={styles.downstream}
        data-lit="downstream"
      />
      {self.length > 0 && (
        <path d={cellsPath(grid, self, { inset: 1 })} className={styles.self} data-lit="self" />
      )}
    </g>
  )
})
