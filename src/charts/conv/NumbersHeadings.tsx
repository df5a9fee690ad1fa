import { memo } from 'react'
import type { ConvScene } from '../../core/conv/setting'
import { hueColour } from '../hue'
import type { NumbersLayout } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import type { ConvPictureText } from './pictureProps'
import { kernelHue, mapHue } from './shade'

interface NumbersHeadingsProps {
  readonly scene: ConvScene
  readonly layout: NumbersLayout
  readonly text: ConvPictureText
}

/** What each map and each stage's weights are, over the lines that run between them. */
export const NumbersHeadings = memo(function NumbersHeadings(props: NumbersHeadingsProps) {
  const { scene, layout, text } = props
  const { stages } = scene.plan
  return (
    <>
      {layout.maps.map(({ heading }, map) => (
        <text
          key={`${heading.x} ${heading.y}`}
          x={heading.x}
          y={heading.y + 15}
          className={styles.heading}
          fill={hueColour(mapHue(scene, map))}
        >
          {text.maps[map]}
        </text>
      ))}
      {layout.stages.map(({ heading, isBeside }, stage) => (
        <text
          key={`${heading.x} ${heading.y}`}
          x={heading.x}
          y={heading.y + 15}
          textAnchor={isBeside ? 'end' : 'start'}
          className={styles.heading}
          fill={hueColour(kernelHue(stages[stage]!))}
        >
          {text.kernels[stage]}
          {text.notRead && stages[stage]!.kernel[2] < stages[stage]!.input[2] && (
            <tspan className={styles.key} data-key="not read">
              {`  ·  ${text.notRead}`}
            </tspan>
          )}
        </text>
      ))}
    </>
  )
})
