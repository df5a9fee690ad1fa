import type { ConvStage } from '../../core/conv/setting'
import { type Hue, hueColour } from '../hue'
import type { Box, StagePlaces } from './layoutNumbers'
import styles from './NumbersPicture.module.css'
import { fontWithin } from './numbersText'
import type { StageView } from './numbersView'

interface NumbersSumsProps {
  readonly view: StageView
  readonly stage: ConvStage
  readonly places: StagePlaces
  readonly hue: Hue
  readonly format: (value: number) => string
}

/** A channel's sum of products under each channel that is read, and what they come to. */
export function NumbersSums({ view, stage, places, hue, format }: NumbersSumsProps) {
  const { sum, done, reads } = view
  const channels = places.sums.slice(reads[0], reads[1])
  const taps = stage.kernel[0] * stage.kernel[1]
  let total = 0
  const sums = channels.map((_, index) => {
    const products = sum?.channels[index]?.products ?? []
    const count = Math.min(taps, Math.max(0, done - index * taps))
    if (!sum || count === 0) return null
    const value = products.slice(0, count).reduce((soFar, { product }) => soFar + product, 0)
    total += value
    return value
  })
  return (
    <g>
      {channels.map((box, index) => (
        <g key={`${box.x} ${box.y}`}>
          {index > 0 && <Sign {...places.pluses[reads[0] + index]!} sign="+" />}
          <SumBox
            box={box}
            text={printed(sums[index])}
            hue={sums[index] === null ? undefined : 'k'}
          />
        </g>
      ))}
      <Sign {...places.equals} sign="=" />
      <SumBox
        box={places.total}
        text={printed(sum && done > 0 ? total : null)}
        hue={sum ? hue : undefined}
        isTotal
        isWhole={done === stage.macsPerCell}
      />
    </g>
  )

  function printed(value: number | null | undefined) {
    return value === null || value === undefined ? '' : format(value)
  }
}

interface SumBoxProps {
  readonly box: Box
  readonly text: string
  /** Absent while nothing is in it. */
  readonly hue: Hue | undefined
  readonly isTotal?: boolean
  readonly isWhole?: boolean
}

function SumBox({ box, text, hue, isTotal = false, isWhole = false }: SumBoxProps) {
  const font = fontWithin(text, box.width, isTotal ? 18 : 16)
  return (
    <>
      <rect
        {...box}
        rx={6}
        className={styles.box}
        stroke={hue ? hueColour(hue) : 'var(--hairline-strong)'}
        strokeWidth={isTotal && hue ? 2.5 : 1}
        strokeDasharray={hue ? undefined : '3 3'}
      />
      <text
        data-sum=""
        x={box.x + box.width / 2}
        y={box.y + box.height / 2 + font * 0.36}
        className={styles.sum}
        fontSize={font}
        fontWeight={isTotal && isWhole ? 700 : 500}
      >
        {text}
      </text>
    </>
  )
}

const Sign = ({ x, y, sign }: { x: number; y: number; sign: string }) => (
  <text x={x} y={y + 6} className={styles.sign}>
    {sign}
  </text>
)
