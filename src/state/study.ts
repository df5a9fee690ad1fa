import { analyse, type NetworkCost } from '../core/analyse'
import type { Convention } from '../core/convention'
import { expandNetwork, type NetworkSetting } from '../core/expandNetwork'
import type { NetworkGraph } from '../core/network'
import type { NetworkSpec } from '../core/networkSpec'
import { never, ok, type Result } from '../core/result'
import type { ShapeFault } from '../core/shapeFault'
import { withExpansion, withKernelSize, withoutHSwish, withoutSqueeze } from '../core/transforms'
import { fullTwin, separableTwin, separateLayer } from '../core/twins'
import { CATALOGUE } from '../nets/catalogue'
import type { CatalogueId } from '../nets/ids'
import { parseTransforms, type Transform } from './transforms'

/** A network at a setting, with what was done to it. */
export interface NetworkChoice {
  readonly id: CatalogueId
  readonly alpha: number
  readonly resolution: number
  /** In the text of state/transforms.ts. */
  readonly transforms: string
}

/** A network as it is looked at. */
export interface StudyQuestion extends NetworkChoice, Convention {}

export interface Study {
  readonly id: CatalogueId
  readonly spec: NetworkSpec
  /** α as it is used: 1 where the network has no width multiplier. */
  readonly setting: NetworkSetting
  readonly transforms: readonly Transform[]
  /** Those of them that changed something, in the order they were made: the expansion first. */
  readonly made: readonly Transform[]
  readonly cost: Result<NetworkCost, ShapeFault>
}

/** A study of a network that can be. */
export interface PossibleStudy extends Omit<Study, 'cost'> {
  readonly cost: NetworkCost
}

function expanded({ id, alpha, resolution, transforms }: NetworkChoice) {
  const changes = parseTransforms(transforms) ?? []
  const spec = changes.reduce(changedSpec, CATALOGUE[id])
  const setting = { alpha: spec.rounding ? alpha : 1, resolution }
  const plain = expandNetwork(spec, setting)
  const graph = plain.ok ? ok(changes.reduce(changedGraph, plain.value)) : plain
  return { changes, spec, setting, graph }
}

/** The network at its setting as a graph, with the changes made in the order they stand. */
export const graphOf = (choice: NetworkChoice): Result<NetworkGraph, ShapeFault> =>
  expanded(choice).graph

/** The same with its costs. */
export function studyOf(question: StudyQuestion): Study {
  const { id, unit, batchNorm, bias } = question
  const { changes, spec, setting, graph } = expanded(question)
  const made = graph.ok ? effective(CATALOGUE[id], setting, changes) : changes
  const cost = graph.ok ? analyse(graph.value, { unit, batchNorm, bias }) : graph
  return { id, spec, setting, transforms: changes, made, cost }
}

/** The changes after which a network is another than before them. */
function effective(
  spec: NetworkSpec,
  setting: NetworkSetting,
  changes: readonly Transform[],
): readonly Transform[] {
  if (changes.length === 0) return changes
  const isExpansion = ({ kind }: Transform) => kind === 'expansion'
  const inOrder = [...changes.filter(isExpansion), ...changes.filter((one) => !isExpansion(one))]
  let nowSpec = spec
  let now = expandNetwork(spec, setting)
  return inOrder.filter((change) => {
    const before = now.ok ? JSON.stringify(now.value.nodes) : ''
    nowSpec = changedSpec(nowSpec, change)
    if (isExpansion(change)) now = expandNetwork(nowSpec, setting)
    else if (now.ok) now = ok(changedGraph(now.value, change))
    return !now.ok || JSON.stringify(now.value.nodes) !== before
  })
}

/** Expansion is the specification's; everything else changes the graph. */
const changedSpec = (spec: NetworkSpec, change: Transform): NetworkSpec =>
  change.kind === 'expansion' ? withExpansion(spec, change.expansion) : spec

function changedGraph(graph: NetworkGraph, change: Transform): NetworkGraph {
  switch (change.kind) {
    case 'expansion':
      return graph
    case 'full':
      return fullTwin(graph)
    case 'separable':
      return change.node === null ? separableTwin(graph) : separateLayer(graph, change.node)
    case 'relu':
      return withoutHSwish(graph)
    case 'withoutSqueeze':
      return withoutSqueeze(graph)
    case 'kernel':
      return withKernelSize(graph, change.kernelSize)
    default:
      return never(change)
  }
}
