import { line, scaleLinear, scaleLog } from 'd3'
import type { Hue } from '../hue'

export interface LineLook {
  readonly hue: Hue
  readonly dash?: string
  readonly strokeWidth?: number
}

export interface PlotLine {
  readonly key: string
  /** Through these, x ascending; a y that is no number breaks the line. */
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly look: LineLook
  /** Stands beside the line at the cursor, at the line's height there. */
  readonly sign?: { readonly letter: string; readonly heightAt: (x: number) => number }
}

export interface PlotMark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly hue: Hue
  readonly label: string
}

/** One of the drawings above each other that share x. */
export interface PlotPane {
  readonly key: string
  /** What its heights are. */
  readonly title: string
  readonly height: number
  readonly domain: readonly [low: number, high: number]
  readonly isLog?: boolean
  readonly lines: readonly PlotLine[]
  /** Heights that mean something, with their name. */
  readonly guides?: readonly { readonly y: number; readonly label: string }[]
  readonly marks?: readonly PlotMark[]
}

/** All that stays as it is while the reader's cursor moves. */
export interface PlotScene {
  readonly domain: readonly [low: number, high: number]
  readonly isLog?: boolean
  readonly panes: readonly PlotPane[]
}

export interface ActivationPlotModel extends PlotScene {
  /** Where the reader's cursor stands. */
  readonly cursor: number
}

const LEFT = 56
const RIGHT = 18
/** Above a pane, for its name; under the last, for the scale. */
const HEAD = 34
const FOOT = 68
/** Letters keep so far from each other, and from the cursor. */
const SIGN_DISTANCE = 16
const SIGN_LEAD = 24

/** Lines, scales and marks, in SVG pixels: dear, and the same wherever the cursor is. */
export function layoutPlotScene(scene: PlotScene, width: number) {
  const [left, right] = [LEFT, width - RIGHT]
  const x = scaleOf(scene.isLog, scene.domain, [left, right])
  let top = 0
  const panes = scene.panes.map((pane) => {
    const plot = { left, right, top: top + HEAD, bottom: top + HEAD + pane.height }
    top = plot.bottom
    const y = scaleOf(pane.isLog, pane.domain, [plot.bottom, plot.top])
    const draw = line<readonly [number, number]>(
      (point) => x(point[0]),
      (point) => y(point[1]),
    ).defined((point) => Number.isFinite(point[1]))
    return {
      key: pane.key,
      title: pane.title,
      titleY: plot.top - 10,
      plot,
      zeroY: !pane.isLog && pane.domain[0] < 0 ? y(0) : null,
      lines: pane.lines.map(({ key, points, look }) => ({ key, look, path: draw(points) ?? '' })),
      guides: (pane.guides ?? []).map((guide) => ({ ...guide, y: y(guide.y) })),
      marks: placedMarks(pane.marks ?? [], x, y, plot),
      signsAt: (cursor: number) => placedSigns(pane, cursor, y, plot),
      ticks: ticksOf(y, pane.isLog, pane.domain, pane.height / 52).map((value) => ({
        value,
        y: y(value),
      })),
    }
  })
  return {
    height: top + FOOT,
    left,
    right,
    top: HEAD,
    bottom: top,
    panes,
    ticks: ticksOf(x, scene.isLog, scene.domain, width / 90).map((value) => ({
      value,
      x: x(value),
    })),
    placeOf: (value: number) => x(clamped(value, scene.domain)),
    valueAt: (place: number) => clamped(x.invert(place), scene.domain),
    isSeen: (value: number) => value >= scene.domain[0] && value <= scene.domain[1],
  }
}

export type PlotSceneLayout = ReturnType<typeof layoutPlotScene>

/** What moves with the cursor: its line, and the letters of the lines it crosses. */
export function layoutPlotCursor(scene: PlotSceneLayout, cursor: number) {
  const cursorX = scene.placeOf(cursor)
  const isLate = cursorX > (scene.left + scene.right) / 2
  return {
    cursorX,
    isLate,
    panes: scene.panes.map(({ key, signsAt, marks }) => {
      const signs = scene.isSeen(cursor) ? signsAt(cursor) : []
      // Letters stand where there is more room, or opposite if a mark's figures are in the way.
      const covered = (toLeft: boolean) =>
        marks.filter((mark) => signs.some((sign) => meets(mark, sign, cursorX, toLeft))).length
      const isLeft = covered(!isLate) < covered(isLate) ? !isLate : isLate
      return { key, signs, isLeft, signX: cursorX + (isLeft ? -SIGN_LEAD : SIGN_LEAD) }
    }),
  }
}

/** Width of a figure of a label, and half the height of its line. */
const FIGURE = 8.5
const HALF_LINE = 9

/** Whether a sign's letters would stand on a mark's label. */
function meets(
  mark: PlotSceneLayout['panes'][number]['marks'][number],
  sign: { readonly letter: string; readonly labelY: number },
  cursorX: number,
  toLeft: boolean,
): boolean {
  const wide = mark.label.length * FIGURE
  const from = mark.x - { start: 0, middle: wide / 2, end: wide }[mark.anchor]
  const near = cursorX + (toLeft ? -SIGN_LEAD - 3 : SIGN_LEAD + 3)
  const far = near + (toLeft ? -1 : 1) * sign.letter.length * FIGURE
  const isBeside = Math.max(near, far) < from || Math.min(near, far) > from + wide
  // A label's y is its baseline, a sign's its middle.
  return !isBeside && Math.abs(mark.labelY - 5 - sign.labelY) < 2 * HALF_LINE
}

type Scale = ReturnType<typeof scaleOf>

const scaleOf = (
  isLog: boolean | undefined,
  domain: readonly [number, number],
  range: readonly [number, number],
) => (isLog ? scaleLog(domain, range).base(2) : scaleLinear(domain, range))

const clamped = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value))

/** Of a logarithmic scale powers of 4 at most; of a linear one as many as there is room for. */
function ticksOf(
  scale: Scale,
  isLog: boolean | undefined,
  [low, high]: readonly [number, number],
  room: number,
): readonly number[] {
  if (!isLog) return scale.ticks(Math.max(2, Math.floor(room)))
  const [first, last] = [Math.ceil(Math.log2(low)), Math.floor(Math.log2(high))]
  const every = Math.max(1, Math.ceil((last - first) / Math.max(1, room)))
  const powers: number[] = []
  for (let power = first; power <= last; power += every) powers.push(2 ** power)
  return powers
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const placedMarks = (marks: readonly PlotMark[], x: Scale, y: Scale, plot: Box) =>
  marks.map((mark) => {
    const at = { x: x(mark.x), y: y(mark.y) }
    const isHigh = at.y < (plot.top + plot.bottom) / 2
    const anchor =
      at.x < plot.left + 70 ? 'start' : at.x > plot.right - 70 ? 'end' : ('middle' as const)
    return { ...mark, ...at, anchor, labelY: at.y + (isHigh ? -12 : 22) } as const
  })

/** Letters of the lines that are in sight at the cursor, pushed apart where they would meet. */
function placedSigns({ lines, domain }: PlotPane, cursor: number, y: Scale, plot: Box) {
  const seen = lines
    .flatMap(({ key, look, sign }) => {
      const height = sign?.heightAt(cursor) ?? Number.NaN
      return sign && height >= domain[0] && height <= domain[1]
        ? [{ key, hue: look.hue, letter: sign.letter, y: y(height) }]
        : []
    })
    .toSorted((one, other) => one.y - other.y)
  const places = apart(
    seen.map((sign) => sign.y),
    plot.top + 6,
    plot.bottom - 6,
  )
  return seen.map((sign, index) => ({ ...sign, labelY: places[index] ?? sign.y }))
}

/** Turns after which places that were apart would be no further. */
const MOST_TURNS = 60

/** Ascending places, pushed away from each other until none is too near, between two ends. */
function apart(places: readonly number[], from: number, to: number): readonly number[] {
  const moved = [...places]
  const room = Math.min(SIGN_DISTANCE, (to - from) / Math.max(1, places.length - 1))
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    for (let index = 1; index < moved.length; index += 1) {
      const lack = room - (moved[index]! - moved[index - 1]!)
      if (lack <= 0) continue
      moved[index - 1]! -= lack / 2
      moved[index]! += lack / 2
    }
    for (let index = 0; index < moved.length; index += 1)
      moved[index] = Math.min(to, Math.max(from, moved[index]!))
  }
  return moved
}
