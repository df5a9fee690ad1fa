import type { HWC } from '../../core/layer'
import { columnBreaks } from './graphColumns'
import type { GraphGroup, GraphUnit, NetworkDrawing } from './graphModel'
import { BEND, carryPath, laneEnd, lanePath, linkPath, type Spot } from './graphPaths'
import { linkKey, type Strips, strips } from './graphStrips'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedUnit extends Box {
  readonly unit: GraphUnit
  readonly column: number
  readonly level: number
}

export interface PlacedLink {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly path: string
  /** From top to bottom, its ends; a link from another column starts at that column's head. */
  readonly ends: readonly [Spot, Spot]
  /** How it leads around a sum's longest branch, if it does. */
  readonly skip: 'identity' | 'projection' | null
  /** The point of its arrow where it comes to its reader from the side. */
  readonly arrow: Spot | null
}

/** The shape of a tensor, once, under the unit that makes it. */
export interface ShapeLabel extends Spot {
  readonly key: string
  readonly shape: HWC
}

/** A part of an open group in one column. */
export interface PlacedFrame extends Box {
  readonly key: string
  readonly group: GraphGroup
  /** Room for its heading; null where the group has none or goes on from the column before. */
  readonly heading: Box | null
}

/** A tensor carried from one column's foot to the next one's head. */
export interface Carry {
  readonly from: string
  readonly path: string
}

export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly units: readonly PlacedUnit[]
  readonly links: readonly PlacedLink[]
  readonly labels: readonly ShapeLabel[]
  readonly frames: readonly PlacedFrame[]
  readonly carries: readonly Carry[]
}

export const UNIT = { layer: 30, block: 50, stage: 50, input: 30 } as const
const WIDTHS = { layer: 164, block: 212, stage: 212, input: 164 } as const
const JOIN_WIDTH = 92
export const HEADING = 28
const GAP = 28
/** Where branches part or meet, under the shape that is written there. */
const FORK_GAP = 44
const FRAME_PAD = 10
const HEAD = 22
const GUTTER = 44
const MARGIN = 12

/** Joins and splits have no figures of their own and are drawn small. */
const SMALL: ReadonlySet<string> = new Set(['add', 'multiply', 'concat'])

const widthOf = ({ level, kind }: GraphUnit) =>
  level === 'layer' && SMALL.has(kind) ? JOIN_WIDTH : WIDTHS[level]

interface Floor {
  readonly units: readonly GraphUnit[]
  /** Room above for headings, and the largest height of a unit. */
  readonly above: number
  readonly height: number
  readonly below: number
}

/**
 * A network from above to below, in as many columns as fill the room best. `room` is what can be
 * seen at once; the layout may be larger, and is then seen in part or small.
 */
export function layoutGraph(drawing: NetworkDrawing, room: { width: number; height: number }) {
  const plan = strips(drawing.units, drawing.links, widthOf)
  const floors = floorsOf(drawing, plan)
  const last = new Map(floors.map((floor, level) => [floor, level]))
  const heights = floors.map(({ above, height, below }) => above + height + below)
  const spans = floors.map((floor) => spanOf(floor, plan, drawing, last.get(floor)!))
  const breaks = columnBreaks(heights, spans, mayBreak(drawing, plan, floors.length), {
    ...room,
    gutter: GUTTER,
    head: HEAD,
  })
  return settle(drawing, plan, floors, spans, breaks)
}

function floorsOf({ units, links, groups }: NetworkDrawing, plan: Strips): readonly Floor[] {
  const floors: GraphUnit[][] = []
  for (const unit of units) {
    const level = plan.level.get(unit.id)!
    floors[level] ??= []
    floors[level].push(unit)
  }
  const canClose = new Set(groups.filter((group) => group.canClose).map(({ id }) => id))
  const isFramed = new Set(groups.map(({ id }) => id))
  const [first, final] = [new Map<string, number>(), new Map<string, number>()]
  for (const { id, inside } of units) {
    const level = plan.level.get(id)!
    for (const group of inside) {
      first.set(group, Math.min(level, first.get(group) ?? level))
      final.set(group, Math.max(level, final.get(group) ?? level))
    }
  }
  const readers = new Map<string, number>()
  const sources = new Map<string, number>()
  for (const { from, to } of links) {
    readers.set(from, (readers.get(from) ?? 0) + 1)
    sources.set(to, (sources.get(to) ?? 0) + 1)
  }
  return floors.map((inFloor, level) => {
    const starts = [...first].filter(([id, at]) => at === level && isFramed.has(id))
    const ends = [...final].filter(([, at]) => at === level)
    const headings = starts.filter(([id]) => canClose.has(id)).length
    // Groups that start beside each other share the room; nested ones need it one after another.
    const nested = Math.max(0, ...inFloor.map((unit) => countOf(unit.inside, starts)))
    const isFork = inFloor.some(({ id }) => (readers.get(id) ?? 0) > 1)
    const next = floors[level + 1] ?? []
    const isBeforeJoin = next.some(
      ({ id, level, kind }) =>
        (sources.get(id) ?? 0) > 1 &&
        (level !== 'layer' || (kind !== 'add' && kind !== 'multiply')),
    )
    return {
      units: inFloor,
      above: (headings > 0 ? nested * HEADING : 0) + (starts.length > 0 ? FRAME_PAD : 0),
      height: Math.max(...inFloor.map((unit) => UNIT[unit.level])),
      below:
        (isFork || isBeforeJoin ? FORK_GAP : GAP) +
        FRAME_PAD * Math.max(0, ...inFloor.map((unit) => countOf(unit.inside, ends))),
    }
  })
}

const countOf = (inside: readonly string[], starts: readonly (readonly [string, number])[]) =>
  inside.filter((id) => starts.some(([group]) => group === id)).length

export interface Span {
  readonly left: number
  readonly right: number
}

/** How far a floor reaches to either side, with the lanes that pass it and the frames around it. */
function spanOf(floor: Floor, plan: Strips, drawing: NetworkDrawing, level: number): Span {
  let [left, right] = [0, 0]
  for (const unit of floor.units) {
    const [x, half] = [plan.x.get(unit.id)!, widthOf(unit) / 2]
    const pad = unit.inside.length * FRAME_PAD
    left = Math.min(left, x - half - pad)
    right = Math.max(right, x + half + pad)
  }
  for (const lane of plan.lanes) {
    if (plan.level.get(lane.from)! > level || plan.level.get(lane.to)! < level) continue
    const inside = drawing.units.find(({ id }) => id === lane.to)?.inside.length ?? 0
    left = Math.min(left, lane.x - 8 - inside * FRAME_PAD)
    right = Math.max(right, lane.x + 8 + inside * FRAME_PAD)
  }
  return { left, right }
}

/** A column may end under a unit that everything passes, and between blocks. */
function mayBreak({ units }: NetworkDrawing, plan: Strips, floors: number): readonly boolean[] {
  const breaks = Array.from({ length: floors }, () => false)
  const isNeck = new Set(plan.necks)
  units.forEach((unit, index) => {
    if (!isNeck.has(unit.id)) return
    const here = unit.inside.filter((id) => id.startsWith('block/'))
    const after = units[index + 1]
    if (after && !after.inside.some((id) => here.includes(id))) {
      breaks[plan.level.get(unit.id)!] = true
    }
  })
  return breaks
}

/** Coordinates of everything, once the columns' ends are known. */
function settle(
  drawing: NetworkDrawing,
  plan: Strips,
  floors: readonly Floor[],
  spans: readonly Span[],
  breaks: readonly number[],
): GraphLayout {
  const units: PlacedUnit[] = []
  const tops: number[] = []
  const heads: Spot[] = []
  const feet: number[] = []
  const columnOf: number[] = []
  let x = MARGIN
  let height = 0
  breaks.forEach((end, column) => {
    const start = column === 0 ? 0 : breaks[column - 1]!
    const left = Math.min(...spans.slice(start, end).map((span) => span.left))
    const right = Math.max(...spans.slice(start, end).map((span) => span.right))
    const middle = x - left
    heads.push({ x: middle, y: MARGIN })
    let y = MARGIN + (column === 0 ? 0 : HEAD)
    for (let level = start; level < end; level += 1) {
      const floor = floors[level]!
      y += floor.above
      tops[level] = y
      columnOf[level] = column
      for (const unit of floor.units) {
        const [width, tall] = [widthOf(unit), UNIT[unit.level]]
        units.push({
          unit,
          column,
          level,
          x: middle + plan.x.get(unit.id)! - width / 2,
          y: y + (floor.height - tall) / 2,
          width,
          height: tall,
        })
      }
      y += floor.height + floor.below
    }
    feet.push(y)
    height = Math.max(height, y)
    x = middle + right + GUTTER
  })
  const placed = new Map(units.map((unit) => [unit.unit.id, unit]))
  const lanes = new Map(plan.lanes.map((lane) => [linkKey(lane.from, lane.to), lane]))
  const links = drawing.links.map(({ from, to }): PlacedLink => {
    const [upper, lower] = [placed.get(from)!, placed.get(to)!]
    const key = linkKey(from, to)
    const isCarried = upper.column !== lower.column
    const head = heads[lower.column]!
    const start = isCarried ? head : footOf(upper)
    const skip = plan.skips.get(key) ?? null
    const lane = lanes.get(key)
    const gap = floors[lower.level]!.above + BEND
    const common = { key, from, to, skip }
    const side = SMALL.has(lower.unit.kind) && lower.unit.level === 'layer'
    const laneX = lane && head.x + lane.x
    const comesFromRight = (laneX ?? footOf(upper).x) > lower.x + lower.width + 6
    const goesIntoSide = side && lower.unit.kind !== 'concat' && comesFromRight
    if (laneX !== undefined && Math.abs(laneX - headOf(lower).x) > 1) {
      const end = goesIntoSide ? laneEnd(lower) : headOf(lower)
      const path = lanePath(start, laneX, end, goesIntoSide, gap)
      return { ...common, path, ends: [start, end], arrow: goesIntoSide ? end : null }
    }
    if (goesIntoSide && !isCarried) {
      const end = laneEnd(lower)
      const path = lanePath(start, start.x, end, true, gap)
      return { ...common, path, ends: [start, end], arrow: end }
    }
    const end = headOf(lower)
    return {
      ...common,
      path: linkPath(start, end, floors[lower.level]!.above),
      ends: [start, end],
      arrow: null,
    }
  })
  const frames = framesOf(drawing, units, plan, heads)
  return {
    width: x - GUTTER + MARGIN,
    height: height + MARGIN,
    columns: breaks.length,
    units,
    links,
    labels: labelsOf(drawing, placed, frames),
    frames,
    carries: heads.slice(1).map((head, index) => {
      const foot = units.filter(({ column }) => column === index).findLast(isNeckOf(plan))!
      const edge = Math.min(
        ...spans.slice(breaks[index]!, breaks[index + 1]!).map((span) => span.left),
      )
      const turn = { x: head.x + edge - GUTTER / 2, y: feet[index]! }
      return { from: foot.unit.id, path: carryPath(footOf(foot), turn, head) }
    }),
  }
}

const isNeckOf = ({ necks }: Strips) => {
  const names = new Set(necks)
  return ({ unit }: PlacedUnit) => names.has(unit.id)
}

const footOf = ({ x, y, width, height }: Box): Spot => ({ x: x + width / 2, y: y + height })
const headOf = ({ x, y, width }: Box): Spot => ({ x: x + width / 2, y })

function labelsOf(
  { units, links }: NetworkDrawing,
  placed: ReadonlyMap<string, PlacedUnit>,
  frames: readonly PlacedFrame[],
): readonly ShapeLabel[] {
  const shapes = new Map(links.map(({ from, shape }) => [from, shape]))
  return units.flatMap(({ id }) => {
    const [shape, box] = [shapes.get(id), placed.get(id)!]
    if (!shape) return []
    const foot = footOf(box)
    // Under the frames that end with it, not on their edge.
    const edges = frames
      .filter((frame) => box.unit.inside.includes(frame.group.id) && frame.y < box.y)
      .map((frame) => frame.y + frame.height)
      .filter((edge) => edge > foot.y && edge < foot.y + 2 * FRAME_PAD)
    return [{ key: id, shape, x: foot.x - 7, y: Math.max(foot.y, ...edges) + 16 }]
  })
}

function framesOf(
  { groups }: NetworkDrawing,
  units: readonly PlacedUnit[],
  plan: Strips,
  heads: readonly Spot[],
): readonly PlacedFrame[] {
  const inner = new Map<string, number>()
  for (const { id, inside } of groups) {
    for (const outer of inside) inner.set(outer, Math.max(inner.get(outer) ?? 0, inside.length))
    inner.set(id, inner.get(id) ?? inside.length)
  }
  return groups.flatMap((group) => {
    const own = units.filter(({ unit }) => unit.inside.includes(group.id))
    const columns = [...new Set(own.map(({ column }) => column))].sort((a, b) => a - b)
    return columns.map((column, part): PlacedFrame => {
      const here = own.filter((unit) => unit.column === column)
      const names = new Set(here.map(({ unit }) => unit.id))
      const around = plan.lanes
        .filter(({ to }) => names.has(to))
        .map(({ x }) => ({ x: heads[column]!.x + x - 8, width: 16 }))
      const sides = [...here, ...around]
      // A group around other open groups stands out beyond their frames and headings.
      const depth = inner.get(group.id)! - group.inside.length
      const pad = FRAME_PAD * (1 + depth) - 2
      const left = Math.min(...sides.map(({ x }) => x)) - pad
      const right = Math.max(...sides.map(({ x, width }) => x + width)) + pad
      const first = here.reduce((one, other) => (other.y < one.y ? other : one))
      const nested = group.canClose
        ? first.unit.inside.filter((id) => inner.has(id) && startsAt(units, id, first)).length
        : 0
      const outerShare = group.canClose ? nested - depthIn(first, group) : 0
      const top = first.y - FRAME_PAD + 2 - outerShare * HEADING
      const bottom = Math.max(...here.map(({ y, height }) => y + height)) + pad
      const heading =
        group.canClose && part === 0
          ? { x: left, y: top, width: right - left, height: HEADING }
          : null
      return {
        key: `${group.id} ${column}`,
        group,
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        heading,
      }
    })
  })
}

/** How many groups around this one start with the same unit. */
const depthIn = ({ unit }: PlacedUnit, { id }: GraphGroup) => unit.inside.indexOf(id)

const startsAt = (units: readonly PlacedUnit[], group: string, first: PlacedUnit) =>
  units.every(({ unit, y, column }) =>
    unit.inside.includes(group) && column === first.column ? y >= first.y : true,
  )

/** The last link of every way around a sum's longest branch. */
export const drawnSkips = ({ links, units }: GraphLayout): readonly PlacedLink[] => {
  const sums = new Set(units.filter(({ unit }) => unit.kind === 'add').map(({ unit }) => unit.id))
  return links.filter(({ skip, to }) => skip !== null && sums.has(to))
}
