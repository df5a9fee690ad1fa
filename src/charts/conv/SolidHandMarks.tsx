import { memo, useCallback, useMemo } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import { mapIndex } from '../../core/conv/place'
import type { ConvScene, OutputCell } from '../../core/conv/setting'
import { hueColour } from '../hue'
import type { SolidLayout } from './layoutSolid'
import { MovingPath, MovingText, type MovingWords } from './Moving'
import { type Moments, useMoment } from './moments'
import { fontFor, PaintedCells, SheetNumbers } from './SolidSheet'
import { type CellPlace, paintCells } from './sheetPaths'
import { cut } from './solidBlock'
import type { SolidHand } from './solidHand'
import { readsFirst, type SolidHandLines, solidHandLines, splitTaps } from './solidHandLines'
import { NUMBER_CELL } from './solidNumbers'
import type { PaintedScene } from './solidScene'

interface SolidHandMarksProps {
  readonly scene: ConvScene
  readonly layout: SolidLayout
  readonly painted: PaintedScene
  readonly frame: ConvFrame | Moments
  readonly formatValue: (value: number) => string
  /** Where a reader points at something else, it steps back. */
  readonly isQuiet: boolean
  readonly isCompact: boolean
  /** The first sheet it reads lies open underneath, so that its values need not be drawn again. */
  readonly isOpen?: boolean
}

/**
 * The value in hand: its window as a prism through the sheets it reads, the sheet whose products
 * are being made in front, and lines from there to the filter and to the cell.
 */
export const SolidHandMarks = memo(function SolidHandMarks(props: SolidHandMarksProps) {
  const { scene, layout, frame, isQuiet, isCompact, isOpen = false } = props
  const lines = useMemo(() => solidHandLines(scene.plan, layout, isOpen), [scene, layout, isOpen])
  const isSpread = useMoment(frame, (frame) => lines.hand(frame)?.isSpread ?? false)
  const thin = isCompact ? 1.25 : 2.25
  const ground = { fill: 'var(--ground)', stroke: 'none' }
  return (
    <g fill="none" stroke={hueColour('k')} opacity={isQuiet ? 0.3 : 1} strokeLinejoin="round">
      {!isCompact && (
        <MovingPath frame={frame} line={lines.guides} strokeDasharray="2 3" strokeOpacity={0.8} />
      )}
      <MovingPath frame={frame} line={lines.prism} strokeWidth={1} strokeOpacity={0.75} />
      {!isQuiet && (
        <>
          {isSpread && (
            <MovingPath frame={frame} line={lines.back} {...ground} fillOpacity={0.85} />
          )}
          <MovingPath frame={frame} line={lines.ground} {...ground} />
          <WindowCells {...props} lines={lines} />
          <WindowZeros {...props} lines={lines} />
          <MovingPath frame={frame} line={lines.edges} strokeWidth={isSpread ? 1.5 : 0.75} />
          <MovingPath frame={frame} line={lines.outside} strokeWidth={0.75} strokeDasharray="2 2" />
          <MovingPath frame={frame} line={lines.rest} {...ground} fillOpacity={0.72} />
          <MovingPath
            frame={frame}
            line={lines.now}
            strokeWidth={thin}
            fill={hueColour('k')}
            fillOpacity={0.25}
          />
        </>
      )}
      <MovingPath
        frame={frame}
        line={lines.window}
        strokeWidth={thin}
        strokeDasharray={isSpread ? '4 3' : undefined}
      />
      <MovingPath frame={frame} line={lines.target} strokeWidth={thin} />
    </g>
  )
})

interface WindowProps extends SolidHandMarksProps {
  readonly lines: SolidHandLines
}

/** The values under the window, where they do not lie open. */
function WindowCells({ scene, layout, painted, frame, formatValue, isOpen, lines }: WindowProps) {
  const covering = useMemo(() => coveringHand(lines, isOpen === true), [lines, isOpen])
  const hand = useMoment(frame, covering)
  return useMemo(
    () => hand && <CoveringCells {...{ scene, layout, painted, formatValue, hand }} />,
    [scene, layout, painted, formatValue, hand],
  )
}

interface CoveringCellsProps
  extends Pick<SolidHandMarksProps, 'scene' | 'layout' | 'painted' | 'formatValue'> {
  readonly hand: SolidHand
}

function CoveringCells({ scene, layout, painted, formatValue, hand }: CoveringCellsProps) {
  const { stage } = hand.cell
  const { shape, values } = scene.maps[stage]!
  const { hue, most } = painted.maps[stage]!
  const { cell } = layout.maps[stage]!
  const { inside } = splitTaps(layout, hand)
  const valueAt = ({ y, x }: CellPlace) => values[mapIndex(shape, y, x, hand.active)]!
  const hasNumbers = cell >= NUMBER_CELL
  return (
    <g transform={`translate(${cut(hand.sheet.x)} ${cut(hand.sheet.y)})`} stroke="none">
      <PaintedCells
        paint={paintCells(inside, valueAt, cell, most)}
        isWritten={hasNumbers}
        {...{ hue, cell, hasNumbers }}
      />
      {hasNumbers && (
        <SheetNumbers
          numbers={inside.map((tap) => ({ ...tap, text: formatValue(valueAt(tap)) }))}
          cell={cell}
        />
      )}
    </g>
  )
}

/** The hand whose values are drawn anew: the same one until it goes to other cells. */
function coveringHand(lines: SolidHandLines, isOpen: boolean) {
  let last: SolidHand | null = null
  return (frame: ConvFrame) => {
    const hand = lines.hand(frame)
    if (!hand || (isOpen && readsFirst(hand))) return null
    if (last?.active !== hand.active || !sameCell(last.cell, hand.cell)) last = hand
    return last
  }
}

const sameCell = (one: OutputCell, other: OutputCell) =>
  one.stage === other.stage &&
  one.y === other.y &&
  one.x === other.x &&
  one.channel === other.channel

/** The zeros of the window's padding, each sign at its own place. */
function WindowZeros({ layout, frame, lines }: WindowProps) {
  const words = useCallback(
    (frame: ConvFrame): MovingWords => {
      const hand = lines.hand(frame)
      const side = hand?.cellSide ?? NUMBER_CELL
      const fontSize = fontFor('0', side)
      const zeros = hand && side >= NUMBER_CELL ? splitTaps(layout, hand).outside : []
      const { x, y } = hand?.sheet ?? { x: 0, y: 0 }
      return {
        text: '0'.repeat(zeros.length),
        x: zeros.map((tap) => cut(x + (tap.x + 0.5) * side)).join(' '),
        y: zeros.map((tap) => cut(y + (tap.y + 0.5) * side + 0.36 * fontSize)).join(' '),
        fontSize,
      }
    },
    [layout, lines],
  )
  return <MovingText {...{ frame, words }} fill="var(--ink)" stroke="none" textAnchor="middle" />
}
