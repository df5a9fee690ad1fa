import type { NetworkGraph } from '../core/network'
import { runtimeFault } from './faults'
import { type Backend, isGpu, type RuntimeFault } from './protocol'

/**
 * What is wrong with a network's output, if anything. A lost context answers zeros without an
 * error, and no softmax gives only zeros: on a GPU that is the sign of it. Values that are no
 * numbers come of the weights or of the arithmetic, on any backend.
 */
export function outputFault(
  values: Float32Array,
  graph: NetworkGraph,
  backend: Backend,
): RuntimeFault | undefined {
  if (!values.every(Number.isFinite))
    return runtimeFault('not-finite', `${graph.name} on ${backend}`)
  const last = graph.nodes[graph.nodes.length - 1]?.layer
  if (last?.kind !== 'activation' || last.activation !== 'softmax') return undefined
  if (isGpu(backend) && values.every((value) => value === 0))
    return runtimeFault('context-lost', 'the output is all zeros')
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.abs(sum - 1) < TOLERATED_SUM
    ? undefined
    : runtimeFault('internal', `the probabilities sum to ${sum}`)
}

/** In half precision a thousand probabilities do not quite sum to 1. */
const TOLERATED_SUM = 0.02
