import { memo } from 'react'
import { type Hue, hueColour } from './hue'
import { layoutTensor, type TensorBox } from './layoutTensor'

interface TensorStackProps extends TensorBox {
  readonly x: number
  readonly y: number
  /** Colour of the sheets: of the dimension that counts them. */
  readonly hue: Hue
  /** Draws the pixels of the front sheet, rows by columns. */
  readonly cells?: readonly [rows: number, columns: number]
}

/**
 * A tensor as what it is, height × width × channels: sheets up to eight channels, then a stack.
 * The one drawing of tensors in every view; a kernel is the same thing, smaller. A `<g>`, so it
 * composes; its place is the top left corner of its bounding box.
 */
export const TensorStack = memo(function TensorStack({
  x,
  y,
  hue,
  cells,
  ...box
}: TensorStackProps) {
  const layout = layoutTensor(box)
  const colour = hueColour(hue)
  const front = layout.sheets.at(-1) ?? { x: 0, y: 0 }
  return (
    <g transform={`translate(${x} ${y})`} strokeLinejoin="round">
      {layout.isStack && (
        <>
          <path d={layout.body} fill="var(--ground)" />
          <path d={layout.body} fill={colour} fillOpacity={0.12} />
          <path
            d={layout.edges}
            fill="none"
            stroke={colour}
            strokeOpacity={0.5}
            strokeWidth={0.75}
          />
          <path d={layout.body} fill="none" stroke={colour} strokeWidth={1} />
        </>
      )}
      {layout.sheets.map((sheet) => (
        <g key={sheet.x}>
          <rect
            x={sheet.x}
            y={sheet.y}
            width={box.width}
            height={box.height}
            fill="var(--ground)"
          />
          <rect
            x={sheet.x}
            y={sheet.y}
            width={box.width}
            height={box.height}
            fill={colour}
            fillOpacity={0.08 + 0.16 * sheet.nearness}
            stroke={colour}
            strokeOpacity={0.55 + 0.45 * sheet.nearness}
            strokeWidth={1.25}
          />
        </g>
      ))}
      {cells && (
        <path
          d={gridLines(front.x, front.y, box.width, box.height, cells)}
          fill="none"
          stroke={colour}
          strokeOpacity={0.7}
          strokeWidth={0.75}
        />
      )}
    </g>
  )
})

function gridLines(
  x: number,
  y: number,
  width: number,
  height: number,
  [rows, columns]: readonly [number, number],
) {
  const down = Array.from(
    { length: columns - 1 },
    (_, index) => `M${x + ((index + 1) * width) / columns},${y}v${height}`,
  )
  const across = Array.from(
    { length: rows - 1 },
    (_, index) => `M${x},${y + ((index + 1) * height) / rows}h${width}`,
  )
  return [...down, ...across].join('')
}
