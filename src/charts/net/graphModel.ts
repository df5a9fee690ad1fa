import type { NetworkCost } from '../../core/analyse'
import { type BlockRow, foldStages } from '../../core/blockRows'
import type { HWC } from '../../core/layer'
import { INPUT } from '../../core/network'
import type { BlockKind } from '../../core/networkSpec'
import type { DisplayKind, FoldedRow } from '../../core/rows'

export type GraphLevel = 'input' | 'layer' | 'block' | 'stage'
export type GraphKind = DisplayKind | BlockKind | 'input' | 'stage'

/** One thing that is drawn: the image, a layer with its norm and activation, or folded layers. */
export interface GraphUnit {
  /** A layer's is its first node's name; a block's and a stage's say what they are. */
  readonly id: string
  readonly level: GraphLevel
  readonly kind: GraphKind
  /** What it is called: a layer's or a block's name, empty for a stage. */
  readonly name: string
  readonly rows: readonly FoldedRow[]
  readonly output: HWC
  /** The groups around it that stand open, the outermost first. */
  readonly inside: readonly string[]
}

/** A tensor that one unit makes and another reads. */
export interface GraphLink {
  readonly from: string
  readonly to: string
  readonly shape: HWC
}

/** Layers that belong together and are drawn one by one, in a frame. */
export interface GraphGroup extends Omit<GraphUnit, 'level'> {
  readonly level: 'block' | 'stage'
  /** It was opened by the reader, and has a heading that closes it. */
  readonly canClose: boolean
}

export interface NetworkDrawing {
  readonly units: readonly GraphUnit[]
  readonly links: readonly GraphLink[]
  readonly groups: readonly GraphGroup[]
}

type Fold = 'layers' | 'blocks' | 'stages'

export const blockId = (name: string) => `block/${name}`
export const stageId = (index: number) => `stage/${index}`

/** What is drawn of a network: folded as asked, but for the blocks and stages that are opened. */
export function drawingOf(
  cost: NetworkCost,
  fold: Fold,
  opened: ReadonlySet<string>,
): NetworkDrawing {
  const units: GraphUnit[] = [
    {
      id: INPUT,
      level: 'input',
      kind: 'input',
      name: INPUT,
      rows: [],
      output: cost.graph.input,
      inside: [],
    },
  ]
  const groups: GraphGroup[] = []
  const addBlock = (block: BlockRow, inside: readonly string[]) => {
    const { rows, name, output } = block
    const id = blockId(name)
    const [only] = rows
    const whole = { id, kind: block.kind ?? 'conv', name, rows, output, inside }
    if (only && rows.length === 1) return units.push(layerUnit(only, inside))
    if (fold !== 'layers' && !opened.has(id)) return units.push({ ...whole, level: 'block' })
    groups.push({ ...whole, level: 'block', canClose: fold !== 'layers' })
    for (const row of rows) units.push(layerUnit(row, [...inside, id]))
    return units.length
  }
  foldStages(cost).forEach((stage, index) => {
    const id = stageId(index)
    const rows = stage.blocks.flatMap((block) => block.rows)
    if (fold !== 'stages') {
      for (const block of stage.blocks) addBlock(block, [])
      return
    }
    const output = stage.blocks.findLast(({ kind }) => kind !== 'auxiliary')!.output
    const whole = { id, kind: 'stage', name: '', rows, output, inside: [] } as const
    if (rows.length === 1 || !opened.has(id)) {
      units.push({ ...whole, level: 'stage' })
      return
    }
    groups.push({ ...whole, level: 'stage', canClose: true })
    for (const block of stage.blocks) addBlock(block, [id])
  })
  return { units, groups, links: linksOf(cost, units) }
}

const layerUnit = (row: FoldedRow, inside: readonly string[]): GraphUnit => ({
  id: row.name,
  level: 'layer',
  kind: row.kind,
  name: row.name,
  rows: [row],
  output: row.output,
  inside,
})

/** Every tensor that goes from one unit to another, once for each reader. */
function linksOf(cost: NetworkCost, units: readonly GraphUnit[]): readonly GraphLink[] {
  const unitOf = new Map<string, string>([[INPUT, INPUT]])
  const shapes = new Map<string, HWC>([[INPUT, cost.graph.input]])
  for (const { id, rows } of units) {
    for (const { members } of rows) for (const member of members) unitOf.set(member, id)
  }
  const links = new Map<string, GraphLink>()
  for (const { name, from, output } of cost.rows) {
    shapes.set(name, output)
    const to = unitOf.get(name)!
    for (const source of from) {
      const maker = unitOf.get(source)!
      const key = `${maker} ${to}`
      if (maker === to || links.has(key)) continue
      links.set(key, { from: maker, to, shape: shapes.get(source)! })
    }
  }
  return [...links.values()]
}

/** The unit or open group's unit in which a row lies; the first layer's name says which row. */
export function unitHolding({ units }: NetworkDrawing, node: string): GraphUnit | undefined {
  if (node === '') return undefined
  return units.find(({ rows }) => rows.some(({ members }) => members.includes(node)))
}

/** Sums over additions that a unit holds: how many inputs arrive by a way around other layers. */
export function skipCount(rows: readonly FoldedRow[]): number {
  return rows.filter(({ kind }) => kind === 'add').length
}

/** The largest number of branches that meet in one concatenation of a unit. */
export function branchCount(cost: NetworkCost, rows: readonly FoldedRow[]): number {
  const names = new Set(rows.filter(({ kind }) => kind === 'concat').map(({ name }) => name))
  return cost.rows.reduce(
    (most, { name, from }) => (names.has(name) ? Math.max(most, from.length) : most),
    0,
  )
}
