import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from '../../ChartSvg'
import { HatchPatterns, hatchFill } from '../../Hatch'
import { HALO } from '../../halo'
import { hueColour } from '../../hue'
import { PlotField, PlotPoint, usePlotHand } from '../../PlotHand'
import { BaseLine, ValueLines } from '../../PlotLines'
import { layoutOverN, type OverNInput } from './layoutOverN'
import styles from './OverN.module.css'
import { stepAlong } from './stepAlong'

export interface OverNText {
  readonly title: string
  readonly summary: string
  readonly xAxis: string
  readonly yAxis: string
  readonly point: string
  readonly pointValue: string
  readonly pointShown: string
  readonly tick: (value: number) => string
  readonly tickN: (n: number) => string
}

interface OverNProps {
  readonly width: number
  readonly input: OverNInput
  readonly onN: (n: number) => void
  readonly text: OverNText
}

/** A band and its median over n, the reader's matrix through it; its point moves n. */
export const OverN = memo(function OverN({ width, input, onN, text }: OverNProps) {
  const id = useId()
  const layout = layoutOverN(input, width)
  const { plot, mine } = layout
  const [first, last] = input.range

  const { svg, drag } = usePlotHand(width, (x) => onN(layout.nAt(x)))
  const step = (event: KeyboardEvent) => {
    const next = stepAlong(event.key, input.ownN - first, last - first)
    if (next === null) return
    event.preventDefault()
    onN(next + first)
  }
  const isLate = mine.x > plot.left + (plot.right - plot.left) * 0.55
  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.chart}
    >
      <HatchPatterns id={id} hues={['ink-muted']} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <text x={0} y={14} fill="var(--ink-muted)">
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.tick} />
        {layout.ticks.x.map((tick) => (
          <text
            key={tick.value}
            x={tick.x}
            y={plot.bottom + 18}
            textAnchor="middle"
            fill="var(--ink-muted)"
          >
            {text.tickN(tick.value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 38} textAnchor="end" fill="var(--ink-muted)">
          {text.xAxis}
        </text>
        <BaseLine plot={plot} />
        <path d={layout.band} fill={hatchFill(id, 'ink-muted')} fillOpacity={0.55} />
        <path d={layout.median} className={styles.median} />
        <path d={layout.law} className={styles.law} />
        <path d={layout.own} className={styles.own} />
      </g>
      <PlotField plot={plot} drag={drag} />
      {mine.isKnown && (
        <>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's text takes no focus */}
          <text
            x={mine.x + (isLate ? -12 : 12)}
            y={Math.max(plot.top + 6, mine.y - 14)}
            textAnchor={isLate ? 'end' : 'start'}
            className={styles.shown}
            aria-hidden="true"
            {...HALO}
          >
            {text.pointShown}
          </text>
          <PlotPoint
            at={mine}
            min={first}
            max={last}
            now={input.ownN}
            label={text.point}
            valueText={text.pointValue}
            stroke={hueColour('cout')}
            radius={8}
            drag={drag}
            onKeyDown={step}
          />
        </>
      )}
    </ChartSvg>
  )
})
