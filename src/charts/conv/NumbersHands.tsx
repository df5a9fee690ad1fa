import { useMemo } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvScene } from '../../core/conv/setting'
import { hueColour } from '../hue'
import type { NumbersLayout } from './layoutNumbers'
import { MovingPath } from './Moving'
import type { Moments } from './moments'
import styles from './NumbersPicture.module.css'
import { NumbersSums } from './NumbersSums'
import type { StageView } from './numbersView'
import { mapHue } from './shade'
import { stageLines } from './stageLines'

interface NumbersHandsProps {
  readonly scene: ConvScene
  readonly layout: NumbersLayout
  readonly frame: ConvFrame | Moments
  /** One for each stage, at a frame. */
  readonly viewsOf: (frame: ConvFrame) => readonly StageView[]
  readonly formatValue: (value: number) => string
}

/** What every stage does at a moment, and what its sums have come to. */
export function NumbersHands(props: NumbersHandsProps) {
  return props.scene.plan.stages.map(({ id }, index) => (
    <StageHands key={id} {...props} index={index} />
  ))
}

function StageHands(props: NumbersHandsProps & { readonly index: number }) {
  const { scene, layout, frame, viewsOf, formatValue, index } = props
  const stage = scene.plan.stages[index]!
  const viewOf = useMemo(() => (frame: ConvFrame) => viewsOf(frame)[index]!, [viewsOf, index])
  const lines = useMemo(
    () => stageLines(stage, layout, index, viewOf),
    [stage, layout, index, viewOf],
  )
  const hue = mapHue(scene, index + 1)
  const k = hueColour('k')
  return (
    <g>
      <MovingPath {...{ frame }} line={lines.connector} className={styles.connector} stroke={k} />
      <MovingPath {...{ frame }} line={lines.met} className={styles.met} fill={k} />
      <MovingPath {...{ frame }} line={lines.spread} className={styles.spread} stroke={k} />
      <MovingPath {...{ frame }} line={lines.window} className={styles.window} stroke={k} />
      <MovingPath {...{ frame }} line={lines.now} className={styles.now} stroke={k} />
      <MovingPath
        {...{ frame }}
        line={lines.made}
        className={styles.window}
        stroke={hueColour(hue)}
      />
      <NumbersSums
        {...{ stage, frame, viewOf, hue }}
        places={layout.stages[index]!}
        format={formatValue}
      />
    </g>
  )
}
