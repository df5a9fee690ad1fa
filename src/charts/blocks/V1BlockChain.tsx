import { memo, type PointerEvent, useContext, useId, useMemo, useRef } from 'react'
import type { HWC } from '../../core/layer'
import { AnswersHidden } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { cellUnder } from '../conv/solidBlock'
import { type Hue, hueColour } from '../hue'
import { pointIn } from '../pointIn'
import { layoutV1BlockChain } from './layoutV1BlockChain'
import styles from './V1BlockChain.module.css'
import { V1BlockTensor } from './V1BlockTensor'
import { isLit, type LitCells, moveCell, type TensorCell } from './v1BlockRegions'

export interface ChainTensor {
  readonly key: string
  /** What made it, and its shape in words. */
  readonly name: string
  readonly shapeText: string
  readonly shape: HWC
  readonly values: Float64Array
  readonly hue: Hue
  /** A rectifier's end, from which on values wear a bar; Infinity where there is none. */
  readonly most: number
}

interface V1BlockChainProps {
  readonly width: number
  readonly tensors: readonly ChainTensor[]
  /** The cell in hand, and what it comes from. */
  readonly cell: TensorCell
  readonly lit: readonly LitCells[]
  /** A hovered cell; null when the pointer leaves. */
  readonly onHover: (cell: TensorCell | null) => void
  readonly onCell: (cell: TensorCell) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly describe: (cell: TensorCell) => string
    readonly number: (value: number) => string
  }
}

/** A block as the tensors it makes, values in sight; a cell shows what it was made from. */
export const V1BlockChain = memo(function V1BlockChain(props: V1BlockChainProps) {
  const { width, tensors, cell, lit, onHover, onCell, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const isCovered = useContext(AnswersHidden)
  /** The input is given; all after it is worked out. */
  const isTold = (tensor: number) => tensor === 0 || !isCovered
  const layout = useMemo(
    () =>
      layoutV1BlockChain(
        tensors.map(({ shape }) => shape),
        width,
      ),
    [tensors, width],
  )
  const lifted = tensors.map((_, index) => liftedSheet(index, cell, lit))
  const most = useMemo(
    () => Math.max(...tensors.flatMap(({ values }) => [...values].map(Math.abs))) || 1,
    [tensors],
  )

  const under = (event: PointerEvent<SVGSVGElement>): TensorCell | null => {
    const at = pointIn(svg.current, event, width)
    if (!at) return null
    for (const [tensor, { block }] of layout.tensors.entries()) {
      const found = cellUnder(block, { x: at[0], y: at[1] }, lifted[tensor]!)
      if (found) return { tensor, y: found.y, x: found.x, channel: found.sheet }
    }
    return null
  }

  return (
    <div onPointerLeave={() => onHover(null)}>
      <ChartSvg
        ref={svg}
        id={id}
        width={width}
        height={layout.height}
        text={text}
        hasHandle
        className={styles.chart}
        onPointerMove={(event) => event.pointerType === 'mouse' && onHover(under(event))}
        onPointerDown={(event) => {
          const found = under(event)
          if (found) onCell(found)
        }}
      >
        {layout.tensors.map(({ block, label, arrow }, index) => {
          const tensor = tensors[index]!
          return (
            <g key={tensor.key}>
              {arrow && (
                <path
                  d={`M${arrow.x1},${arrow.y}H${arrow.x2}m-5,-4l5,4l-5,4`}
                  fill="none"
                  stroke="var(--ink-muted)"
                  strokeWidth={1.5}
                />
              )}
              <text x={label.x} y={label.y} fill={hueColour(tensor.hue)} className={styles.name}>
                {tensor.name}
              </text>
              <text x={label.x} y={label.y + 17} className={styles.shape}>
                {tensor.shapeText}
              </text>
              <V1BlockTensor
                block={block}
                tensor={tensor}
                lifted={lifted[index]!}
                scale={most}
                lit={lit.filter((region) => region.tensor === index)}
                number={isTold(index) ? text.number : undefined}
              />
            </g>
          )
        })}
        <g data-export="omit">
          {layout.tensors.map(({ block }, index) => {
            const { shape, key, name } = tensors[index]!
            const here = hereIn(index, shape, cell, lit, lifted[index]!)
            const count = shape[0] * shape[1] * shape[2]
            return (
              <rect
                key={key}
                x={block.box.x - 3}
                y={block.box.y - 3}
                width={block.box.width + 6}
                height={block.box.height + 6}
                rx={4}
                role="slider"
                tabIndex={0}
                aria-label={name}
                aria-valuemin={1}
                aria-valuemax={count}
                aria-valuenow={(here.y * shape[1] + here.x) * shape[2] + here.channel + 1}
                aria-valuetext={isTold(index) ? text.describe(here) : undefined}
                className={styles.handle}
                onKeyDown={(event) => {
                  const isTaken = event.key === 'Enter' || event.key === ' '
                  const next = isTaken ? here : moveCell(event.key, here, shape)
                  if (!next) return
                  event.preventDefault()
                  onCell(next)
                }}
              />
            )
          })}
        </g>
      </ChartSvg>
    </div>
  )
})

/** The sheet in front: the one in hand, the one a value in hand comes from, or the first. */
function liftedSheet(index: number, cell: TensorCell, lit: readonly LitCells[]): number {
  if (cell.tensor === index) return cell.channel
  const region = lit.find(({ tensor, channel }) => tensor === index && channel !== null)
  return region?.channel ?? lit.find((one) => isLit(one, index, 0))?.channel ?? 0
}

/** Where the keyboard begins in a tensor: what the cell in hand is made from, or its place. */
function hereIn(
  index: number,
  shape: HWC,
  cell: TensorCell,
  lit: readonly LitCells[],
  channel: number,
): TensorCell {
  if (cell.tensor === index) return cell
  const { y, x } = lit.find(({ tensor }) => tensor === index) ?? cell
  return { tensor: index, y: Math.min(y, shape[0] - 1), x: Math.min(x, shape[1] - 1), channel }
}
