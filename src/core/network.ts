import type { HWC, LayerSpec } from './layer'

/** The name by which nodes refer to the network's input tensor. */
export const INPUT = 'input'

/**
 * One operation. `inputs` name earlier nodes or `INPUT`; most layers have one, `add`, `multiply`
 * and `concat` have two or more. `block` groups nodes that a paper's table prints as one row.
 */
export interface GraphNode {
  readonly name: string
  readonly inputs: readonly string[]
  readonly layer: LayerSpec
  readonly block?: string
}

/**
 * A network at one width and resolution: nodes in an order they can run in, the last one its
 * output.
 */
export interface NetworkGraph {
  readonly name: string
  readonly input: HWC
  readonly nodes: readonly GraphNode[]
}
