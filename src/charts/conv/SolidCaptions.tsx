import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import styles from './conv.module.css'
import type { SolidLayout } from './layoutSolid'

interface SolidCaptionsProps {
  readonly layout: SolidLayout
  /** In the order of the layout's captions: map, kernels, map … */
  readonly items: readonly { readonly text: string; readonly hue: Hue }[]
}

/** A name and its sizes: they part before the first number. */
const parts = (text: string) => /^(\D*?)\s*(\d.*)$/s.exec(text)?.slice(1) ?? [text, '']

/** What each thing is and its sizes: under it in a row, over it in a column. */
export const SolidCaptions = memo(function SolidCaptions({ layout, items }: SolidCaptionsProps) {
  const isRow = layout.flow === 'row'
  return layout.captions.map(({ x, y, anchor }, index) => {
    const item = items[index]
    if (!item) return null
    const [name, sizes] = parts(item.text)
    return (
      <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} className={styles.caption}>
        <tspan className={styles.name} fill={hueColour(item.hue)}>
          {name}
        </tspan>
        <tspan fill="var(--ink-muted)" {...(isRow ? { x, dy: 19 } : { dx: 8 })}>
          {sizes}
        </tspan>
      </text>
    )
  })
})
