import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingOf, type NetworkDrawing } from '../../src/charts/net/graphModel'
import { treePlaces } from '../../src/charts/net/graphTree'
import { walk, walkOrder } from '../../src/charts/net/graphWalk'
import {
  drawnSkips,
  type GraphLayout,
  layoutGraph,
  type PlacedUnit,
} from '../../src/charts/net/layoutGraph'
import type { NetworkCost } from '../../src/core/analyse'
import { CATALOGUE_IDS, type CatalogueId, defaultAlpha, defaultSide } from '../../src/nets/ids'
import { studyOf } from '../../src/state/study'

const costs = new Map<string, NetworkCost>()

function costOf(id: CatalogueId, transforms = ''): NetworkCost {
  const key = `${id} ${transforms}`
  const known = costs.get(key)
  if (known) return known
  const { cost } = studyOf({
    id,
    alpha: defaultAlpha(id),
    resolution: defaultSide(id),
    transforms,
    unit: 'mac',
    batchNorm: 'folded',
    bias: 'out',
  })
  if (!cost.ok) throw new Error(`${key} cannot be`)
  costs.set(key, cost.value)
  return cost.value
}

const WIDE = { width: 1370, height: 680 }
const PHONE = { width: 356, height: 520 }
const ROOMS = [WIDE, { width: 780, height: 680 }, PHONE]
const NONE: ReadonlySet<string> = new Set()

const layers = (id: CatalogueId, room = WIDE, transforms = '') =>
  layoutGraph(drawingOf(costOf(id, transforms), 'layers', NONE), room)

const kinds = ({ units }: GraphLayout, kind: string) =>
  units.filter(({ unit }) => unit.kind === kind)

const overlaps = (one: PlacedUnit, other: PlacedUnit) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

function expectLaws(drawing: NetworkDrawing, layout: GraphLayout) {
  const { units, links } = layout
  const ids = units.map(({ unit }) => unit.id)
  expect(ids.toSorted()).toEqual(drawing.units.map(({ id }) => id).toSorted())
  expect(links.length).toBe(drawing.links.length)
  for (const [at, one] of units.entries()) {
    for (const other of units.slice(at + 1)) {
      if (overlaps(one, other)) throw new Error(`${one.unit.id} lies on ${other.unit.id}`)
    }
    expect(one.x).toBeGreaterThanOrEqual(0)
    expect(one.x + one.width).toBeLessThanOrEqual(layout.width)
    expect(one.y + one.height).toBeLessThanOrEqual(layout.height)
  }
  for (const { key, ends } of links) {
    if (ends[0].y >= ends[1].y) throw new Error(`${key} goes upward`)
  }
}

/** Every vertical run of a link, and the boxes that are neither of its ends. */
function crossedBoxes({ units, links }: GraphLayout): readonly string[] {
  return links.flatMap(({ key, from, to, path }) => {
    const runs: { x: number; top: number; bottom: number }[] = []
    let [x, y] = [0, 0]
    for (const [, letter, text] of path.matchAll(/([MVHCQ])([^MVHCQ]*)/g)) {
      const values = text!.split(/[ ,]/).map(Number)
      if (letter === 'V') {
        runs.push({ x, top: Math.min(y, values[0]!), bottom: Math.max(y, values[0]!) })
        y = values[0]!
      } else if (letter === 'H') x = values[0]!
      else [x, y] = values.slice(-2) as [number, number]
    }
    return units.flatMap((box) =>
      box.unit.id !== from &&
      box.unit.id !== to &&
      runs.some(
        (run) =>
          run.x > box.x &&
          run.x < box.x + box.width &&
          run.top < box.y + box.height &&
          run.bottom > box.y,
      )
        ? [`${key} runs through ${box.unit.id}`]
        : [],
    )
  })
}

describe.each(CATALOGUE_IDS)('the drawing of %s', (id) => {
  it.each(['layers', 'blocks', 'stages'] as const)(
    'has no box on another, no link upward and none through a box, folded to %s',
    (fold) => {
      const drawing = drawingOf(costOf(id), fold, NONE)
      for (const room of ROOMS) {
        const layout = layoutGraph(drawing, room)
        expectLaws(drawing, layout)
        expect(crossedBoxes(layout)).toEqual([])
      }
    },
  )

  it('holds every layer’s MACs once, however it is folded', () => {
    for (const fold of ['layers', 'blocks', 'stages'] as const) {
      const { units } = drawingOf(costOf(id), fold, NONE)
      const macs = units.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.macs, 0)
      expect(macs).toBe(costOf(id).totals.macs)
    }
  })

  it('reaches every box by arrow keys from the image', () => {
    const layout = layers(id)
    const reached = new Set(['input'])
    for (const here of reached) {
      for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
        const next = walk(layout, here, key)
        if (next !== null) reached.add(next)
      }
    }
    expect(layout.units.map(({ unit }) => unit.id).filter((one) => !reached.has(one))).toEqual([])
  })
})

it('any blocks and stages of any network may be open, in any room', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CATALOGUE_IDS),
      fc.constantFrom('blocks' as const, 'stages' as const),
      fc.array(fc.nat(30), { maxLength: 8 }),
      fc.integer({ min: 300, max: 1800 }),
      fc.integer({ min: 300, max: 900 }),
      (id, fold, picks, width, height) => {
        const opened = new Set<string>()
        for (const pick of picks) {
          const { units } = drawingOf(costOf(id), fold, opened)
          const one = units[pick % units.length]!
          if (one.level === 'block' || one.level === 'stage') opened.add(one.id)
        }
        const drawing = drawingOf(costOf(id), fold, opened)
        const layout = layoutGraph(drawing, { width, height })
        expectLaws(drawing, layout)
        expect(layoutGraph(drawing, { width, height })).toEqual(layout)
        const order = walkOrder(layout)
        expect(new Set(order).size).toBe(order.length)
        for (const { heading, group } of layout.frames) {
          if (heading) expect(order).toContain(group.id)
        }
      },
    ),
    { numRuns: 40 },
  )
})

describe('what is drawn of networks that are known', () => {
  it('ResNet-18 has 8 skips: 5 of the tensor as it is and 3 through a projection', () => {
    const skips = drawnSkips(layers('resnet18'))
    expect(skips.filter(({ skip }) => skip === 'identity').length).toBe(5)
    expect(skips.filter(({ skip }) => skip === 'projection').length).toBe(3)
  })

  it('ResNet-50 has 16 skips: 12 and 4', () => {
    const skips = drawnSkips(layers('resnet50'))
    expect(skips.map(({ skip }) => skip).filter((skip) => skip === 'identity').length).toBe(12)
    expect(skips.length).toBe(16)
  })

  it('a skip runs to the right of everything it goes around and ends in the sum’s side', () => {
    const { units, links } = layers('resnet50', PHONE)
    const placed = new Map(units.map((unit) => [unit.unit.id, unit]))
    for (const { from, to, arrow, ends, skip } of links) {
      if (skip !== 'identity') continue
      const [upper, lower] = [placed.get(from)!, placed.get(to)!]
      expect(lower.level - upper.level).toBeGreaterThan(2)
      expect(arrow).toEqual({ x: lower.x + lower.width, y: lower.y + lower.height / 2 })
      expect(ends[1]).toEqual(arrow)
    }
  })

  it('GoogLeNet has 9 modules of 4 branches, each side by side in the order of its layers', () => {
    const layout = layers('googlenet')
    const joins = kinds(layout, 'concat')
    expect(joins.length).toBe(9)
    const placed = new Map(layout.units.map((unit) => [unit.unit.id, unit]))
    for (const { unit, x, width } of joins) {
      const from = layout.links.filter(({ to }) => to === unit.id).map(({ from }) => from)
      const at = from.map((one) => placed.get(one)!.x)
      expect(from.length).toBe(4)
      expect(at).toEqual(at.toSorted((one, other) => one - other))
      const ends = from.map((one) => placed.get(one)!)
      expect((ends[0]!.x + ends[3]!.x + ends[3]!.width) / 2).toBeCloseTo(x + width / 2, 6)
    }
  })

  it('MobileNetV1 is a chain: 30 boxes, 29 links, none beside it', () => {
    const layout = layers('mobilenet_v1', PHONE)
    expect([layout.units.length, layout.links.length]).toEqual([30, 29])
    for (const { skip, arrow, path } of layout.links) {
      expect([skip, arrow, /[CQ]/.test(path)]).toEqual([null, null, false])
    }
    for (const column of new Set(layout.units.map((unit) => unit.column))) {
      const middles = layout.units
        .filter((unit) => unit.column === column)
        .map(({ x, width }) => x + width / 2)
      expect(new Set(middles).size).toBe(1)
    }
  })

  it('MobileNetV2 has 10 skips, MobileNetV3-Large 10 and 8 squeezes beside the way through', () => {
    expect(drawnSkips(layers('mobilenet_v2')).length).toBe(10)
    const layout = layers('mobilenet_v3_large')
    expect(drawnSkips(layout).length).toBe(10)
    const scales = kinds(layout, 'multiply')
    expect(scales.length).toBe(8)
    for (const scale of scales) {
      const into = layout.links.filter(({ to }) => to === scale.unit.id)
      expect(into.filter(({ arrow }) => arrow !== null).length).toBe(1)
      expect(into.length).toBe(2)
    }
  })

  it('MobileNetV3-Large without its squeezes has no product left to draw', () => {
    expect(kinds(layers('mobilenet_v3_large', WIDE, 'nose'), 'multiply')).toEqual([])
  })

  it('ResNet-18 folded to blocks is a chain of 13, and one block opened shows its one skip', () => {
    const cost = costOf('resnet18')
    const folded = drawingOf(cost, 'blocks', NONE)
    expect(folded.units.length).toBe(13)
    expect(folded.links.length).toBe(12)
    const opened = drawingOf(cost, 'blocks', new Set(['block/layer1.0']))
    expect(opened.units.length).toBe(15)
    const layout = layoutGraph(opened, WIDE)
    expect(drawnSkips(layout).length).toBe(1)
    expect(layout.frames.map(({ group, heading }) => [group.id, heading !== null])).toEqual([
      ['block/layer1.0', true],
    ])
  })

  it('GoogLeNet’s 2 side outputs stand beside the modules and lead nowhere', () => {
    const layout = layoutGraph(drawingOf(costOf('googlenet_aux'), 'blocks', NONE), WIDE)
    const sides = kinds(layout, 'auxiliary')
    expect(sides.length).toBe(2)
    for (const { unit } of sides)
      expect(layout.links.some(({ from }) => from === unit.id)).toBe(false)
  })
})

describe('columns', () => {
  it('MobileNetV1 stands in 4 columns on a wide page, all of it in sight, and in 2 on a phone', () => {
    const wide = layers('mobilenet_v1')
    expect(wide.columns).toBe(4)
    expect(wide.width).toBeLessThanOrEqual(WIDE.width)
    expect(wide.height).toBeLessThanOrEqual(WIDE.height)
    expect(layers('mobilenet_v1', PHONE).columns).toBe(2)
  })

  it.each(CATALOGUE_IDS)('%s is no wider than can be read, unless one column is', (id) => {
    for (const room of ROOMS) {
      const layout = layers(id, room)
      if (layout.columns > 1) expect(layout.width * 0.8).toBeLessThanOrEqual(room.width + 24)
    }
  })

  it('a column’s head carries the last box of the column before', () => {
    const { carries, units, columns } = layers('resnet50')
    expect(carries.length).toBe(columns - 1)
    carries.forEach(({ from }, index) => {
      const own = units.filter(({ column }) => column === index)
      const lowest = own.reduce((one, other) => (other.y > one.y ? other : one))
      expect(from).toBe(lowest.unit.id)
    })
  })
})

describe('places in the tree', () => {
  it('GoogLeNet’s opened module is level 1 of its siblings, its boxes are numbered on level 2', () => {
    const opened = new Set(['block/inception3a'])
    const layout = layoutGraph(drawingOf(costOf('googlenet'), 'blocks', opened), WIDE)
    const places = treePlaces(layout)
    const boxes = layout.units.filter(({ unit }) => unit.inside.includes('block/inception3a'))
    const own = boxes.map(({ unit }) => places.get(unit.id)!)
    expect(own.every(({ level, siblings }) => level === 2 && siblings === boxes.length)).toBe(true)
    expect(own.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
      boxes.map((_, index) => index + 1),
    )
    const rest = layout.units.filter(({ unit }) => unit.inside.length === 0)
    expect(places.get('block/inception3a')).toMatchObject({ level: 1, siblings: rest.length + 1 })
  })

  it('without headings all 125 boxes of Inception V3 are on level 1', () => {
    const layout = layers('inception_v3')
    const places = [...treePlaces(layout).values()]
    expect(places).toHaveLength(layout.units.length)
    expect(places.every(({ level, siblings }) => level === 1 && siblings === 125)).toBe(true)
  })
})
