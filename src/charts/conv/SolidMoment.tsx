import { memo, useCallback, useId } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvScene } from '../../core/conv/setting'
import styles from './conv.module.css'
import { Hatch } from './Hatch'
import type { SolidLayout } from './layoutSolid'
import { MovingPath } from './Moving'
import { type Moments, useMoment } from './moments'
import { overlay } from './overlay'
import { SolidHandMarks } from './SolidHandMarks'
import { SolidKernel } from './SolidKernels'
import { veilLook } from './SolidMap'
import { channelStrength } from './shade'
import { restPath } from './sheetPaths'
import { cut, sheetCorner } from './solidBlock'
import { isAtWork, sheetInHand } from './solidHand'
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
 * so that a step neither lays out nor paints the hundreds of cells that did not change; and what
 * changes of it at every step is set and not rendered.
 */
export const SolidMoment = memo(function SolidMoment(props: SolidMomentProps) {
  const { moments, width, scene, layout, painted, formatValue, isCompact } = props
  const id = useId()
  return (
    <svg {...overlay(layout, width)} className={styles.moving} aria-hidden="true" data-moving="">
      <defs>
        <Hatch id={`${id}-veil`} className={styles.veil} gap={6} />
      </defs>
      <MovingVeil {...props} veil={`url(#${id}-veil)`} />
      <FilterAtWork {...props} />
      <SolidHandMarks
        {...{ scene, layout, painted, formatValue, isCompact }}
        frame={moments}
        isQuiet={false}
        isOpen
      />
    </svg>
  )
})

/** Over what is not made yet of the sheet that is being made. */
function MovingVeil(props: SolidMomentProps & { readonly veil: string }) {
  const { moments, layout, painted, veil } = props
  const stage = useMoment(moments, ({ cell }) => cell?.stage ?? null)
  const channel = useMoment(moments, ({ cell }) => cell?.channel ?? 0)
  const map = layout.maps[(stage ?? 0) + 1]!
  const line = useCallback(
    ({ cell, doneCells }: ConvFrame) => {
      if (!cell) return ''
      const { rows, columns, cell: side } = layout.maps[cell.stage + 1]!
      const done = (doneCells[cell.stage] ?? 0) - cell.channel * rows * columns
      return restPath(Math.max(0, done), rows, columns, side)
    },
    [layout],
  )
  if (stage === null) return null
  const { hue } = painted.maps[stage + 1]!
  const corner = sheetCorner(map, channel)
  return (
    <g transform={`translate(${cut(corner.x)} ${cut(corner.y)})`}>
      <MovingPath frame={moments} line={line} fill="var(--ground)" />
      <MovingPath
        frame={moments}
        line={line}
        {...veilLook(hue, channelStrength(channel, map.sheets), veil)}
      />
    </g>
  )
}

/** While products are being made: the sheet in hand in front, what is to come under a veil. */
function FilterAtWork({ moments, scene, layout, painted, numbers }: SolidMomentProps) {
  const { plan } = scene
  // As text, so that it is another one only where another sheet comes to the front.
  const inHand = useMoment(moments, (frame) => {
    const { cell } = frame
    if (!cell || !isAtWork(plan, frame)) return ''
    const lifted = sheetInHand(plan, frame, { kind: 'weight', stage: cell.stage }, cell.channel)
    return [cell.stage, cell.channel, lifted].join(' ')
  })
  if (inHand === '') return null
  const [stage = 0, channel = 0, lifted = 0] = inHand.split(' ').map(Number)
  const block = layout.kernels[stage]![channel]!
  const filters = painted.stages[stage]!
  return (
    <SolidKernel
      block={block}
      painted={filters}
      outChannel={channel}
      lifted={lifted}
      hand={moments}
      numbers={
        block.cell < NUMBER_CELL
          ? undefined
          : numbers.ofKernel(stage, channel, lifted - filters.filters[channel]!.first)
      }
    />
  )
}
