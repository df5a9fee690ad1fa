import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { pointIn } from '../pointIn'
import {
  type HeatGrid,
  type HeatLayout,
  heatScale,
  isoLabels,
  isoLevels,
  isoPath,
  layoutHeat,
  nextStop,
} from './layoutHeat'
import styles from './net.module.css'

interface HeatMapProps {
  readonly width: number
  readonly grid: HeatGrid
  /** Signed figures around 0, as shares of 1; without it they are costs. */
  readonly isSigned: boolean
  /** The costs whose lines are drawn, where the grid shows something else. */
  readonly costs: HeatGrid
  /** Costs of 1, 2 and 5 of these have a line. */
  readonly levelUnit: number
  /** Of the cost: its line is heavy. */
  readonly limit: number | null
  /** The reader's setting. */
  readonly own: { readonly column: number; readonly row: number }
  readonly onTake: (column: number, row: number) => void
  readonly onPoint: (place: { readonly column: number; readonly row: number } | null) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    /** The same with the figures' unit, where the cells have figures. */
    readonly yAxisFigures: string
    readonly handle: string
    readonly handleValue: string
    readonly number: (value: number) => string
    readonly level: (value: number) => string
  }
}

/** A grid of settings shaded by what they cost; press, drag or arrow keys take one. */
export function HeatMap(props: HeatMapProps) {
  const { width, grid, costs, limit, own, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = useMemo(() => layoutHeat(grid, width), [grid, width])
  const { plot } = layout

  const under = (event: PointerEvent<SVGElement>) => {
    const point = pointIn(svg.current, event, width)
    if (!point) return null
    const at = layout.cellAt(...point)
    return { column: grid.columns[at.column] ?? 1, row: grid.rows[at.row] ?? 1 }
  }
  const take = (event: PointerEvent<SVGElement>) => {
    const place = under(event)
    if (place) props.onTake(place.column, place.row)
  }
  const step = (event: KeyboardEvent) => {
    const next = stepSetting(event.key, own, grid)
    if (!next) return
    event.preventDefault()
    props.onTake(next.column, next.row)
  }
  const [x, y] = [layout.xOf(own.column), layout.yOf(own.row)]
  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.picture}
    >
      <HatchPatterns id={id} hues={['ink-muted']} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <Cells
          layout={layout}
          grid={grid}
          isSigned={props.isSigned}
          none={hatchFill(id, 'ink-muted')}
        />
        <Lines
          layout={layout}
          costs={costs}
          limit={limit}
          unit={props.levelUnit}
          level={text.level}
        />
        <Numbers layout={layout} isSigned={props.isSigned} number={text.number} />
        <Axes
          layout={layout}
          xAxis={text.xAxis}
          yAxis={hasNumbers(layout, props.isSigned) ? text.yAxisFigures : text.yAxis}
        />
        <OwnPlace layout={layout} grid={grid} own={own} />
      </g>
      <rect
        data-export="omit"
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
        fill="transparent"
        className={styles.field}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
          take(event)
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) take(event)
          else props.onPoint(under(event))
        }}
        onPointerLeave={() => props.onPoint(null)}
      />
      <circle
        data-export="omit"
        role="slider"
        tabIndex={0}
        aria-label={text.handle}
        aria-valuemin={1}
        aria-valuemax={layout.cells.length}
        aria-valuenow={placeNumber(own, grid)}
        aria-valuetext={text.handleValue}
        cx={x}
        cy={y}
        r={14}
        fill="transparent"
        pointerEvents="none"
        className={styles.handle}
        onKeyDown={step}
      />
    </ChartSvg>
  )
}

type Setting = HeatMapProps['own']

/** Left and right along the columns, up and down along the rows; null for other keys. */
export function stepSetting(key: string, own: Setting, grid: HeatGrid): Setting | null {
  const { columns, rows } = grid
  switch (key) {
    case 'ArrowRight':
      return { ...own, column: nextStop(own.column, columns, 1) }
    case 'ArrowLeft':
      return { ...own, column: nextStop(own.column, columns, -1) }
    case 'ArrowUp':
      return { ...own, row: nextStop(own.row, rows, 1) }
    case 'ArrowDown':
      return { ...own, row: nextStop(own.row, rows, -1) }
    case 'Home':
      return { ...own, column: columns[0] ?? own.column }
    case 'End':
      return { ...own, column: columns.at(-1) ?? own.column }
    case 'PageUp':
      return { ...own, row: rows.at(-1) ?? own.row }
    case 'PageDown':
      return { ...own, row: rows[0] ?? own.row }
    default:
      return null
  }
}

const placeNumber = (own: Setting, { columns, rows }: HeatGrid): number => {
  const at = (value: number, stops: readonly number[]) =>
    Math.max(
      0,
      stops.findLastIndex((stop) => stop <= value),
    )
  return at(own.row, rows) * columns.length + at(own.column, columns) + 1
}

/** The strongest shade with numbers on it leaves them 4.5 : 1. */
const UNDER_NUMBERS = 0.36
const PLAIN = 0.66
const NUMBER_ROOM = 42
const SIGN_ROOM = 34
/** An error of this much, or more, is as dark as it gets. */
const WORST_ERROR = 0.4

interface NumbersProps {
  readonly layout: HeatLayout
  readonly isSigned: boolean
  readonly number: (value: number) => string
}

const hasNumbers = ({ cell }: HeatLayout, isSigned: boolean) =>
  cell.width >= (isSigned ? SIGN_ROOM : NUMBER_ROOM)

/** Figures of the cells where they have room, signs of errors where there is room for no more. */
const Numbers = memo(function Numbers({ layout, isSigned, number }: NumbersProps) {
  const isRoomy = hasNumbers(layout, isSigned)
  if (!isRoomy && !isSigned) return null
  const { cell } = layout
  const word = (value: number) => {
    if (isRoomy) return number(value)
    return Math.abs(value) < 0.0005 ? '' : value > 0 ? '+' : '−'
  }
  return (
    <g
      fontSize={15}
      fill="var(--ink)"
      stroke="var(--ground)"
      strokeWidth={4}
      strokeOpacity={0.8}
      strokeLinejoin="round"
      paintOrder="stroke"
      textAnchor="middle"
    >
      {layout.cells.map(({ column, row, x, y, value }) =>
        typeof value === 'number' ? (
          <text
            key={`${column} ${row}`}
            x={x + cell.width / 2}
            y={y + cell.height / 2}
            dominantBaseline="central"
          >
            {word(value)}
          </text>
        ) : null,
      )}
    </g>
  )
})

/** The reader's cell in a frame; between the cells, a ring. */
function OwnPlace({ layout, grid, own }: Pick<HeatMapProps, 'grid' | 'own'> & OwnPlaceProps) {
  const { cell } = layout
  const [x, y] = [layout.xOf(own.column), layout.yOf(own.row)]
  const isCell = grid.columns.includes(own.column) && grid.rows.includes(own.row)
  const shape = isCell
    ? { width: cell.width, height: cell.height, rx: 3 }
    : { width: 20, height: 20, rx: 10 }
  const box = { ...shape, x: x - shape.width / 2, y: y - shape.height / 2, fill: 'none' }
  return (
    <g>
      <rect {...box} stroke="var(--ground)" strokeWidth={7} />
      <rect {...box} stroke="var(--hue-cout)" strokeWidth={3.5} />
    </g>
  )
}

interface OwnPlaceProps {
  readonly layout: HeatLayout
}

interface CellsProps {
  readonly layout: HeatLayout
  readonly grid: HeatGrid
  readonly isSigned: boolean
  readonly none: string
}

const Cells = memo(function Cells({ layout, grid, isSigned, none }: CellsProps) {
  const { cell } = layout
  const scale = heatScale(grid.values)
  const most = hasNumbers(layout, isSigned) || isSigned ? UNDER_NUMBERS : PLAIN
  const strength = (value: number) =>
    isSigned
      ? Math.min(1, Math.abs(value) / WORST_ERROR) * most
      : 0.03 + scale(value) * (most - 0.03)
  const fill = (value: number) =>
    isSigned ? (value > 0 ? 'var(--hue-cout)' : 'var(--hue-cin)') : 'var(--ink)'
  return (
    <g>
      {layout.cells.map(({ column, row, x, y, value }) => (
        <rect
          key={`${column} ${row}`}
          x={x}
          y={y}
          width={cell.width}
          height={cell.height}
          fill={value === null ? none : value === undefined ? 'var(--surface)' : fill(value)}
          fillOpacity={typeof value === 'number' ? strength(value) : 1}
          stroke="var(--ground)"
          strokeWidth={1}
        />
      ))}
    </g>
  )
})

interface LinesProps {
  readonly layout: HeatLayout
  readonly costs: HeatGrid
  readonly limit: number | null
  readonly unit: number
  readonly level: (value: number) => string
}

const Lines = memo(function Lines({ layout, costs, limit, unit, level }: LinesProps) {
  const levels = isoLevels(costs, unit)
  return (
    <g>
      {levels.map((one) => (
        <path
          key={one}
          d={isoPath(costs, one, layout)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.25}
          strokeOpacity={0.6}
        />
      ))}
      {limit !== null && (
        <path
          d={isoPath(costs, limit, layout)}
          fill="none"
          stroke="var(--hue-cout)"
          strokeWidth={3.5}
        />
      )}
      {isoLabels(costs, levels, layout).map(({ level: one, x, y, anchor }) => (
        <text
          key={one}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="middle"
          fontSize={14}
          fill="var(--ink)"
        >
          {level(one)}
        </text>
      ))}
    </g>
  )
})

function Axes({
  layout: { plot, ticks },
  xAxis,
  yAxis,
}: {
  readonly layout: HeatLayout
  readonly xAxis: string
  readonly yAxis: string
}) {
  return (
    <g fontSize={14} fill="var(--ink-muted)">
      {ticks.x.map(({ value, x }) => (
        <text key={value} x={x} y={plot.bottom + 18} textAnchor="middle">
          {value}
        </text>
      ))}
      {ticks.y.map(({ value, y }) => (
        <text key={value} x={plot.left - 8} y={y} textAnchor="end" dominantBaseline="middle">
          {value}
        </text>
      ))}
      <text x={0} y={12} fill="var(--hue-df)">
        {yAxis}
      </text>
      <text x={plot.right} y={plot.bottom + 40} textAnchor="end" fill="var(--hue-cout)">
        {xAxis}
      </text>
    </g>
  )
}
