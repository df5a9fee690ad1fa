/** Largest pictures worked at, best first; a picture keeps its shape inside them. */
export const WORK_SIZES = [
  [640, 480],
  [480, 360],
  [320, 240],
  [240, 180],
  [160, 120],
] as const

/** What a frame may take for 30 of them a second. */
export const BUDGET_MS = 1000 / 30

/** Over budget for so long, and the picture gets smaller. */
const FALL_MS = 1000
/** With room for so long, and it gets larger; twice as long after each climb that did not hold. */
const CLIMB_MS = 2000
const LONGEST_CLIMB_MS = 32_000

export interface Governor {
  /** Index in `WORK_SIZES`. */
  readonly level: number
  /** Time since which frames are over budget, or leave room; null while neither. */
  readonly overSince: number | null
  readonly roomSince: number | null
  readonly climbMs: number
  /** When it last climbed; a fall soon after makes the next climb wait longer. */
  readonly climbedAt: number | null
}

export const START: Governor = {
  level: 0,
  overSince: null,
  roomSince: null,
  climbMs: CLIMB_MS,
  climbedAt: null,
}

const pixelsAt = (level: number) => {
  const [width, height] = WORK_SIZES[level] ?? WORK_SIZES[0]
  return width * height
}

/** What a frame of the next larger size would take, if time grows with its pixels. */
const expectedAbove = (level: number, frameMs: number) =>
  (frameMs * pixelsAt(level - 1)) / pixelsAt(level)

/** The next smaller size at which a frame may be expected within the budget, else the smallest. */
function fittingLevel(level: number, frameMs: number): number {
  const smallest = WORK_SIZES.length - 1
  let next = Math.min(smallest, level + 1)
  while (next < smallest && (frameMs * pixelsAt(next)) / pixelsAt(level) > BUDGET_MS) next += 1
  return next
}

/** The governor after a frame that took `frameMs` and ended at `now`, both in milliseconds. */
export function govern(before: Governor, frameMs: number, now: number): Governor {
  const { level, climbMs, climbedAt } = before
  const isOver = frameMs > BUDGET_MS && level < WORK_SIZES.length - 1
  // No margin: a device that just holds a size gets back to it, and one that just does not is kept
  // from trying again and again by the longer waits.
  const hasRoom = level > 0 && expectedAbove(level, frameMs) <= BUDGET_MS
  const overSince = isOver ? (before.overSince ?? now) : null
  const roomSince = hasRoom ? (before.roomSince ?? now) : null
  if (overSince !== null && now - overSince >= FALL_MS) {
    const fellSoon = climbedAt !== null && now - climbedAt < 2 * climbMs
    const next = fellSoon ? Math.min(LONGEST_CLIMB_MS, 2 * climbMs) : climbMs
    const fits = fittingLevel(level, frameMs)
    return { level: fits, overSince: null, roomSince: null, climbMs: next, climbedAt: null }
  }
  if (roomSince !== null && now - roomSince >= climbMs)
    return { level: level - 1, overSince: null, roomSince: null, climbMs, climbedAt: now }
  return { ...before, overSince, roomSince }
}
