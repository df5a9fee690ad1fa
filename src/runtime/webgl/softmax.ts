import type { NetworkGraph } from '../../core/network'

/** The graph less a last softmax over one vector, and what makes up for it after the readback. */
export function withoutFinalSoftmax(graph: NetworkGraph): {
  readonly graph: NetworkGraph
  readonly finish: (values: Float32Array) => Float32Array
} {
  const last = graph.nodes[graph.nodes.length - 1]
  const isSoftmax = last?.layer.kind === 'activation' && last.layer.activation === 'softmax'
  const before = graph.nodes[graph.nodes.length - 2]
  const isVector =
    before?.name === last?.inputs[0] &&
    (before?.layer.kind === 'dense' || before?.layer.kind === 'flatten')
  if (!isSoftmax || !isVector) return { graph, finish: (values) => values }
  return { graph: { ...graph, nodes: graph.nodes.slice(0, -1) }, finish: softmax }
}

/**
 * Exponentials over their sum. Logits that are all exactly 0 come from a context that died without
 * saying so, and stay 0: no classifier gives them, and their sum tells the caller.
 */
export function softmax(logits: Float32Array): Float32Array {
  let largest = Number.NEGATIVE_INFINITY
  let isDead = true
  for (const logit of logits) {
    if (logit > largest) largest = logit
    if (logit !== 0) isDead = false
  }
  if (isDead) return new Float32Array(logits.length)
  let sum = 0
  const values = logits.map((logit) => {
    const power = Math.exp(logit - largest)
    sum += power
    return power
  })
  return values.map((power) => power / sum)
}
