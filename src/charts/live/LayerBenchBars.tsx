import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { BENCH_ROW, type BenchBar, layoutLayerBench } from './layoutLayerBench'

interface LayerBenchBarsProps {
  readonly width: number
  readonly bars: readonly BenchBar[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly tick: (value: number) => string
  }
}

/** Each way's share of the standard layer's work, hatched, over its share of the time, solid. */
export const LayerBenchBars = memo(function LayerBenchBars(props: LayerBenchBarsProps) {
  const { width, bars, text } = props
  const id = useId()
  const { height, bottom, even, rows, ticks, isStacked } = layoutLayerBench(bars, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <HatchPatterns id={id} hues={['ink']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={BENCH_ROW.words} y2={bottom} stroke="var(--hairline)" />
            <text
              x={x}
              y={bottom + 19}
              textAnchor={x === 0 ? 'start' : 'middle'}
              fill="var(--ink-muted)"
            >
              {text.tick(value)}
            </text>
          </g>
        ))}
        <line
          x1={even}
          x2={even}
          y1={BENCH_ROW.words}
          y2={bottom + 4}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
        {rows.map(({ bar, nameY, detailY, counted, measured }) => (
          <g key={bar.key}>
            <text
              x={0}
              y={nameY}
              fill="var(--ink)"
              stroke="var(--ground)"
              strokeWidth={5}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              <tspan fontWeight={650}>{bar.name}</tspan>
              <tspan fill="var(--ink-muted)" {...(isStacked ? { x: 0, y: detailY } : { dx: 12 })}>
                {bar.detail}
              </tspan>
            </text>
            <rect
              x={0.75}
              y={counted.y + 0.75}
              width={Math.max(1, counted.width - 1.5)}
              height={BENCH_ROW.bar - 1.5}
              fill={hatchFill(id, 'ink')}
              stroke="var(--computed)"
              strokeWidth={1.5}
            />
            <Figure x={counted.width} y={counted.y} words={bar.countedText} colour="computed" />
            {measured && (
              <>
                <rect
                  x={0}
                  y={measured.y}
                  width={Math.max(1, measured.width)}
                  height={BENCH_ROW.bar}
                  fill="var(--measured)"
                />
                <line
                  x1={measured.low}
                  x2={measured.high}
                  y1={measured.y + BENCH_ROW.bar / 2}
                  y2={measured.y + BENCH_ROW.bar / 2}
                  stroke="var(--ground)"
                  strokeWidth={5}
                />
                <line
                  x1={measured.low}
                  x2={measured.high}
                  y1={measured.y + BENCH_ROW.bar / 2}
                  y2={measured.y + BENCH_ROW.bar / 2}
                  stroke="var(--ink)"
                  strokeWidth={2}
                />
                {measured.isTorn && <Tear x={measured.width} y={measured.y} />}
                <Figure
                  x={Math.max(measured.width, measured.high)}
                  y={measured.y}
                  words={bar.measuredText}
                  colour="measured"
                />
              </>
            )}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})

/** Two strokes across a bar's end: it goes on. */
const Tear = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path
    d={`M${x - 22},${y + BENCH_ROW.bar + 3}l8,${-BENCH_ROW.bar - 6}m6,0l-8,${BENCH_ROW.bar + 6}`}
    stroke="var(--ground)"
    strokeWidth={3}
  />
)

interface FigureProps {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly colour: 'computed' | 'measured'
}

const Figure = ({ x, y, words, colour }: FigureProps) => (
  <text
    x={x + 8}
    y={y + BENCH_ROW.bar / 2 + 5}
    fill={`var(--${colour})`}
    fontWeight={colour === 'measured' ? 650 : 400}
    stroke="var(--ground)"
    strokeWidth={4}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {words}
  </text>
)
