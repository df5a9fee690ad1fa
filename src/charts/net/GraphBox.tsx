import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import { graphHue } from './graphHue'
import type { TreePlace } from './graphTree'
import type { PlacedFrame, PlacedUnit } from './layoutGraph'
import styles from './NetworkGraph.module.css'

/** What is written in a box and said of it. */
export interface BoxText {
  readonly head: string
  /** After the kind of a layer, or under the kind of a block. */
  readonly detail: string
  /** Under the measure of a block: what is special about it. */
  readonly aside: string
  /** The measure, at the right. */
  readonly figure: string
  readonly spoken: string
  /** Parts of the largest box's measure, from 0 to 1 together, each in the hue of its kind. */
  readonly bar: readonly { readonly hue: Hue; readonly share: number }[]
}

export type Light = 'none' | 'self' | 'near'

interface GraphBoxProps {
  readonly id: string
  readonly placed: PlacedUnit
  readonly place: TreePlace
  readonly text: BoxText
  readonly light: Light
  readonly isSelected: boolean
  readonly isInHand: boolean
}

const PAD = 10
const BAR_INSET = 5

/** A layer, or a folded block or stage with the mark that it opens. */
export const GraphBox = memo(function GraphBox({
  id,
  placed,
  place,
  text,
  light,
  isSelected,
  isInHand,
}: GraphBoxProps) {
  const { unit, x, y, width, height } = placed
  const hue = graphHue(unit.kind)
  const isFolded = unit.level === 'block' || unit.level === 'stage'
  const opens = isFolded && unit.rows.length > 1
  const isSmall = width < 100
  const left = x + PAD + (opens ? 14 : 0)
  const baseline = isFolded ? y + 19 : y + height / 2 + 5
  let barX = x + BAR_INSET
  return (
    <g
      id={id}
      role="treeitem"
      aria-label={text.spoken}
      aria-selected={isSelected}
      aria-expanded={opens ? false : undefined}
      aria-level={place.level}
      aria-posinset={place.position}
      aria-setsize={place.siblings}
      data-unit={unit.id}
      data-light={light}
      data-hand={isInHand}
      data-selected={isSelected}
      className={styles.box}
    >
      <rect
        className={styles.ring}
        x={x - 4}
        y={y - 4}
        width={width + 8}
        height={height + 8}
        rx={isSmall || unit.level === 'input' ? height / 2 + 4 : 9}
      />
      <rect
        className={styles.body}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={isSmall || unit.level === 'input' ? height / 2 : 6}
        stroke={hueColour(hue)}
        strokeDasharray={unit.kind === 'auxiliary' ? '4 3' : undefined}
      />
      {text.bar.map(({ hue: own, share }, index) => {
        const wide = Math.max(share > 0 ? 1 : 0, share * (width - 2 * BAR_INSET))
        const start = barX
        barX += wide
        return (
          <rect
            key={index}
            x={start}
            y={y + height - 6}
            width={wide}
            height={4}
            fill={hueColour(own)}
            fillOpacity={0.8}
          />
        )
      })}
      {opens && (
        <path
          className={styles.chevron}
          d={`M${x + PAD},${baseline - 10}l5,5l-5,5`}
          stroke={hueColour(hue)}
        />
      )}
      {isSmall || unit.level === 'input' ? (
        <text x={x + width / 2} y={baseline} textAnchor="middle" fill={hueColour(hue)}>
          {text.head}
        </text>
      ) : (
        <text x={left} y={baseline - (isFolded ? 0 : 2)} fill={hueColour(hue)} fontWeight={650}>
          {text.head}
          {!isFolded && (
            <tspan dx={5} fontWeight={400} fill="var(--ink)">
              {text.detail}
            </tspan>
          )}
        </text>
      )}
      {isFolded && (
        <>
          <text x={left} y={y + 37} fill="var(--ink-muted)">
            {text.detail}
          </text>
          <text x={x + width - PAD} y={y + 37} textAnchor="end" fill="var(--ink-muted)">
            {text.aside}
          </text>
        </>
      )}
      {!isSmall && (
        <text
          x={x + width - PAD}
          y={baseline - (isFolded ? 0 : 2)}
          textAnchor="end"
          fill="var(--ink)"
        >
          {text.figure}
        </text>
      )}
    </g>
  )
})

interface GraphHeadingProps {
  readonly id: string
  readonly frame: PlacedFrame
  readonly place: TreePlace
  readonly text: BoxText
  readonly isSelected: boolean
  readonly isInHand: boolean
}

/** The heading of an open block or stage: a press closes it. */
export const GraphHeading = memo(function GraphHeading({
  id,
  frame,
  place,
  text,
  isSelected,
  isInHand,
}: GraphHeadingProps) {
  const { group, heading } = frame
  if (!heading) return null
  const { x, y, width, height } = heading
  return (
    <g
      id={id}
      role="treeitem"
      aria-label={text.spoken}
      aria-selected={isSelected}
      aria-expanded={true}
      aria-level={place.level}
      aria-posinset={place.position}
      aria-setsize={place.siblings}
      data-unit={group.id}
      data-hand={isInHand}
      data-light="none"
      className={styles.box}
    >
      <rect
        className={styles.heading}
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 1}
        rx={7}
      />
      <rect
        className={styles.ring}
        x={x + 2}
        y={y + 2}
        width={width - 4}
        height={height - 4}
        rx={5}
      />
      <path
        className={styles.chevron}
        d={`M${x + PAD},${y + 12}l5,5l5,-5`}
        stroke="var(--ink-muted)"
      />
      <text x={x + PAD + 16} y={y + 19} fill="var(--ink-muted)">
        <tspan fontWeight={650}>{text.head}</tspan>
        <tspan dx={5}>{group.name}</tspan>
      </text>
    </g>
  )
})
