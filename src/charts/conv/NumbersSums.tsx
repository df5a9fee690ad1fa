import { useCallback, useMemo } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvStage } from '../../core/conv/setting'
import { type Hue, hueColour } from '../hue'
import type { Box, StagePlaces } from './layoutNumbers'
import { MovingText } from './Moving'
import { lastOf, type Moments, useMoment } from './moments'
import styles from './NumbersPicture.module.css'
import { fontWithin } from './numbersText'
import type { StageView } from './numbersView'

interface NumbersSumsProps {
  readonly frame: ConvFrame | Moments
  readonly viewOf: (frame: ConvFrame) => StageView
  readonly stage: ConvStage
  readonly places: StagePlaces
  readonly hue: Hue
  readonly format: (value: number) => string
}

/** A channel's sum of products under each channel that is read, and what they come to. */
export function NumbersSums({ frame, viewOf, stage, places, hue, format }: NumbersSumsProps) {
  const taps = stage.kernel[0] * stage.kernel[1]
  const sumsOf = useMemo(
    () => lastOf((frame: ConvFrame) => sumsMade(viewOf(frame), taps)),
    [viewOf, taps],
  )
  const [first, end] = useMoment(frame, (frame) => viewOf(frame).reads.join(' '))
    .split(' ')
    .map(Number)
  // Boxes are drawn anew only where another one is begun, or the total is whole.
  const begun = useMoment(frame, (frame) => sumsOf(frame).sums.length)
  const hasCell = useMoment(frame, (frame) => viewOf(frame).sum !== null)
  const isWhole = useMoment(frame, (frame) => viewOf(frame).done === stage.macsPerCell)
  const printTotal = useCallback(
    (frame: ConvFrame) => {
      const { sums, total } = sumsOf(frame)
      return sums.length > 0 ? format(total) : ''
    },
    [sumsOf, format],
  )
  return (
    <g>
      {places.sums.slice(first, end).map((box, index) => (
        <g key={`${box.x} ${box.y}`}>
          {index > 0 && <Sign {...places.pluses[(first ?? 0) + index]!} sign="+" />}
          <ChannelSumBox
            {...{ frame, box, index, sumsOf, format }}
            hue={index < begun ? 'k' : undefined}
          />
        </g>
      ))}
      <Sign {...places.equals} sign="=" />
      <SumBox
        frame={frame}
        box={places.total}
        print={printTotal}
        hue={hasCell ? hue : undefined}
        isTotal
        isWhole={isWhole}
      />
    </g>
  )
}

interface Sums {
  /** Of the channels that are begun. */
  readonly sums: readonly number[]
  readonly total: number
}

/** What the products done so far come to, channel by channel. */
function sumsMade({ sum, done }: StageView, taps: number): Sums {
  const begun = sum ? sum.channels.slice(0, Math.ceil(Math.max(0, done) / taps)) : []
  const sums = begun.map(({ products }, index) =>
    products.slice(0, done - index * taps).reduce((soFar, { product }) => soFar + product, 0),
  )
  return { sums, total: sums.reduce((soFar, value) => soFar + value, 0) }
}

interface ChannelSumBoxProps extends Pick<SumBoxProps, 'frame' | 'box' | 'hue'> {
  readonly index: number
  readonly sumsOf: (frame: ConvFrame) => Sums
  readonly format: (value: number) => string
}

function ChannelSumBox({ index, sumsOf, format, ...box }: ChannelSumBoxProps) {
  const print = useCallback(
    (frame: ConvFrame) => {
      const value = sumsOf(frame).sums[index]
      return value === undefined ? '' : format(value)
    },
    [sumsOf, index, format],
  )
  return <SumBox {...box} print={print} />
}

interface SumBoxProps {
  readonly frame: ConvFrame | Moments
  readonly box: Box
  /** What stands in it at a frame. */
  readonly print: (frame: ConvFrame) => string
  /** Absent while nothing is in it. */
  readonly hue: Hue | undefined
  readonly isTotal?: boolean
  readonly isWhole?: boolean
}

function SumBox({ frame, box, print, hue, isTotal = false, isWhole = false }: SumBoxProps) {
  const words = useCallback(
    (frame: ConvFrame) => {
      const text = print(frame)
      const fontSize = fontWithin(text, box.width, isTotal ? 18 : 16)
      const y = box.y + box.height / 2 + fontSize * 0.36
      return { text, x: box.x + box.width / 2, y, fontSize }
    },
    [print, box, isTotal],
  )
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
      <MovingText
        {...{ frame, words }}
        data-sum=""
        className={styles.sum}
        fontWeight={isTotal && isWhole ? 700 : 500}
      />
    </>
  )
}

const Sign = ({ x, y, sign }: { x: number; y: number; sign: string }) => (
  <text x={x} y={y + 6} className={styles.sign}>
    {sign}
  </text>
)
