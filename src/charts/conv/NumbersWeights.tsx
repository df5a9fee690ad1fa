import { memo } from 'react'
import type { Hue } from '../hue'
import type { StagePlaces } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import { NumbersLines, NumbersSheet } from './NumbersSheet'
import type { NumberSheets } from './numbersText'

interface NumbersWeightsProps {
  readonly places: StagePlaces
  readonly numbers: NumberSheets
  readonly filter: number
  /** The channels that the filter reads. */
  readonly first: number
  readonly reads: number
  readonly hue: Hue
  /** No sum of the stage is shown. */
  readonly isResting: boolean
}

/** One filter, under the channels it reads; a crossed-out ghost under each other. */
export const NumbersWeights = memo(function NumbersWeights({
  places: { kernels, grid },
  numbers,
  filter,
  first,
  reads,
  hue,
  isResting,
}: NumbersWeightsProps) {
  const { width, height } = grid
  return kernels.map(({ x, y }, channel) => {
    const key = `${x} ${y}`
    const sheet = numbers.sheets[filter * reads + channel - first]
    if (!sheet || channel < first || channel >= first + reads) {
      return (
        <g key={key} transform={`translate(${x} ${y})`} data-ghost="">
          <rect width={width} height={height} className={styles.ghost} />
          <path d={`M0,0L${width},${height}M${width},0L0,${height}`} className={styles.cross} />
        </g>
      )
    }
    return (
      <g key={key} className={isResting ? styles.resting : undefined}>
        <text x={x - 11} y={y + height / 2 + 6} className={styles.sign}>
          ×
        </text>
        <NumbersSheet
          x={x}
          y={y}
          grid={grid}
          numbers={sheet}
          font={numbers.font}
          largest={numbers.largest}
          hue={hue}
        />
        <NumbersLines x={x} y={y} grid={grid} />
      </g>
    )
  })
})
