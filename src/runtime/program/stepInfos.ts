import { INPUT, type NetworkGraph } from '../../core/network'
import type { StepInfo } from '../protocol'
import type { Step } from './fuse'
import { upTo } from './graph'

/**
 * Every node that a program runs, in the steps that run it; `howOf` says what of a step is ours.
 * Nodes that vanish, as dropout does, are steps with nothing to do.
 */
export function stepInfos(
  graph: NetworkGraph,
  steps: readonly Step[],
  howOf: (step: Step) => StepInfo['how'],
): readonly StepInfo[] {
  const starting = new Map(steps.map((step) => [step.node, step]))
  const folded = new Set(steps.flatMap(({ nodes }) => nodes))
  const { nodes } = upTo(graph, graph.nodes[graph.nodes.length - 1]?.name ?? INPUT)
  return nodes.flatMap((node): readonly StepInfo[] => {
    const step = starting.get(node.name)
    if (step) return [{ output: step.output, nodes: step.nodes, how: howOf(step) }]
    if (folded.has(node.name)) return []
    return [{ output: node.name, nodes: [node.name], how: 'none' }]
  })
}
