import type { GraphLink, GraphUnit } from './graphModel'

/** A link that runs down beside other units, from a fork straight to a join. */
export interface Lane {
  readonly from: string
  readonly to: string
  readonly x: number
}

/** Where everything stands from left to right and in which order from above. */
export interface Strips {
  /** Middle of each unit; 0 is the line that every image passes along. */
  readonly x: ReadonlyMap<string, number>
  /** Counted from 0 at the input; the longest way from there. */
  readonly level: ReadonlyMap<string, number>
  readonly lanes: readonly Lane[]
  /** Links and lanes that lead around a sum's longest branch, by their `from to`. */
  readonly skips: ReadonlyMap<string, 'identity' | 'projection'>
  /** Units that every image passes and nothing goes past, in order. */
  readonly necks: readonly string[]
}

export const linkKey = (from: string, to: string) => `${from} ${to}`

interface Strip {
  readonly left: number
  readonly right: number
  readonly x: Map<string, number>
  readonly lanes: readonly Lane[]
}

const LANE = 30
const GAP = 18

/**
 * Sets a network out in strips. Units that everything passes stand on one line; between two of
 * them each branch has a strip of its own, in the order in which its layers stand, and is set out
 * in the same way. Beside a sum or a product the way around stands at the right of the way through.
 */
export function strips(
  units: readonly GraphUnit[],
  links: readonly GraphLink[],
  widthOf: (unit: GraphUnit) => number,
): Strips {
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const readers = groupBy(links, ({ from }) => from)
  const output = units.at(-1)!.id
  const main = ancestors(output, links)
  const ends = hiddenEnds(units, links, main)
  const all = [...links, ...ends]
  const below = descendants(units, all)
  const level = levels(units, all)
  const skips = new Map<string, 'identity' | 'projection'>()
  const comesFirst = (one: string, other: string) => order.get(one)! - order.get(other)!
  const isLinked = (from: string | null, to: string | null) =>
    from !== null && to !== null && readers.get(from)?.some((link) => link.to === to) === true
  let necks: readonly string[] = []

  const necksOf = (nodes: readonly string[], entry: string | null, exit: string | null) => {
    const inside = new Set(nodes)
    const crossing = all.filter(
      ({ from, to }) =>
        (inside.has(from) || from === entry) &&
        (inside.has(to) || to === exit) &&
        !(from === entry && to === exit),
    )
    const comesBefore = (one: string, other: string) =>
      one === entry || other === exit || below.get(one)!.has(other)
    return nodes.filter(
      (node) =>
        nodes.every(
          (other) => other === node || comesBefore(node, other) || comesBefore(other, node),
        ) &&
        crossing.every(
          ({ from, to }) =>
            from === node || to === node || !(comesBefore(from, node) && comesBefore(node, to)),
        ),
    )
  }

  const through = (nodes: readonly string[], entry: string | null, exit: string | null): Strip => {
    const found = necksOf(nodes, entry, exit)
    if (entry === null && exit === null) necks = found
    if (found.length === 0) return inRows(nodes)
    const x = new Map<string, number>()
    const lanes: Lane[] = []
    let [left, right] = [0, 0]
    const bounds = [entry, ...found, exit]
    for (const neck of found) {
      x.set(neck, 0)
      left = Math.min(left, -widthOf(byId.get(neck)!) / 2)
      right = Math.max(right, widthOf(byId.get(neck)!) / 2)
    }
    for (let at = 1; at < bounds.length; at += 1) {
      const [from, to] = [bounds[at - 1]!, bounds[at]!]
      const between = nodes.filter(
        (node) =>
          node !== from &&
          node !== to &&
          !x.has(node) &&
          (from === entry || below.get(from)!.has(node)) &&
          (to === exit || below.get(node)!.has(to)),
      )
      if (between.length === 0) continue
      const strip = beside(between, from, to)
      for (const [node, middle] of strip.x) x.set(node, middle)
      lanes.push(...strip.lanes)
      left = Math.min(left, strip.left)
      right = Math.max(right, strip.right)
    }
    return { left, right, x, lanes }
  }

  const beside = (nodes: readonly string[], entry: string | null, exit: string | null): Strip => {
    const branches = components(nodes, all).map((branch) => ({
      nodes: branch,
      depth: new Set(branch.map((node) => level.get(node))).size,
      isMain: branch.some((node) => main.has(node)),
      strip: through(branch, entry, exit),
    }))
    if (isLinked(entry, exit)) {
      const lane = { from: entry!, to: exit!, x: 0 }
      const half = LANE / 2
      const strip = { left: -half, right: half, x: new Map<string, number>(), lanes: [lane] }
      branches.push({ nodes: [], depth: 0, isMain: true, strip })
    }
    const join = exit === null ? undefined : byId.get(exit)
    const isSum = join?.level === 'layer' && join.kind === 'add'
    const isProduct = join?.level === 'layer' && join.kind === 'multiply'
    const mains = branches.filter((branch) => branch.isMain)
    const deepest = mains.reduce((one, other) => (other.depth > one.depth ? other : one), mains[0]!)
    const straight = mains.find((branch) => branch.depth === 0)
    const trunk =
      mains.length === 1 || isSum
        ? deepest
        : (isProduct && straight) || (isProduct ? deepest : null)
    const sorted = branches.toSorted(
      (one, other) => Number(other === trunk) - Number(one === trunk) || sideRank(one, other),
    )
    if (isSum) {
      for (const branch of mains.filter((one) => one !== trunk))
        markSkip(branch.nodes, entry, exit!)
    }
    return sideBySide(
      sorted.map(({ strip }) => strip),
      trunk !== null,
    )
  }

  /** Branches stand in their layers' order; what leads to a side output stands last. */
  const sideRank = (
    one: { nodes: readonly string[]; isMain: boolean },
    other: { nodes: readonly string[]; isMain: boolean },
  ) =>
    Number(other.isMain) - Number(one.isMain) ||
    (one.nodes.length === 0 ? 1 : 0) - (other.nodes.length === 0 ? 1 : 0) ||
    (one.nodes.length > 0 && other.nodes.length > 0
      ? comesFirst(one.nodes[0]!, other.nodes[0]!)
      : 0)

  const markSkip = (nodes: readonly string[], entry: string | null, exit: string) => {
    const around = new Set([...nodes, exit])
    const kind = nodes.length === 0 ? 'identity' : 'projection'
    for (const { from, to } of links) {
      if (!around.has(to)) continue
      const isWay =
        nodes.includes(from) || (from === entry && (nodes.includes(to) || kind === 'identity'))
      if (isWay) skips.set(linkKey(from, to), kind)
    }
  }

  /** What no order of strips fits: units of a level side by side. */
  const inRows = (nodes: readonly string[]): Strip => {
    const rows = groupBy(nodes, (node) => level.get(node)!)
    const x = new Map<string, number>()
    let right = 0
    for (const row of rows.values()) {
      let at = 0
      for (const node of row) {
        const width = widthOf(byId.get(node)!)
        x.set(node, at + width / 2)
        at += width + GAP
      }
      right = Math.max(right, at - GAP)
    }
    return shifted({ left: 0, right, x, lanes: [] }, -right / 2)
  }

  const { x, lanes } = through(
    units.map(({ id }) => id),
    null,
    null,
  )
  return { x, level, lanes, skips, necks }
}

/** Strips from left to right: all of them about the middle, or the first one and the rest after. */
function sideBySide(parts: readonly Strip[], firstIsTrunk: boolean): Strip {
  const x = new Map<string, number>()
  const lanes: Lane[] = []
  const total = parts.reduce((sum, { left, right }) => sum + right - left + GAP, -GAP)
  let at = firstIsTrunk ? (parts[0]?.left ?? 0) : -total / 2
  const left = at
  for (const part of parts) {
    const moved = shifted(part, at - part.left)
    for (const [node, middle] of moved.x) x.set(node, middle)
    lanes.push(...moved.lanes)
    at = moved.right + GAP
  }
  return { left, right: at - GAP, x, lanes }
}

const shifted = ({ left, right, x, lanes }: Strip, by: number): Strip => ({
  left: left + by,
  right: right + by,
  x: new Map([...x].map(([node, middle]) => [node, middle + by])),
  lanes: lanes.map((lane) => ({ ...lane, x: lane.x + by })),
})

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

type Pair = Pick<GraphLink, 'from' | 'to'>

/** Everything a unit is made from, and the unit. */
function ancestors(of: string, links: readonly Pair[]): ReadonlySet<string> {
  const found = new Set([of])
  for (const { from, to } of links.toReversed()) if (found.has(to)) found.add(from)
  return found
}

/**
 * A side output leads nowhere; for the sake of order it stands above the next unit that everything
 * passes after the one it leaves from.
 */
function hiddenEnds(
  units: readonly GraphUnit[],
  links: readonly GraphLink[],
  main: ReadonlySet<string>,
): readonly Pair[] {
  const sources = new Set(links.map(({ from }) => from))
  const order = units.map(({ id }) => id)
  const place = new Map(order.map((id, index) => [id, index]))
  const mainLinks = links.filter(({ from, to }) => main.has(from) && main.has(to))
  const isNeck = (id: string) =>
    mainLinks.every(
      ({ from, to }) => place.get(from)! >= place.get(id)! || place.get(to)! <= place.get(id)!,
    )
  return order
    .filter((id) => !main.has(id) && !sources.has(id))
    .flatMap((end) => {
      const made = ancestors(end, links)
      const leave = order.findLast((id) => main.has(id) && made.has(id))
      if (leave === undefined) return []
      const next = order.slice(place.get(leave)! + 1).find((id) => main.has(id) && isNeck(id))
      return next === undefined ? [] : [{ from: end, to: next }]
    })
}

function levels(units: readonly GraphUnit[], links: readonly Pair[]): ReadonlyMap<string, number> {
  const level = new Map(units.map(({ id }) => [id, 0]))
  const into = groupBy(links, ({ to }) => to)
  const settle = (id: string, depth: number): number => {
    const known = settled.get(id)
    if (known !== undefined) return known
    const before = into.get(id) ?? []
    const at = Math.max(-1, ...before.map(({ from }) => settle(from, depth + 1))) + 1
    settled.set(id, at)
    return at
  }
  const settled = new Map<string, number>()
  for (const { id } of units) level.set(id, settle(id, 0))
  return level
}

function descendants(units: readonly GraphUnit[], links: readonly Pair[]) {
  const readers = groupBy(links, ({ from }) => from)
  const below = new Map<string, ReadonlySet<string>>()
  const find = (id: string): ReadonlySet<string> => {
    const known = below.get(id)
    if (known) return known
    const found = new Set<string>()
    for (const { to } of readers.get(id) ?? []) {
      found.add(to)
      for (const deeper of find(to)) found.add(deeper)
    }
    below.set(id, found)
    return found
  }
  for (const { id } of units.toReversed()) find(id)
  return below
}

/** Units that hang together without their fork and their join, each set in order. */
function components(nodes: readonly string[], links: readonly Pair[]): readonly string[][] {
  const inside = new Set(nodes)
  const near = new Map<string, string[]>(nodes.map((node) => [node, []]))
  for (const { from, to } of links) {
    if (!inside.has(from) || !inside.has(to)) continue
    near.get(from)!.push(to)
    near.get(to)!.push(from)
  }
  const seen = new Set<string>()
  return nodes.flatMap((start) => {
    if (seen.has(start)) return []
    const reached = new Set([start])
    for (const node of reached) for (const other of near.get(node)!) reached.add(other)
    for (const node of reached) seen.add(node)
    return [nodes.filter((node) => reached.has(node))]
  })
}
