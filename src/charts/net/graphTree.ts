import { walkOrder } from './graphWalk'
import type { GraphLayout } from './layoutGraph'

/** Where an item stands in the tree, each counted from 1. */
export interface TreePlace {
  readonly level: number
  readonly position: number
  readonly siblings: number
}

/** Places of all boxes and headings: what an open block or stage heads is one level below it. */
export function treePlaces(layout: GraphLayout): ReadonlyMap<string, TreePlace> {
  const headed = new Set(
    layout.frames.filter(({ heading }) => heading).map(({ group }) => group.id),
  )
  const inside = new Map<string, readonly string[]>([
    ...layout.units.map(({ unit }) => [unit.id, unit.inside] as const),
    ...layout.frames.map(({ group }) => [group.id, group.inside] as const),
  ])
  const above = (id: string) => inside.get(id)!.filter((group) => headed.has(group))
  const families = new Map<string, string[]>()
  for (const id of walkOrder(layout)) {
    const parent = above(id).at(-1) ?? ''
    families.set(parent, [...(families.get(parent) ?? []), id])
  }
  return new Map(
    [...families.values()].flatMap((family) =>
      family.map((id, index) => {
        const place = { level: above(id).length + 1, position: index + 1 }
        return [id, { ...place, siblings: family.length }] as const
      }),
    ),
  )
}
