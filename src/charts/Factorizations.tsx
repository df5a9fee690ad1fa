import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { type DimensionPart, DimensionText } from './DimensionText'
import { HatchPatterns, hatchFill } from './Hatch'
import { type Hue, hueColour } from './hue'
import type { PictureItem } from './layoutFactorizationPicture'
import { type FactorizationRow, layoutFactorizations } from './layoutFactorizations'
import { TensorStack } from './TensorStack'

export interface NamedFactorization extends FactorizationRow {
  readonly name: string
  /** Beside the bar: the measure with its unit, and how it stands to the standard layer. */
  readonly valueText: string
  readonly ratioText: string
  /** The measure's parts by stage, in order; they add up to `value` or stay empty. */
  readonly parts: readonly { readonly key: string; readonly value: number; readonly hue: Hue }[]
}

interface FactorizationsProps {
  readonly width: number
  readonly rows: readonly NamedFactorization[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** Every factorization as its kernels and maps, beside its bar on one common scale. */
export const Factorizations = memo(function Factorizations({
  width,
  rows,
  text,
}: FactorizationsProps) {
  const id = useId()
  const layout = layoutFactorizations(rows, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink', 'dw', 'pw', 'k']} />
      <g>
        {layout.rows.map((box, index) => {
          const row = rows[index]
          if (!row) return null
          return (
            <g key={box.key}>
              {index > 0 && (
                <line
                  x1={0}
                  x2={width}
                  y1={box.y}
                  y2={box.y}
                  stroke="var(--hairline)"
                  strokeWidth={1}
                />
              )}
              <text x={0} y={box.y + 22} fontSize={15} fontWeight={650} fill="var(--ink)">
                {row.name}
              </text>
              <g transform={`translate(${box.pictureX} ${box.y + 26})`}>
                {box.picture.map((item) => (
                  <Item
                    key={item.key}
                    item={item}
                    wordsY={box.wordsY - box.y - 26}
                    size={layout.isWide ? 14 : 12}
                  />
                ))}
              </g>
              <Bar id={id} row={row} box={box.bar} />
            </g>
          )
        })}
      </g>
    </ChartSvg>
  )
})

interface ItemProps {
  readonly item: PictureItem
  readonly wordsY: number
  /** Of the words: a phone has no more room for seven shapes side by side. */
  readonly size: number
}

function Item({ item, wordsY, size }: ItemProps) {
  const [rows, columns, channels] = item.shape
  return (
    <>
      {item.blocks.map((block) => (
        <TensorStack
          key={block.y}
          x={block.x}
          y={block.y}
          width={block.width}
          height={block.height}
          channels={block.channels}
          gap={block.gap}
          hue={block.hue}
          {...(block.cells ? { cells: block.cells } : {})}
        />
      ))}
      {item.kind === 'map' ? (
        <>
          <DimensionText
            x={item.middle}
            y={wordsY + 16}
            size={size}
            parts={[
              [rows, 'df'],
              [columns, 'df'],
            ]}
          />
          <Count x={item.middle} y={wordsY + 33} count={channels} hue={item.countHue} />
        </>
      ) : (
        <>
          <DimensionText x={item.middle} y={wordsY + 16} size={size} parts={kernelParts(item)} />
          <Count x={item.middle} y={wordsY + 33} count={item.count} hue={item.countHue} />
        </>
      )}
    </>
  )
}

const kernelParts = ({
  shape: [rows, columns, channels],
  isDepthwise,
  channelHue,
}: PictureItem): readonly DimensionPart[] => [
  [rows, 'k'],
  [columns, 'k'],
  [channels, isDepthwise ? 'ink-muted' : channelHue],
]

function Count({ x, y, count, hue }: { x: number; y: number; count: number; hue: Hue }) {
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={14} fontWeight={650} fill={hueColour(hue)}>
      × {count}
    </text>
  )
}

interface BarProps {
  readonly id: string
  readonly row: NamedFactorization
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

function Bar({ id, row, box }: BarProps) {
  let x = box.x
  const parts =
    row.parts.length > 0 ? row.parts : [{ key: 'all', value: row.value, hue: 'ink' as Hue }]
  return (
    <>
      <text x={box.x} y={box.y - 8} fontSize={14} fill="var(--ink)">
        <tspan fontWeight={650}>{row.valueText}</tspan>
        <tspan dx={10} fill="var(--ink-muted)">
          {row.ratioText}
        </tspan>
      </text>
      {parts.map((part) => {
        const start = x
        const width = row.value > 0 ? (box.width * part.value) / row.value : 0
        x += width
        return (
          <rect
            key={part.key}
            x={start + 0.5}
            y={box.y + 0.5}
            width={Math.max(0.5, width - 1)}
            height={box.height - 1}
            fill={hatchFill(id, part.hue)}
            stroke={hueColour(part.hue)}
            strokeWidth={1.5}
          />
        )
      })}
    </>
  )
}
