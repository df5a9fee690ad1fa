/** Rows drawn past each edge of what is in sight, so that a quick scroll meets no gap. */
const BEYOND = 12

/** So many rows are drawn whole: find-in-page, print and a screen reader then have all of them. */
const FEW = 64

/** A row to draw, or the room of rows that are not drawn. */
export type Slot =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly from: number; readonly rows: number }

export interface Sight {
  /** The first row in sight, and how many there is room for. */
  readonly first: number
  readonly rows: number
}

/**
 * What of `count` rows is drawn: those in sight and some beyond, and `held` ones wherever they
 * are, so that the keyboard's place is never taken away. The slots make up the whole height.
 */
export function rowSlots(count: number, sight: Sight, held: readonly number[]): readonly Slot[] {
  const isFew = count <= FEW
  const start = isFew ? 0 : Math.min(Math.max(0, sight.first - BEYOND), count)
  const end = isFew ? count : Math.min(count, sight.first + sight.rows + BEYOND)
  const drawn = new Set(held.filter((index) => index >= 0 && index < count))
  for (let index = start; index < end; index++) drawn.add(index)
  const slots: Slot[] = []
  let next = 0
  for (const index of [...drawn].sort((one, other) => one - other)) {
    if (index > next) slots.push({ kind: 'gap', from: next, rows: index - next })
    slots.push({ kind: 'row', index })
    next = index + 1
  }
  if (next < count) slots.push({ kind: 'gap', from: next, rows: count - next })
  return slots
}
