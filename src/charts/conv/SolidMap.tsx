import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import styles from './conv.module.css'
import { type SheetNumber, SolidSheet } from './SolidSheet'
import { channelStrength } from './shade'
import { restPath, type SheetPaint } from './sheetPaths'
import { cut, paintOrder, type SolidBlock, sheetCorner } from './solidBlock'
import type { PaintedMap } from './solidScene'

interface SolidMapProps {
  readonly block: SolidBlock
  readonly painted: PaintedMap
  /** Finished values, of an output; an input is there from the start. */
  readonly done: number | null
  readonly lifted: number | null
  /** Of the nearest sheet, where its cells have room. */
  readonly numbers: readonly SheetNumber[] | undefined
  readonly veil: string
}

/** A map as its sheets; what is not computed yet lies under a veil. */
export const SolidMap = memo(function SolidMap({
  block,
  painted,
  done,
  lifted,
  numbers,
  veil,
}: SolidMapProps) {
  const { rows, columns, cell, sheets } = block
  const order = paintOrder(sheets, lifted)
  const nearest = order.at(-1)
  const size = rows * columns
  return (
    <>
      {order.map((sheet) => {
        const paint = painted.sheets[sheet]
        if (!paint) return null
        const corner = sheetCorner(block, sheet)
        return (
          <MapSheet
            key={sheet}
            {...corner}
            {...{ rows, columns, cell, paint, veil }}
            hue={painted.hue}
            grid={painted.grid}
            strength={channelStrength(sheet, sheets)}
            done={done === null ? size : Math.min(size, Math.max(0, done - sheet * size))}
            hasNumbers={numbers !== undefined}
            numbers={sheet === nearest ? numbers : undefined}
          />
        )
      })}
    </>
  )
})

interface MapSheetProps {
  readonly x: number
  readonly y: number
  readonly rows: number
  readonly columns: number
  readonly cell: number
  readonly paint: SheetPaint
  readonly hue: Hue
  readonly grid: string
  readonly strength: number
  /** Values of it that are there. */
  readonly done: number
  readonly hasNumbers: boolean
  readonly numbers: readonly SheetNumber[] | undefined
  readonly veil: string
}

const MapSheet = memo(function MapSheet({
  x,
  y,
  done,
  veil,
  rows,
  columns,
  cell,
  hue,
  strength,
  ...sheet
}: MapSheetProps) {
  return (
    <g transform={`translate(${cut(x)} ${cut(y)})`}>
      <SolidSheet {...sheet} {...{ rows, columns, cell, hue, strength }} edgeHue={hue} />
      <SheetVeil {...{ rows, columns, cell, hue, strength, done, veil }} />
    </g>
  )
})

type SheetVeilProps = Pick<
  MapSheetProps,
  'rows' | 'columns' | 'cell' | 'hue' | 'strength' | 'done' | 'veil'
>

/** Over the values of a sheet that are not made yet. */
function SheetVeil({ rows, columns, cell, hue, strength, done, veil }: SheetVeilProps) {
  if (done >= rows * columns) return null
  const d = restPath(done, rows, columns, cell)
  return (
    <>
      <path d={d} fill="var(--ground)" />
      <path d={d} {...veilLook(hue, strength, veil)} />
    </>
  )
}

/** Of what is not made yet; `veil` is a hatch. */
export const veilLook = (hue: Hue, strength: number, veil: string) => ({
  fill: veil,
  stroke: hueColour(hue),
  strokeOpacity: strength,
  strokeWidth: 1.4,
})

interface PaddingRingProps {
  readonly block: SolidBlock
  readonly sheet: number
}

/** The zeros around the sheet that is read, as cells of dashes. */
export const PaddingRing = memo(function PaddingRing({ block, sheet }: PaddingRingProps) {
  const { rows, columns, cell, padding } = block
  const { x, y } = sheetCorner(block, sheet)
  const { top, bottom, left, right } = padding
  if (top + bottom + left + right === 0) return null
  const [wide, high] = [columns + left + right, rows + top + bottom]
  let d = ''
  for (let at = 0; at <= wide; at += 1) {
    const isInside = at >= left && at <= left + columns
    d += `M${cut(at * cell)},0`
    d += isInside ? `v${top * cell}m0,${rows * cell}v${bottom * cell}` : `v${high * cell}`
  }
  for (let at = 0; at <= high; at += 1) {
    const isInside = at >= top && at <= top + rows
    d += `M0,${cut(at * cell)}`
    d += isInside ? `h${left * cell}m${columns * cell},0h${right * cell}` : `h${wide * cell}`
  }
  return (
    <path
      transform={`translate(${cut(x - left * cell)} ${cut(y - top * cell)})`}
      d={d}
      className={styles.padding}
    />
  )
})
