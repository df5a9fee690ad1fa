import { memo, useCallback, useMemo } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvScene } from '../../core/conv/setting'
import shared from './conv.module.css'
import type { NumbersLayout } from './layoutNumbers'
import { MovingPath } from './Moving'
import { type Moments, useMoment } from './moments'
import { NumbersHands } from './NumbersHands'
import { NumbersHeadings } from './NumbersHeadings'
import styles from './NumbersPicture.module.css'
import { NumbersLines } from './NumbersSheet'
import { veilPath } from './numbersPaths'
import { viewsOf } from './numbersView'
import { overlay } from './overlay'
import type { ConvPictureText } from './pictureProps'

interface NumbersMovingProps {
  readonly moments: Moments
  readonly scene: ConvScene
  readonly layout: NumbersLayout
  readonly text: ConvPictureText
  readonly formatValue: (value: number) => string
}

/**
 * All that moves from one step to the next, over the numbers that stand still: the veil on the
 * sheet that is being made, windows, products and sums. A drawing of its own, so that a step
 * neither lays out nor paints the hundreds of numbers that did not change.
 */
export const NumbersMoving = memo(function NumbersMoving(props: NumbersMovingProps) {
  const { moments, scene, layout, text, formatValue } = props
  const views = useMemo(() => viewsOf(scene, null), [scene])
  return (
    <svg
      {...overlay(layout, layout.width)}
      className={shared.moving}
      aria-hidden="true"
      data-moving=""
    >
      <MovingVeil {...{ moments, layout }} />
      <NumbersHands {...{ scene, layout, formatValue }} frame={moments} viewsOf={views} />
      <NumbersHeadings {...{ scene, layout, text }} />
    </svg>
  )
})

/** Over the values that are not made yet of the sheet in hand, and the sheet's lines over it. */
function MovingVeil({ moments, layout }: Pick<NumbersMovingProps, 'moments' | 'layout'>) {
  const line = useCallback(
    ({ cell, doneCells }: ConvFrame) => {
      if (!cell) return ''
      const { grid } = layout.maps[cell.stage + 1]!
      const size = grid.size[0] * grid.size[1]
      return veilPath(grid, (doneCells[cell.stage] ?? 0) - cell.channel * size)
    },
    [layout],
  )
  // As text, so that it is another one only where another sheet is made.
  const veiled = useMoment(moments, (frame) =>
    frame.cell && line(frame) !== '' ? `${frame.cell.stage} ${frame.cell.channel}` : '',
  )
  if (veiled === '') return null
  const [stage = 0, channel = 0] = veiled.split(' ').map(Number)
  const { sheets, grid } = layout.maps[stage + 1]!
  const { x, y } = sheets[channel]!
  return (
    <>
      <MovingPath
        frame={moments}
        line={line}
        transform={`translate(${x} ${y})`}
        className={styles.veil}
      />
      <NumbersLines x={x} y={y} grid={grid} />
    </>
  )
}
