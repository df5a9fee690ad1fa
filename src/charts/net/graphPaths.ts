export interface Spot {
  readonly x: number
  readonly y: number
}

const at = (value: number) => Math.round(value * 10) / 10
const spot = ({ x, y }: Spot) => `${at(x)},${at(y)}`

/** The height in which a link bends to its reader. */
export const BEND = 22

/**
 * From a unit's foot straight down its own strip; in the last gap it bends, and goes down `above`
 * behind headings to its reader's head.
 */
export function linkPath(start: Spot, end: Spot, above: number): string {
  if (Math.abs(start.x - end.x) < 0.5) return `M${spot(start)}V${at(end.y)}`
  const bend = Math.max(start.y, end.y - above - BEND)
  const bent = Math.max(bend, end.y - above)
  const middle = (bend + bent) / 2
  const curve = `C${at(start.x)},${at(middle)} ${at(end.x)},${at(middle)} ${at(end.x)},${at(bent)}`
  return `M${spot(start)}V${at(bend)}${curve}V${at(end.y)}`
}

/** The height in which a lane is reached. */
const LEAVE = 26

/** Beside everything else: out into a lane, down it, and back to the reader's head or its side. */
export function lanePath(
  start: Spot,
  laneX: number,
  end: Spot,
  intoSide: boolean,
  gap: number,
): string {
  const out = start.y + Math.min(LEAVE, (end.y - start.y) / 2)
  const leave =
    Math.abs(laneX - start.x) < 0.5
      ? `M${spot(start)}`
      : `M${spot(start)}C${at(start.x)},${at(out)} ${at(laneX)},${at(start.y)} ${at(laneX)},${at(out + 8)}`
  if (!intoSide) {
    const back = end.y - Math.min(gap, (end.y - out) / 2)
    const middle = (back + end.y) / 2
    return `${leave}V${at(back)}C${at(laneX)},${at(middle)} ${at(end.x)},${at(middle)} ${spot(end)}`
  }
  const radius = Math.min(16, Math.abs(laneX - end.x), end.y - out)
  return `${leave}V${at(end.y - radius)}Q${at(laneX)},${at(end.y)} ${at(laneX - radius)},${at(end.y)}H${at(end.x)}`
}

/** Where a lane comes into a unit from the right. */
export const laneEnd = (box: { x: number; y: number; width: number; height: number }): Spot => ({
  x: box.x + box.width,
  y: box.y + box.height / 2,
})

/** From a column's foot to the next one's head, up the gutter between them. */
export function carryPath(foot: Spot, turn: Spot, head: Spot): string {
  const radius = 10
  return [
    `M${spot(foot)}V${at(turn.y - radius)}`,
    `Q${at(foot.x)},${at(turn.y)} ${at(foot.x + radius)},${at(turn.y)}`,
    `H${at(turn.x - radius)}Q${at(turn.x)},${at(turn.y)} ${at(turn.x)},${at(turn.y - radius)}`,
    `V${at(head.y + radius)}Q${at(turn.x)},${at(head.y)} ${at(turn.x + radius)},${at(head.y)}`,
    `H${at(head.x)}`,
  ].join('')
}
