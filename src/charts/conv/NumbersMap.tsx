import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import type { MapPlaces } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import { NumbersLines, NumbersSheet } from './NumbersSheet'
import { veilPath } from './numbersPaths'
import type { NumberSheets } from './numbersText'

interface NumbersMapProps {
  readonly places: MapPlaces
  readonly numbers: NumberSheets
  readonly hue: Hue
  /** Values that are made, channel by channel; the rest is veiled. */
  readonly done: number
}

/** A map, channel by channel. */
export const NumbersMap = memo(function NumbersMap({
  places: { grid, sheets },
  numbers,
  hue,
  done,
}: NumbersMapProps) {
  const [height, width] = grid.size
  return sheets.map(({ x, y }, channel) => {
    const veil = veilPath(grid, done - channel * height * width)
    return (
      <g key={`${x} ${y}`}>
        <text x={x + 4} y={y - 5} className={styles.label} fill={hueColour(hue)}>
          {channel + 1}
        </text>
        <NumbersSheet
          x={x}
          y={y}
          grid={grid}
          numbers={numbers.sheets[channel]!}
          font={numbers.font}
          largest={numbers.largest}
          hue={hue}
        />
        {veil && <path d={veil} transform={`translate(${x} ${y})`} className={styles.veil} />}
        <NumbersLines x={x} y={y} grid={grid} />
      </g>
    )
  })
})
