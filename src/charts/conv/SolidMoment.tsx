import { memo, useId } from 'react'
import type { ConvScene } from '../../core/conv/setting'
import styles from './conv.module.css'
import { Hatch } from './Hatch'
import type { SolidLayout } from './layoutSolid'
import { type Moments, useFrame } from './moments'
import { overlay } from './overlay'
import { SolidHandMarks } from './SolidHandMarks'
import { SolidKernel } from './SolidKernels'
import { SheetVeil } from './SolidMap'
import { channelStrength } from './shade'
import { cut, sheetCorner } from './solidBlock'
import { doneOf, sheetInHand } from './solidHand'
import { NUMBER_CELL, type SolidNumbers } from './solidNumbers'
import type { PaintedScene } from './solidScene'

interface SolidMomentProps {
  readonly moments: Moments
  /** Of the box the picture fills. */
  readonly width: number
  readonly scene: ConvScene
  readonly layout: SolidLayout
  readonly painted: PaintedScene
  readonly numbers: SolidNumbers
  readonly formatValue: (value: number) => string
  readonly isCompact: boolean
}

/**
 * All that moves from one step to the next, over the sheets that stand still: the veil on the sheet
 * that is being made, the filter at work, and the marks of the value in hand. A drawing of its own,
 * so that a step neither lays out nor paints the hundreds of cells that did not change.
 */
export const SolidMoment = memo(function SolidMoment(props: SolidMomentProps) {
  const { moments, width, scene, layout, painted, numbers, formatValue, isCompact } = props
  const { plan } = scene
  const id = useId()
  const frame = useFrame(moments)
  const { cell, macsInCell } = frame
  const map = cell && layout.maps[cell.stage + 1]!
  const filter = cell && layout.kernels[cell.stage]![cell.channel]!
  const done = cell && doneOf(plan, cell, macsInCell)
  const lifted = cell
    ? sheetInHand(plan, frame, { kind: 'weight', stage: cell.stage }, cell.channel)
    : null
  const corner = cell && sheetCorner(map!, cell.channel)
  return (
    <svg {...overlay(layout, width)} className={styles.moving} aria-hidden="true" data-moving="">
      <defs>
        <Hatch id={`${id}-veil`} className={styles.veil} gap={6} />
      </defs>
      {cell && map && filter && corner && (
        <>
          <g transform={`translate(${cut(corner.x)} ${cut(corner.y)})`}>
            <SheetVeil
              rows={map.rows}
              columns={map.columns}
              cell={map.cell}
              hue={painted.maps[cell.stage + 1]!.hue}
              strength={channelStrength(cell.channel, map.sheets)}
              done={(frame.doneCells[cell.stage] ?? 0) - cell.channel * map.rows * map.columns}
              veil={`url(#${id}-veil)`}
            />
          </g>
          {done !== null && (
            <SolidKernel
              block={filter}
              painted={painted.stages[cell.stage]!}
              outChannel={cell.channel}
              lifted={lifted}
              done={done}
              numbers={
                filter.cell < NUMBER_CELL
                  ? undefined
                  : numbers.ofKernel(
                      cell.stage,
                      cell.channel,
                      (lifted ?? 0) - painted.stages[cell.stage]!.filters[cell.channel]!.first,
                    )
              }
            />
          )}
          <SolidHandMarks
            {...{ scene, layout, painted, formatValue, isCompact }}
            {...cell}
            macsInCell={macsInCell}
            isQuiet={false}
            isOpen
          />
        </>
      )}
    </svg>
  )
})
