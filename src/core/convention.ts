/**
 * How operations are counted. Parameters do not depend on it: they are always the trainable ones,
 * batch norm's scale and shift included.
 */
export interface Convention {
  /** A FLOP count takes a multiply–accumulate for two operations. */
  readonly unit: 'mac' | 'flop'
  /**
   * `'folded'`: the norm is merged into the kernel before it and costs nothing when the network
   * runs. `'counted'`: its scale and shift are one MAC, two FLOPs, for each output element, and
   * it has activations and traffic of its own.
   */
  readonly batchNorm: 'folded' | 'counted'
  /**
   * `'in'`: one addition for each output element of a layer that has a bias, one in either unit
   * (torchinfo and ptflops count it so).
   */
  readonly bias: 'out' | 'in'
}

/** The papers' count: multiply–accumulates of convolutions and dense layers, and nothing else. */
export const DEFAULT_CONVENTION: Convention = { unit: 'mac', batchNorm: 'folded', bias: 'out' }
