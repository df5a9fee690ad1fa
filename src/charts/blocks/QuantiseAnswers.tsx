import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { layoutQuantiseAnswers } from './layoutQuantiseAnswers'

interface AnswerRow {
  readonly key: string
  readonly label: string
  /** The class's name is English in every language. */
  readonly isEnglish: boolean
  /** Probabilities in float and after quantisation. */
  readonly values: readonly [number, number]
}

interface QuantiseAnswersProps {
  readonly width: number
  readonly rows: readonly AnswerRow[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly series: readonly [string, string]
    readonly share: (value: number) => string
  }
}

const FILLS = [
  { fill: 'none', stroke: 'var(--measured)' },
  { fill: 'var(--measured)', stroke: 'var(--measured)' },
] as const
const KEY = 30

/** The classes a network takes a picture for, in float and quantised. */
export const QuantiseAnswers = memo(function QuantiseAnswers(props: QuantiseAnswersProps) {
  const { width, rows, text } = props
  const id = useId()
  const layout = layoutQuantiseAnswers(rows, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height + KEY} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {text.series.map((name, at) => (
          <g key={name} transform={`translate(${at * Math.min(230, width / 2)} 0)`}>
            <rect x={1} y={3} width={16} height={12} {...FILLS[at]} strokeWidth={1.5} />
            <text x={24} y={14} fill="var(--ink)">
              {name}
            </text>
          </g>
        ))}
        <g transform={`translate(0 ${KEY})`}>
          {layout.rows.map((row, index) => {
            const { label, isEnglish, values } = rows[index]!
            return (
              <g key={row.key}>
                <text x={0} y={row.labelY} fill="var(--ink)" {...(isEnglish ? { lang: 'en' } : {})}>
                  {label}
                </text>
                {row.bars.map((bar, at) => (
                  <g key={bar.key}>
                    <rect
                      x={0.75}
                      y={bar.y}
                      width={bar.width}
                      height={layout.bar - 1}
                      {...FILLS[at]}
                      strokeWidth={1.5}
                    />
                    <text x={bar.valueX} y={bar.y + 11} fontSize={13} fill="var(--ink-muted)">
                      {text.share(values[at] ?? 0)}
                    </text>
                  </g>
                ))}
              </g>
            )
          })}
        </g>
      </g>
    </ChartSvg>
  )
})
