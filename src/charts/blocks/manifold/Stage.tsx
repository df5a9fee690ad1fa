import { type KeyboardEvent, memo, type PointerEvent, useId, useRef } from 'react'
import { useTold } from '../../answersContext'
import { ChartSvg } from '../../ChartSvg'
import { HatchPatterns, hatchFill } from '../../Hatch'
import { HALO } from '../../halo'
import { pointIn } from '../../pointIn'
import { Knots, Runs } from './CurveRuns'
import { nearest } from './layoutCurve'
import { layoutStage, type StageInput } from './layoutStage'
import { Pen, type PenActions, type PenText } from './Pen'
import styles from './Stage.module.css'
import { Strip, type StripText } from './Strip'
import { stepAlong } from './stepAlong'

export interface StageText extends StripText, PenText {
  readonly title: string
  readonly summary: string
  readonly from: string
  readonly to: string
  /** In the picture of what came back, where some of it does not fit. */
  readonly outside: (points: number) => string
  /** Name and spoken value of the point that is followed. */
  readonly point: string
  readonly pointValue: string
}

interface StageProps {
  readonly width: number
  readonly input: StageInput
  readonly colourAt: (share: number) => string
  readonly onPick: (index: number) => void
  /** A pointer passes over a point, or over none. */
  readonly onHover: (index: number | null) => void
  /** There while the reader draws. */
  readonly pen: PenActions | null
  readonly text: StageText
}

/** How near a pointer has to come to a point of the curve, in the drawing's units. */
const REACH = 40

/** What goes in and what comes back, side by side and in the same colours, and a point of both. */
export const Stage = memo(function Stage(props: StageProps) {
  const { width, input, colourAt, onPick, onHover, pen, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = layoutStage(input, width)
  const { from, to } = layout
  const told = useTold(text.pointValue)
  const last = input.curve.points.length - 1

  const pointedAt = (event: PointerEvent<SVGElement>, places: typeof from.places) => {
    const at = pointIn(svg.current, event, width)
    return at && nearest(places, at, REACH)
  }
  const paneEvents = (places: typeof from.places) => ({
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const index = pointedAt(event, places)
      if (event.buttons === 1 && index !== null) onPick(index)
      else onHover(index)
    },
    onPointerLeave: () => onHover(null),
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      const index = event.button === 0 ? pointedAt(event, places) : null
      if (index !== null) onPick(index)
    },
  })
  const step = (event: KeyboardEvent) => {
    const next = stepAlong(event.key, input.picked, last)
    if (next === null) return
    event.preventDefault()
    onHover(null)
    onPick(next)
  }

  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.chart}
    >
      <HatchPatterns id={id} hues={['ink-muted']} />
      <defs>
        {[from, to].map(({ pane }, side) => (
          <clipPath key={side} id={`${id}-pane${side}`}>
            <rect x={pane.x} y={pane.y} width={pane.size} height={pane.size} rx={6} />
          </clipPath>
        ))}
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {([from, to] as const).map(({ pane }, side) => (
          <g key={side}>
            <text x={pane.x} y={pane.y - 10} className={styles.head}>
              {side === 0 ? text.from : text.to}
            </text>
            <rect
              x={pane.x}
              y={pane.y}
              width={pane.size}
              height={pane.size}
              rx={6}
              className={styles.pane}
            />
          </g>
        ))}
        <g clipPath={`url(#${id}-pane0)`}>
          {from.regions.map((region, index) => (
            <path
              key={index}
              d={region.path}
              fill={hatchFill(id, 'ink-muted')}
              fillOpacity={region.rank === 0 ? 0.7 : 0.36}
            />
          ))}
          {from.edges.map(([one, other], index) => (
            <line
              key={index}
              x1={one?.[0]}
              y1={one?.[1]}
              x2={other?.[0]}
              y2={other?.[1]}
              className={styles.edge}
            />
          ))}
          {from.same && !pen && <path d={from.same} className={styles.same} />}
          <Runs runs={from.runs} colourAt={colourAt} />
          <Origin at={from.pane.place([0, 0])} />
        </g>
        <g clipPath={`url(#${id}-pane1)`}>
          <path d={to.ghost} className={styles.ghost} />
          <Runs runs={to.runs} colourAt={colourAt} />
          <Origin at={to.pane.place([0, 0])} />
          {to.outside > 0 && (
            <text
              x={to.pane.x + 12}
              y={to.pane.y + to.pane.size - 12}
              data-piece="answer"
              {...HALO}
            >
              {text.outside(to.outside)}
            </text>
          )}
        </g>
        <Knots knots={from.knots} />
        <Knots knots={to.knots} />
      </g>
      {[from, to].map(({ pane, places }, side) =>
        side === 0 && pen ? null : (
          <rect
            key={side}
            data-export="omit"
            x={pane.x}
            y={pane.y}
            width={pane.size}
            height={pane.size}
            fill="transparent"
            className={styles.field}
            {...paneEvents(places)}
          />
        ),
      )}
      {to.picked && <Mark at={to.picked} />}
      {pen ? (
        <Pen svg={svg} width={width} pane={from.pane} actions={pen} text={text} />
      ) : (
        from.picked && (
          <g
            role="slider"
            tabIndex={0}
            aria-label={text.point}
            aria-valuemin={1}
            aria-valuemax={last + 1}
            aria-valuenow={input.picked + 1}
            aria-valuetext={told}
            className={styles.handle}
            onKeyDown={step}
            onPointerMove={paneEvents(from.places).onPointerMove}
          >
            <Mark at={from.picked} />
          </g>
        )
      )}
      <Strip layout={layout.strip} text={text} />
    </ChartSvg>
  )
})

function Mark({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return (
    <g pointerEvents="none">
      <circle cx={x} cy={y} r={9} className={styles.rim} />
      <circle cx={x} cy={y} r={9} className={styles.mark} />
    </g>
  )
}

const Origin = ({ at: [x, y] }: { readonly at: readonly [number, number] }) => (
  <path d={`M${x - 5},${y}H${x + 5}M${x},${y - 5}V${y + 5}`} className={styles.origin} />
)
