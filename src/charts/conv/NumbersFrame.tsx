import type { OutputCell } from '../../core/conv/setting'
import { type Hue, hueColour } from '../hue'
import type { MapPlaces } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import { cellsPath } from './numbersPaths'

interface NumbersFrameProps {
  readonly cell: OutputCell
  readonly made: MapPlaces
  readonly hue: Hue
}

/** Around an output value that is being made, or that the reader asks about. */
export function NumbersFrame({ cell, made, hue }: NumbersFrameProps) {
  const { x, y } = made.sheets[cell.channel]!
  return (
    <path
      d={cellsPath(made.grid, [cell])}
      transform={`translate(${x} ${y})`}
      className={styles.window}
      stroke={hueColour(hue)}
    />
  )
}
