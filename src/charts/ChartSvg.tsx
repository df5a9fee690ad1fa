import { type ReactNode, type SVGProps, useContext } from 'react'
import { AnswersHidden } from './answersContext'

interface ChartSvgProps
  extends Pick<SVGProps<SVGSVGElement>, 'ref' | 'className' | 'onPointerMove' | 'onPointerDown'> {
  /** Of this chart alone; its patterns are named after it too. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly text: { readonly title: string; readonly summary: string }
  /** Something in it takes the focus; otherwise it is one picture to who cannot see it. */
  readonly hasHandle?: boolean
  readonly children: ReactNode
}

/** A chart, one user unit a CSS pixel, with the name and the sentence it is read by. */
export function ChartSvg(props: ChartSvgProps) {
  const { id, width, height, text, hasHandle = false, children, ...rest } = props
  const isCovered = useContext(AnswersHidden)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={hasHandle ? 'group' : 'img'}
      aria-labelledby={`${id}-t`}
      aria-describedby={isCovered ? undefined : `${id}-d`}
      {...rest}
    >
      <title id={`${id}-t`}>{text.title}</title>
      {!isCovered && <desc id={`${id}-d`}>{text.summary}</desc>}
      {children}
    </svg>
  )
}
