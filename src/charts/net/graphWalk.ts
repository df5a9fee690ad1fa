import type { GraphLayout, PlacedUnit } from './layoutGraph'

/**
 * Where an arrow key leads from the box in hand: down to a reader and up to what it reads, the
 * next level and then the nearest first; left and right to the nearest box of a branch beside it.
 * Headings of open groups lie on the way to their first box. Null where a key leads nowhere.
 */
export function walk(layout: GraphLayout, hand: string, key: string): string | null {
  const order = walkOrder(layout)
  if (key === 'Home') return order[0] ?? null
  if (key === 'End') return order.at(-1) ?? null
  const heading = layout.frames.find(({ group, heading }) => heading && group.id === hand)
  const placed = new Map(layout.units.map((unit) => [unit.unit.id, unit]))
  if (heading) {
    const at = order.indexOf(hand)
    const first = order.slice(at + 1).find((id) => placed.has(id))
    if (key === 'ArrowDown') return order[at + 1] ?? null
    if (key !== 'ArrowUp' || first === undefined) return null
    return headingAbove(layout, placed.get(first)!, hand) ?? nearest(layout, first, 'from')
  }
  const here = placed.get(hand)
  if (!here) return order[0] ?? null
  switch (key) {
    case 'ArrowDown': {
      const next = nearest(layout, hand, 'to')
      if (next === null) return null
      const into = placed.get(next)!
      const entered = layout.frames.find(
        (frame) =>
          frame.heading && isFirst(layout, frame.group.id, into) && !isIn(here, frame.group.id),
      )
      return entered?.group.id ?? next
    }
    case 'ArrowUp':
      return headingAbove(layout, here, null) ?? nearest(layout, hand, 'from')
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(layout, here, key === 'ArrowLeft' ? -1 : 1)
    default:
      return null
  }
}

/** Everything that can be in hand, in the network's order, headings before what they head. */
export function walkOrder({ units, frames }: GraphLayout): readonly string[] {
  const headed = new Set(frames.filter(({ heading }) => heading).map(({ group }) => group.id))
  const seen = new Set<string>()
  return units.toSorted(byPlace).flatMap(({ unit }) => {
    const headings = unit.inside.filter((id) => headed.has(id) && !seen.has(id))
    for (const id of headings) seen.add(id)
    return [...headings, unit.id]
  })
}

const byPlace = (one: PlacedUnit, other: PlacedUnit) =>
  one.column - other.column || one.level - other.level || one.x - other.x

const isIn = ({ unit }: PlacedUnit, group: string) => unit.inside.includes(group)

const isFirst = ({ units }: GraphLayout, group: string, unit: PlacedUnit) =>
  isIn(unit, group) && units.every((other) => !isIn(other, group) || other.level >= unit.level)

/** The innermost heading that a box stands first under, or the next one out from `below`. */
function headingAbove(layout: GraphLayout, unit: PlacedUnit, below: string | null): string | null {
  const { inside } = unit.unit
  const headings = (below === null ? inside : inside.slice(0, inside.indexOf(below))).filter(
    (id) =>
      layout.frames.some(({ group, heading }) => heading && group.id === id) &&
      isFirst(layout, id, unit),
  )
  return headings.at(-1) ?? null
}

function nearest(layout: GraphLayout, hand: string, way: 'from' | 'to'): string | null {
  const placed = new Map(layout.units.map((unit) => [unit.unit.id, unit]))
  const here = placed.get(hand)!
  const others = layout.links
    .filter((link) => link[way === 'to' ? 'from' : 'to'] === hand)
    .map((link) => placed.get(link[way])!)
  const away = (other: PlacedUnit) => Math.abs(middle(other) - middle(here))
  const sorted = others.toSorted(
    (one, other) =>
      Math.abs(one.level - here.level) - Math.abs(other.level - here.level) ||
      away(one) - away(other) ||
      one.x - other.x,
  )
  return sorted[0]?.unit.id ?? null
}

const middle = ({ x, width }: PlacedUnit) => x + width / 2

/** A box of another branch of the same fork, at the nearest level. */
function beside(layout: GraphLayout, here: PlacedUnit, side: -1 | 1): string | null {
  const related = new Set([
    ...reached(layout, here.unit.id, 'from', 'to'),
    ...reached(layout, here.unit.id, 'to', 'from'),
  ])
  const candidates = layout.units.filter(
    (other) =>
      other.column === here.column &&
      !related.has(other.unit.id) &&
      (middle(other) - middle(here)) * side > 1,
  )
  const sorted = candidates.toSorted(
    (one, other) =>
      Math.abs(one.level - here.level) - Math.abs(other.level - here.level) ||
      Math.abs(middle(one) - middle(here)) - Math.abs(middle(other) - middle(here)),
  )
  return sorted[0]?.unit.id ?? null
}

function reached(layout: GraphLayout, from: string, near: 'from' | 'to', far: 'from' | 'to') {
  const found = new Set([from])
  for (const id of found) {
    for (const link of layout.links) if (link[near] === id) found.add(link[far])
  }
  return found
}
