import type { NetworkGraph } from '../../core/network'
import type { StepInfo } from '../protocol'
import { outputOf, type Step, upTo } from './fuse'

/**
 * Every node that a program runs, in the steps that run it; `howOf` says what of a step is ours.
 * Nodes that vanish, as dropout does, are steps with nothing to do.
 */
export function stepInfos(
  graph: NetworkGraph,
  steps: readonly Step[],
  howOf: (step: Step) => 'own' | 'tfjs',
): readonly StepInfo[] {
  const starting = new Map(steps.map((step) => [step.node, step]))
  const folded = new Set(steps.flatMap(nodesOf))
  return upTo(graph, outputOf(graph)).nodes.flatMap((node): readonly StepInfo[] => {
    const step = starting.get(node.name)
    if (step) return [{ output: step.output, nodes: nodesOf(step), how: howOf(step) }]
    if (folded.has(node.name)) return []
    return [{ output: node.name, nodes: [node.name], how: 'none' }]
  })
}

function nodesOf(step: Step): readonly string[] {
  const norm = step.kind === 'weighted' && step.norm ? [step.norm.node] : []
  return [...new Set([step.node, ...norm, step.output])]
}
