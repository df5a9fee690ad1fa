import type { HWC, LayerSpec } from './layer'
import type { BlockKind } from './networkSpec'

/** The name by which nodes refer to the network's input tensor. */
export const INPUT = 'input'

/**
 * One operation. `inputs` name earlier nodes or `INPUT`; most layers have one, `add`, `multiply`
 * and `concat` have two or more. Nodes of one `block` follow one another; its name is unique, and
 * `blockKind` says what it is.
 */
export interface GraphNode {
  readonly name: string
  readonly inputs: readonly string[]
  readonly layer: LayerSpec
  readonly block?: string
  readonly blockKind?: BlockKind
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
