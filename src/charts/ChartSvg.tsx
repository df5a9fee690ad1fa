import type { ReactNode } from 'react'

interface ChartSvgProps {
  /** Of this chart alone; its patterns are named after it too. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly text: { readonly title: string; readonly summary: string }
  readonly children: ReactNode
}

/** A chart, one user unit a CSS pixel, with the name and the sentence it is read by. */
export function ChartSvg({ id, width, height, text, children }: ChartSvgProps) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
      {children}
    </svg>
  )
}
