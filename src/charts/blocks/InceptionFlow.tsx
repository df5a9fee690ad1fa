import { memo, type PointerEvent, useId, useRef } from 'react'
import { ChartSvg } from '../ChartSvg'
import { DimensionText } from '../DimensionText'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { SvgLetters } from '../Letters'
import { layoutTensor } from '../layoutTensor'
import { pointIn } from '../pointIn'
import { TensorStack } from '../TensorStack'
import styles from './Inception.module.css'
import { type FlowShape, layoutInceptionFlow } from './layoutInceptionFlow'

/** A stage's kernels as they stand under its band. */
export interface FlowStage {
  readonly hue: Hue
  readonly kernelSize: number
  /** Channels that one filter reads. */
  readonly depth: number
  /** Whose channels those are. */
  readonly depthHue: Hue
  readonly name: string
  /** “64 filters”, “4 × 16 filters”. */
  readonly filters: string
  readonly weights: string
}

interface InceptionFlowProps extends FlowShape {
  readonly width: number
  readonly stages: readonly FlowStage[]
  readonly onOutput: (output: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly input: string
    readonly middle: string
    readonly output: string
  }
}

const KERNELS = 196

/** Channels, what connects them, and the weight tensors of each connection below it. */
export const InceptionFlow = memo(function InceptionFlow(props: InceptionFlowProps) {
  const { width, stages, onOutput, text, ...shape } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = layoutInceptionFlow(shape, width)
  const { input, middle, last, hand, columnWidth } = layout
  const [first, second] = stages.length > 1 ? stages : [undefined, stages[0]]
  const bandHues = [
    { key: 'first', bands: layout.first, hue: first?.hue ?? 'ink', lit: hand.first },
    { key: 'second', bands: layout.second, hue: second?.hue ?? 'ink', lit: hand.second },
  ] as const
  const columns = [
    { column: input, hue: 'cin', name: text.input, anchor: 'start', at: input.x },
    ...(middle
      ? ([
          {
            column: middle,
            hue: 'pw',
            name: text.middle,
            anchor: 'middle',
            at: middle.x + columnWidth / 2,
          },
        ] as const)
      : []),
    { column: last, hue: 'cout', name: text.output, anchor: 'end', at: last.x + columnWidth },
  ] as const

  const follow = (event: PointerEvent<SVGElement>) => {
    const at = pointIn(svg.current, event, width)
    if (at) onOutput(layout.outputAt(at[1]))
  }

  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.bottom + KERNELS}
      text={text}
      className={styles.chart}
    >
      {bandHues.map(({ key: stage, bands, hue, lit }) => (
        <g key={stage} fill={hueColour(hue)} stroke={hueColour(hue)} strokeLinejoin="round">
          {bands.map(({ key, d }) => (
            <path key={key} d={d} fillOpacity={0.13} strokeOpacity={0.55} strokeWidth={1} />
          ))}
          {lit && <path d={lit} fillOpacity={0.5} strokeWidth={1.5} />}
        </g>
      ))}
      {columns.map(({ column, hue, name, anchor, at }) => (
        <g key={hue}>
          {column.runs.map(({ y, height }) => (
            <rect
              key={y}
              x={column.x}
              y={y}
              width={columnWidth}
              height={height}
              fill={hueColour(hue)}
              fillOpacity={0.35}
              stroke={hueColour(hue)}
            />
          ))}
          <text x={at} y={layout.top - 14} textAnchor={anchor} fill={hueColour(hue)} {...HALO}>
            <SvgLetters text={name} />
          </text>
        </g>
      ))}
      <path d={layout.ticks} stroke="var(--ground)" strokeWidth={1} />
      {hand.segment && middle && (
        <rect
          x={middle.x}
          y={hand.segment.y}
          width={columnWidth}
          height={hand.segment.height}
          fill={hueColour('pw')}
        />
      )}
      <rect
        x={last.x - 3}
        y={hand.y}
        width={columnWidth + 6}
        height={hand.height}
        fill={hueColour('cout')}
      />
      {stages.map((stage, index) => (
        <Kernel
          key={stage.name}
          stage={stage}
          x={layout.stageX[index] ?? 0}
          y={layout.bottom + 26}
        />
      ))}
      <rect
        data-export="omit"
        x={last.x - 28}
        y={layout.top}
        width={columnWidth + 32}
        height={layout.bottom - layout.top}
        fill="transparent"
        className={styles.pick}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && follow(event)}
      />
    </ChartSvg>
  )
})

const KERNEL_AREA = 96

function Kernel({ stage, x, y }: { stage: FlowStage; x: number; y: number }) {
  const { kernelSize, depth, hue } = stage
  const side = Math.min(60, Math.max(16, 18 * kernelSize))
  const box = { width: side, height: side, channels: depth, gap: 5 }
  const { width, height } = layoutTensor(box)
  const top = y + KERNEL_AREA - height
  return (
    <g>
      <TensorStack {...box} x={x - width / 2} y={top} hue={hue} cells={[kernelSize, kernelSize]} />
      <DimensionText
        x={x}
        y={y + KERNEL_AREA + 20}
        size={14}
        parts={[
          [kernelSize, 'k'],
          [kernelSize, 'k'],
          [depth, stage.depthHue],
        ]}
      />
      <text x={x} y={y + KERNEL_AREA + 38} textAnchor="middle" className={styles.strong}>
        {stage.filters}
      </text>
      <text
        x={x}
        y={y + KERNEL_AREA + 56}
        textAnchor="middle"
        className={styles.muted}
        data-piece="answer"
      >
        {stage.weights}
      </text>
    </g>
  )
}
