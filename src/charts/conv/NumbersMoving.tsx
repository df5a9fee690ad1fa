import { memo } from 'react'
import type { ConvScene } from '../../core/conv/setting'
import shared from './conv.module.css'
import type { NumbersLayout } from './layoutNumbers'
import { type Moments, useFrame } from './moments'
import { NumbersHands } from './NumbersHands'
import { NumbersHeadings } from './NumbersHeadings'
import styles from './NumbersPicture.module.css'
import { NumbersLines } from './NumbersSheet'
import { veilPath } from './numbersPaths'
import { stageView } from './numbersView'
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
  const frame = useFrame(moments)
  const { cell, doneCells } = frame
  const views = scene.plan.stages.map((_, stage) => stageView(scene, frame, null, stage))
  const map = cell && layout.maps[cell.stage + 1]!
  const sheet = cell && map!.sheets[cell.channel]!
  const size = map ? map.grid.size[0] * map.grid.size[1] : 0
  const veil = cell && veilPath(map!.grid, (doneCells[cell.stage] ?? 0) - cell.channel * size)
  return (
    <svg
      {...overlay(layout, layout.width)}
      className={shared.moving}
      aria-hidden="true"
      data-moving=""
    >
      {veil && map && sheet && (
        <>
          <path d={veil} transform={`translate(${sheet.x} ${sheet.y})`} className={styles.veil} />
          <NumbersLines x={sheet.x} y={sheet.y} grid={map.grid} />
        </>
      )}
      <NumbersHands {...{ scene, layout, views, cell, formatValue }} />
      <NumbersHeadings {...{ scene, layout, text }} />
    </svg>
  )
})
