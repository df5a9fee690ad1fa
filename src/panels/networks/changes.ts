import type { NetworkCost } from '../../core/analyse'
import type { NetworkGraph } from '../../core/network'
import type { NetworkSpec } from '../../core/networkSpec'
import { never } from '../../core/result'
import { withExpansion, withoutSqueeze } from '../../core/transforms'
import { canSeparate } from '../../core/twins'
import { type StudyQuestion, studyOf } from '../../state/study'
import { parseTransforms, printTransforms, type Transform } from '../../state/transforms'

/** Changes to a whole network that are made or not, in the order a page lists them. */
export const TOGGLES = ['full', 'separable', 'relu', 'withoutSqueeze'] as const
export type Toggle = (typeof TOGGLES)[number]
/** Changes with a number. */
export type Numbered = 'kernel' | 'expansion'
/** A change to the whole network; one layer made separable is none. */
export type WholeChange = Toggle | Numbered

export const KERNEL_SIZES = [3, 5, 7] as const
export const EXPANSIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** What a change makes of a network's costs; 1 is no difference. */
export interface Difference {
  readonly operations: number
  readonly params: number
}

const isOf = (change: Transform, kind: WholeChange): boolean =>
  change.kind === kind && !(change.kind === 'separable' && change.node !== null)

export const has = (changes: readonly Transform[], kind: WholeChange): boolean =>
  changes.some((change) => isOf(change, kind))

/** The number a change of this kind has been given, or null where it has not been made. */
export function numberOf(changes: readonly Transform[], kind: Numbered): number | null {
  for (const change of changes) {
    if (change.kind === 'kernel' && kind === 'kernel') return change.kernelSize
    if (change.kind === 'expansion' && kind === 'expansion') return change.expansion
  }
  return null
}

/** The changes in text, without those of one kind. */
export const without = (text: string, kind: WholeChange): string =>
  printTransforms((parseTransforms(text) ?? []).filter((change) => !isOf(change, kind)))

/** The changes in text with one more at their end, instead of any of its kind. */
export const withToggle = (text: string, kind: Toggle): string => {
  const made: Transform = kind === 'separable' ? { kind, node: null } : { kind }
  return printTransforms([...(parseTransforms(without(text, kind)) ?? []), made])
}

export const withNumber = (text: string, kind: Numbered, value: number): string => {
  const made: Transform =
    kind === 'kernel' ? { kind, kernelSize: value } : { kind, expansion: value }
  return printTransforms([...(parseTransforms(without(text, kind)) ?? []), made])
}

/** The changes in text with one layer made separable after them. */
export const withLayer = (text: string, node: string): string =>
  printTransforms([
    ...(parseTransforms(withoutLayer(text, node)) ?? []),
    { kind: 'separable', node },
  ])

/** The changes in text without one layer's being made separable. */
export const withoutLayer = (text: string, node: string): string =>
  printTransforms(
    (parseTransforms(text) ?? []).filter(
      (change) => change.kind !== 'separable' || change.node !== node,
    ),
  )

/** Whether a change finds anything to change in a network. */
export function finds(spec: NetworkSpec, graph: NetworkGraph, kind: WholeChange): boolean {
  const layers = graph.nodes.map((node) => node.layer)
  const hasDepthwise = layers.some((layer) => layer.kind === 'depthwise')
  switch (kind) {
    case 'full':
      return hasDepthwise || layers.some((layer) => layer.kind === 'conv' && layer.groups > 1)
    case 'separable':
      return graph.nodes.some(canSeparate)
    case 'relu':
      return layers.some((layer) => layer.kind === 'activation' && layer.activation === 'hSwish')
    case 'withoutSqueeze':
      return withoutSqueeze(graph).nodes.length < graph.nodes.length
    case 'kernel':
      return hasDepthwise
    case 'expansion':
      return EXPANSIONS.some((times) => changesExpansion(spec, times))
    default:
      return never(kind)
  }
}

/** Whether depthwise layers of this size would be others than they are. */
export const changesKernel = (graph: NetworkGraph, side: number): boolean =>
  graph.nodes.some(
    ({ layer }) =>
      layer.kind === 'depthwise' && (layer.kernelSize[0] !== side || layer.kernelSize[1] !== side),
  )

export function changesExpansion(spec: NetworkSpec, times: number): boolean {
  const after = withExpansion(spec, times)
  return spec.blocks.some((block, at) => {
    const other = after.blocks[at]
    if (block.kind !== 'invertedResidual' || other?.kind !== 'invertedResidual') return false
    const { expansion } = block
    return other !== block && !('times' in expansion && expansion.times === times)
  })
}

/** The last totals that were asked for: of many changes each is held against the same network. */
const totals = new Map<string, NetworkCost['totals'] | null>()
const MOST_TOTALS = 64

function totalsOf(question: StudyQuestion): NetworkCost['totals'] | null {
  const key = JSON.stringify(question)
  const known = totals.get(key)
  if (known !== undefined) return known
  if (totals.size >= MOST_TOTALS) totals.clear()
  const { cost } = studyOf(question)
  const found = cost.ok ? cost.value.totals : null
  totals.set(key, found)
  return found
}

/** A network with other changes against the same one with these; null where either cannot be. */
export function difference(
  question: StudyQuestion,
  before: string,
  after: string,
): Difference | null {
  const from = totalsOf({ ...question, transforms: before })
  const to = totalsOf({ ...question, transforms: after })
  if (!from || !to) return null
  return { operations: to.operations / from.operations, params: to.params / from.params }
}
