import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { layoutQuantiseKernel } from './layoutQuantiseKernel'

interface KernelSheet {
  readonly key: string
  readonly title: string
  /** As they are printed, row by row. */
  readonly cells: readonly string[]
  /** From −1 to 1, for the shade. */
  readonly shades: readonly number[]
}

interface QuantiseKernelProps {
  readonly width: number
  /** Cells on a side. */
  readonly side: number
  readonly sheets: readonly KernelSheet[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** A channel's one filter three times: as trained, as integers, and as the network then has it. */
export const QuantiseKernel = memo(function QuantiseKernel(props: QuantiseKernelProps) {
  const { width, side, sheets, text } = props
  const id = useId()
  const layout = layoutQuantiseKernel(sheets.length, side, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={layout.fontSize} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {sheets.map((sheet, at) => {
          const place = layout.sheets[at]
          if (!place) return null
          return (
            <g key={sheet.key} transform={`translate(${place.x} ${place.y})`}>
              <text x={0} y={14} fontSize={14} fill="var(--ink)">
                {sheet.title}
              </text>
              {layout.cells.map(({ key, x, y }, index) => {
                const shade = sheet.shades[index] ?? 0
                return (
                  <g key={key}>
                    <rect
                      x={x}
                      y={y}
                      width={layout.cell}
                      height={layout.cellHeight}
                      fill={shade < 0 ? 'var(--hue-k)' : 'var(--hue-cout)'}
                      fillOpacity={0.42 * Math.min(1, Math.abs(shade))}
                      stroke="var(--hairline-strong)"
                    />
                    <text
                      x={x + layout.cell / 2}
                      y={y + layout.cellHeight / 2}
                      textAnchor="middle"
                      dominantBaseline="central"
                      fill="var(--ink)"
                      // The first sheet is given, the others are made of it.
                      data-piece={at > 0 ? 'answer' : undefined}
                    >
                      {sheet.cells[index]}
                    </text>
                  </g>
                )
              })}
            </g>
          )
        })}
      </g>
    </ChartSvg>
  )
})
