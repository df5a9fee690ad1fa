import { memo, useMemo } from 'react'
import { mapIndex } from '../../core/conv/place'
import type { ConvScene } from '../../core/conv/setting'
import { hueColour } from '../hue'
import type { SolidLayout } from './layoutSolid'
import { PaintedCells, SheetNumbers } from './SolidSheet'
import { paintCells } from './sheetPaths'
import { cut } from './solidBlock'
import { handAt, splitTaps, tapsToDo } from './solidHand'
import { NUMBER_CELL } from './solidNumbers'
import type { PaintedScene } from './solidScene'

interface SolidHandMarksProps {
  readonly scene: ConvScene
  readonly layout: SolidLayout
  readonly painted: PaintedScene
  readonly stage: number
  readonly y: number
  readonly x: number
  readonly channel: number
  /** Products done of it. */
  readonly macsInCell: number
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
  const { scene, layout, painted, macsInCell, formatValue, isQuiet, isCompact } = props
  const { stage, y, x, channel } = props
  const hand = handAt(scene.plan, layout, { stage, y, x, channel }, macsInCell)
  const { active } = hand
  const isThere = props.isOpen === true && active === hand.first && !hand.isSpread
  const still = useMemo(
    () =>
      windowSheet(scene, layout, painted, { stage, y, x, channel }, active, formatValue, isThere),
    [scene, layout, painted, stage, y, x, channel, active, formatValue, isThere],
  )
  const toDo = tapsToDo(hand)
  const thin = isCompact ? 1.25 : 2.25
  return (
    <g fill="none" stroke={hueColour('k')} opacity={isQuiet ? 0.3 : 1} strokeLinejoin="round">
      {!isCompact && <path d={hand.guides} strokeDasharray="2 3" strokeOpacity={0.8} />}
      <path d={hand.prism} strokeWidth={1} strokeOpacity={0.75} />
      {!isQuiet && hand.isSpread && active !== hand.first && (
        <rect {...hand.frame} fill="var(--ground)" fillOpacity={0.85} stroke="none" />
      )}
      <g transform={`translate(${cut(hand.sheet.x)} ${cut(hand.sheet.y)})`}>
        {!isQuiet && still}
        {toDo && !isQuiet && (
          <>
            <path d={toDo.rest} fill="var(--ground)" fillOpacity={0.72} stroke="none" />
            <path d={toDo.now} strokeWidth={thin} fill={hueColour('k')} fillOpacity={0.25} />
          </>
        )}
      </g>
      <rect
        {...hand.frame}
        strokeWidth={thin}
        strokeDasharray={hand.isSpread ? '4 3' : undefined}
      />
      <rect {...hand.target} strokeWidth={thin} />
    </g>
  )
})

function windowSheet(
  scene: ConvScene,
  layout: SolidLayout,
  painted: PaintedScene,
  cell: { stage: number; y: number; x: number; channel: number },
  active: number,
  formatValue: (value: number) => string,
  isThere: boolean,
) {
  const block = layout.maps[cell.stage]!
  const { shape, values } = scene.maps[cell.stage]!
  const { hue, most } = painted.maps[cell.stage]!
  const hand = handAt(scene.plan, layout, cell, Number.POSITIVE_INFINITY)
  const { inside, edges, outside, zeros } = splitTaps(hand, block)
  const valueAt = (tap: { y: number; x: number }) => values[mapIndex(shape, tap.y, tap.x, active)]!
  const hasNumbers = block.cell >= NUMBER_CELL
  const numbers = hasNumbers
    ? [
        ...(isThere ? [] : inside).map((tap) => ({ ...tap, text: formatValue(valueAt(tap)) })),
        ...zeros.map((tap) => ({ ...tap, text: formatValue(0) })),
      ]
    : []
  return (
    <>
      <path d={isThere ? outside : edges + outside} fill="var(--ground)" stroke="none" />
      <g stroke="none">
        {!isThere && (
          <PaintedCells
            paint={paintCells(inside, valueAt, block.cell, most)}
            hue={hue}
            cell={block.cell}
            hasNumbers={hasNumbers}
            isWritten={hasNumbers}
          />
        )}
        <SheetNumbers numbers={numbers} cell={block.cell} />
      </g>
      <path d={edges} strokeWidth={hand.isSpread ? 1.5 : 0.75} />
      <path d={outside} strokeWidth={0.75} strokeDasharray="2 2" />
    </>
  )
}
