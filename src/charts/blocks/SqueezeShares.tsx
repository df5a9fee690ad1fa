import { useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { hueColour } from '../hue'
import { layoutSqueezeShares, type SqueezeShareRow } from './layoutSqueezeShares'
import styles from './squeeze.module.css'

interface SqueezeSharesProps {
  readonly width: number
  readonly rows: readonly SqueezeShareRow[]
  /** The ratio that the reader has chosen. */
  readonly chosen: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly name: (key: string) => string
    /** “r = 4: 27.6%”. */
    readonly figure: (ratio: number, share: number) => string
  }
}

/** What the blocks take of each network, counted and so hatched. */
export function SqueezeShares({ width, rows, chosen, text }: SqueezeSharesProps) {
  const id = useId()
  const { groups, height } = layoutSqueezeShares(rows, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text} className={styles.chart}>
      <HatchPatterns id={id} hues={['pw']} />
      {groups.map(({ key, nameY, bars }, row) => (
        <g key={key}>
          <text x={0} y={nameY} className={styles.label}>
            {text.name(key)}
          </text>
          {bars.map(({ ratio, y, ...bar }, index) => (
            <g key={ratio}>
              <rect
                x={0}
                y={y}
                {...bar}
                fill={hatchFill(id, 'pw')}
                stroke={hueColour('pw')}
                strokeWidth={ratio === chosen ? 2 : 0.75}
              />
              <text
                x={bar.width + 8}
                y={y + 12}
                className={styles.quiet}
                fontWeight={ratio === chosen ? 700 : 400}
              >
                {text.figure(ratio, rows[row]?.shares[index]?.share ?? 0)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </ChartSvg>
  )
}
