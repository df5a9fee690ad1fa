import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { pointIn } from '../pointIn'
import { layoutSqueezeStages, type MapTile, type SqueezeStagesData } from './layoutSqueezeStages'
import styles from './squeeze.module.css'
import { channelByKey } from './squeezeKeys'

export interface SqueezeStagesText {
  readonly title: string
  readonly summary: string
  readonly pooled: string
  readonly hidden: string
  readonly gates: string
  readonly reduce: string
  readonly expand: string
  readonly before: string
  readonly after: string
  /** “× 0.61”, between the two maps. */
  readonly times: string
  /** The selected channel's figures beside its column. */
  readonly pooledShown: string
  readonly gateShown: string
  readonly channel: string
  readonly channelValue: string
}

interface SqueezeStagesProps {
  readonly width: number
  readonly data: SqueezeStagesData
  readonly onSelect: (channel: number) => void
  readonly text: SqueezeStagesText
}

/** Squeeze, excitation and scaling of one map, with one channel followed all the way through. */
export function SqueezeStages({ width, data, onSelect, text }: SqueezeStagesProps) {
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const told = useTold(text.channelValue)
  const layout = layoutSqueezeStages(data, width)
  const { pooled, hidden, gates, x } = layout
  const channels = data.gates.length
  // Words keep to the half that the lines leave free.
  const isLate = x > width * 0.5

  const follow = (event: PointerEvent<SVGElement>) => {
    const at = pointIn(svg.current, event, width)
    if (at) onSelect(layout.channelAt(at[0]))
  }
  const press = (event: PointerEvent<SVGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    follow(event)
  }
  const step = (event: KeyboardEvent) => {
    const to = channelByKey(event.key, data.selected, channels)
    if (to === null) return
    event.preventDefault()
    onSelect(to)
  }
  const beside = { x: x + (isLate ? -8 : 8), textAnchor: isLate ? 'end' : 'start' } as const

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
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {layout.funnels.map((path) => (
          <path key={path} d={path} fill={hueColour('pw')} fillOpacity={0.09} />
        ))}
        <text x={layout.middle} y={pooled.bottom + 36} textAnchor="middle" className={styles.quiet}>
          {text.reduce}
        </text>
        {layout.lines.map((line) => (
          <path
            key={line.unit}
            d={line.path}
            stroke={hueColour('pw')}
            strokeWidth={0.75 + 3.25 * line.share}
            strokeOpacity={0.8}
            strokeDasharray={line.isOpening ? undefined : '5 4'}
            fill="none"
          />
        ))}
        <text
          x={layout.middle}
          y={hidden.bottom + 36}
          textAnchor="middle"
          className={styles.quiet}
          {...HALO}
        >
          {text.expand}
        </text>
        <Bars strip={pooled} hue="cin" />
        <Bars strip={hidden} hue="pw" />
        <Bars strip={gates} hue="cout" />
        {[gates.top, (gates.top + gates.bottom) / 2].map((y, index) => (
          <g key={y}>
            <line
              x1={gates.left}
              x2={gates.right}
              y1={y}
              y2={y}
              stroke="var(--ink-muted)"
              strokeWidth={0.75}
              strokeDasharray="2 4"
            />
            <text
              x={isLate ? gates.right : gates.left}
              y={y - 3}
              textAnchor={isLate ? 'end' : 'start'}
              className={styles.quiet}
              {...HALO}
            >
              {index === 0 ? '1' : '½'}
            </text>
          </g>
        ))}
        <text x={pooled.left} y={pooled.top - 8} className={styles.label}>
          {text.pooled}
        </text>
        <text x={layout.middle} y={hidden.top - 8} textAnchor="middle" className={styles.label}>
          {text.hidden}
        </text>
        <text
          x={isLate ? gates.left : gates.right}
          y={gates.top - 8}
          textAnchor={isLate ? 'start' : 'end'}
          className={styles.label}
          {...HALO}
        >
          {text.gates}
        </text>
        <Tile tile={layout.maps.before} label={text.before} />
        <text
          x={layout.middle}
          y={layout.maps.before.y + layout.maps.before.side / 2}
          textAnchor="middle"
          dominantBaseline="middle"
          className={styles.big}
          data-piece="answer"
        >
          {text.times}
        </text>
        <Tile tile={layout.maps.after} label={text.after} />
      </g>
      {[pooled, gates].map(({ left, right, top, bottom }) => (
        <rect
          key={top}
          data-export="omit"
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
          fill="transparent"
          className={styles.field}
          onPointerDown={press}
          onPointerMove={(event) => event.buttons === 1 && follow(event)}
        />
      ))}
      <g
        role="slider"
        tabIndex={0}
        aria-label={text.channel}
        aria-valuemin={1}
        aria-valuemax={channels}
        aria-valuenow={data.selected + 1}
        aria-valuetext={told}
        className={styles.handle}
        onKeyDown={step}
        onPointerDown={press}
        onPointerMove={(event) => event.buttons === 1 && follow(event)}
      >
        {[pooled, gates].map(({ top, bottom }) => (
          <g key={top}>
            <rect
              data-export="omit"
              x={x - 22}
              y={top}
              width={44}
              height={bottom - top}
              fill="transparent"
            />
            <rect
              x={x - layout.column / 2}
              y={top}
              width={layout.column}
              height={bottom - top}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={1.5}
              className={styles.mark}
            />
          </g>
        ))}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true" pointerEvents="none" data-piece="answer">
        <text {...beside} y={pooled.top + 14} className={styles.label} fontWeight={650} {...HALO}>
          {text.pooledShown}
        </text>
        <text {...beside} y={gates.bottom + 18} className={styles.label} fontWeight={650} {...HALO}>
          {text.gateShown}
        </text>
      </g>
    </ChartSvg>
  )
}

type Strips = ReturnType<typeof layoutSqueezeStages>['pooled']

const Bars = ({ strip, hue }: { readonly strip: Strips; readonly hue: Hue }) => (
  <>
    <path d={strip.path} fill={hueColour(hue)} />
    <line
      x1={strip.left}
      x2={strip.right}
      y1={strip.bottom}
      y2={strip.bottom}
      stroke="var(--ink-muted)"
    />
  </>
)

const Tile = ({ tile, label }: { readonly tile: MapTile; readonly label: string }) => (
  <>
    <text x={tile.x + tile.side / 2} y={tile.y - 8} textAnchor="middle" className={styles.quiet}>
      {label}
    </text>
    <rect
      x={tile.x}
      y={tile.y}
      width={tile.side}
      height={tile.side}
      fill="var(--surface)"
      stroke="var(--hairline)"
    />
    {tile.shades.map(({ share, path }) => (
      <path key={share} d={path} fill={hueColour('cin')} fillOpacity={share} />
    ))}
  </>
)
