import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import { type BoxText, GraphBox, GraphHeading, type Light } from './GraphBox'
import { treePlaces } from './graphTree'
import { startView } from './graphView'
import { walk } from './graphWalk'
import type { GraphLayout } from './layoutGraph'
import styles from './NetworkGraph.module.css'
import { useGraphView, ZOOM_STEP } from './useGraphView'

export interface NetworkGraphText {
  readonly title: string
  readonly summary: string
  readonly tools: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly fitShort: string
  readonly fill: string
  readonly unfill: string
  readonly shape: (shape: readonly number[]) => string
}

interface NetworkGraphProps {
  readonly layout: GraphLayout
  readonly room: { readonly width: number; readonly height: number }
  /** Another one starts with another view. */
  readonly subject: string
  readonly texts: ReadonlyMap<string, BoxText>
  readonly hand: string
  readonly selected: string
  readonly onHand: (id: string) => void
  readonly onPress: (id: string) => void
  readonly onHover: (id: string | null) => void
  /** The key of the action on the box in hand was pressed. */
  readonly onAct: () => void
  /** Whether the drawing fills the screen, and what makes it so. */
  readonly isFull: boolean
  readonly onFull: () => void
  readonly text: NetworkGraphText
}

/** A window on a network's drawing, which moves and grows under the hand. */
export function NetworkGraph(props: NetworkGraphProps) {
  const { layout, room, subject, texts, hand, selected, onHand, onPress, onHover } = props
  const { onAct, isFull, onFull, text } = props
  const id = useId()
  const [hover, setHover] = useState<string | null>(null)
  const seen = useMemo(() => {
    const { scale } = startView(layout, room)
    return { width: room.width, height: Math.min(room.height, Math.ceil(layout.height * scale)) }
  }, [layout, room])
  const view = useGraphView(layout, seen, subject)
  const { bring } = view
  const places = useMemo(() => treePlaces(layout), [layout])
  const nameOf = (unit: string) => `${id}-${unit}`

  useEffect(() => {
    const box =
      layout.units.find(({ unit }) => unit.id === hand) ??
      layout.frames.find(({ group, heading }) => heading && group.id === hand)?.heading
    if (box) bring(box)
  }, [layout, hand, bring])

  const lit = hover ?? (selected || null)
  const near = useMemo(() => {
    const found = new Set<string>()
    for (const { from, to } of layout.links) {
      if (from === lit) found.add(to)
      if (to === lit) found.add(from)
    }
    return found
  }, [layout, lit])
  const lightOf = (unit: string): Light =>
    unit === lit ? 'self' : near.has(unit) ? 'near' : 'none'

  const unitUnder = (event: MouseEvent) =>
    event.target instanceof Element
      ? (event.target.closest<SVGGElement>('[data-unit]')?.dataset.unit ?? null)
      : null
  const point = (event: MouseEvent) => {
    const unit = unitUnder(event)
    if (unit === hover) return
    setHover(unit)
    onHover(unit)
  }
  const leave = () => {
    setHover(null)
    onHover(null)
  }
  const press = (event: MouseEvent) => {
    const unit = unitUnder(event)
    if (unit !== null && !view.hasDragged()) onPress(unit)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') onPress(hand)
    else if (event.key.toLowerCase() === 's') onAct()
    else if (event.key === '+' || event.key === '=') view.zoomBy(ZOOM_STEP)
    else if (event.key === '-') view.zoomBy(1 / ZOOM_STEP)
    else if (event.key === '0') view.fit()
    else if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
      const next = walk(layout, hand, event.key)
      if (next !== null) onHand(next)
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.whole}>
      <div
        className={styles.window}
        ref={view.window}
        style={{ height: seen.height }}
        {...view.handlers}
      >
        <svg
          ref={view.sheet}
          className={styles.sheet}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: SVG has no tree
          role="tree"
          tabIndex={0}
          aria-labelledby={`${id}-t`}
          aria-describedby={`${id}-d`}
          aria-keyshortcuts="S"
          aria-activedescendant={nameOf(hand)}
          onKeyDown={keyDown}
          onClick={press}
          onPointerOver={point}
          onPointerLeave={leave}
        >
          <title id={`${id}-t`}>{text.title}</title>
          <desc id={`${id}-d`}>{text.summary}</desc>
          <GraphGround layout={layout} shape={text.shape} />
          <LitLinks layout={layout} lit={lit} />
          {layout.frames.map((frame) => (
            <GraphHeading
              key={frame.key}
              id={nameOf(frame.group.id)}
              frame={frame}
              place={places.get(frame.group.id)!}
              text={texts.get(frame.group.id)!}
              isSelected={false}
              isInHand={hand === frame.group.id}
            />
          ))}
          {layout.units.map((placed) => (
            <GraphBox
              key={placed.unit.id}
              id={nameOf(placed.unit.id)}
              placed={placed}
              place={places.get(placed.unit.id)!}
              text={texts.get(placed.unit.id)!}
              light={lightOf(placed.unit.id)}
              isSelected={selected === placed.unit.id}
              isInHand={hand === placed.unit.id}
            />
          ))}
        </svg>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no set of fields */}
      <div className={styles.tools} role="group" aria-label={text.tools}>
        <button type="button" aria-label={text.zoomIn} onClick={() => view.zoomBy(ZOOM_STEP)}>
          +
        </button>
        <button type="button" aria-label={text.zoomOut} onClick={() => view.zoomBy(1 / ZOOM_STEP)}>
          −
        </button>
        <button type="button" aria-label={text.fit} onClick={view.fit}>
          {text.fitShort}
        </button>
        <button
          type="button"
          aria-label={isFull ? text.unfill : text.fill}
          title={isFull ? text.unfill : text.fill}
          aria-pressed={isFull}
          onClick={onFull}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
            <path
              d={
                isFull
                  ? 'M6 1v5H1M10 1v5h5M6 15v-5H1M10 15v-5h5'
                  : 'M1 6V1h5M15 6V1h-5M1 10v5h5M15 10v5h-5'
              }
              stroke="currentColor"
              strokeWidth="1.75"
            />
          </svg>
        </button>
      </div>
    </div>
  )
}

interface GraphGroundProps {
  readonly layout: GraphLayout
  readonly shape: (shape: readonly number[]) => string
}

/** Frames, connections and the shapes on them: everything under the boxes. */
const GraphGround = memo(function GraphGround({ layout, shape }: GraphGroundProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus
    <g aria-hidden="true">
      {layout.frames.map(({ key, group, x, y, width, height }) => (
        <rect
          key={key}
          className={styles.frame}
          data-open={group.canClose}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={8}
        />
      ))}
      {layout.carries.map(({ from, path }) => (
        <path key={from} className={styles.link} d={path} />
      ))}
      {layout.links.map((link) => (
        <path key={link.key} className={styles.link} data-skip={link.skip !== null} d={link.path} />
      ))}
      {layout.links.map(({ key, arrow, skip }) =>
        arrow ? (
          <path
            key={key}
            className={styles.arrow}
            data-skip={skip !== null}
            d={`M${arrow.x},${arrow.y}l8,-4.5v9z`}
          />
        ) : null,
      )}
      {layout.labels.map((label) => (
        <text key={label.key} className={styles.label} x={label.x} y={label.y}>
          {shape(label.shape)}
        </text>
      ))}
    </g>
  )
})

/** What the lit box reads and who reads it, over the other connections and under the boxes. */
function LitLinks({ layout, lit }: { readonly layout: GraphLayout; readonly lit: string | null }) {
  const links = layout.links.filter(({ from, to }) => from === lit || to === lit)
  const columns = new Map(layout.units.map(({ unit, column }) => [unit.id, column]))
  const carried = new Set(
    links.filter(({ from, to }) => columns.get(from) !== columns.get(to)).map(({ from }) => from),
  )
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus
    <g aria-hidden="true" data-export="omit">
      {layout.carries
        .filter(({ from }) => carried.has(from))
        .map(({ from, path }) => (
          <path key={from} className={styles.lit} d={path} />
        ))}
      {links.map(({ key, path }) => (
        <path key={key} className={styles.lit} d={path} />
      ))}
    </g>
  )
}
