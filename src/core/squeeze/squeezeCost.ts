import { analyse } from '../analyse'
import type { NetworkGraph } from '../network'
import { ok, type Result } from '../result'
import { elements } from '../shape'
import type { ShapeFault } from '../shapeFault'
import { withoutSqueeze } from '../transforms'
import { squeezePlaces, withSqueeze } from './addSqueeze'

/** What squeeze-and-excitation costs a network, as exact counts for one image. */
export interface SqueezeCost {
  /** The network without any such block. */
  readonly plain: { readonly macs: number; readonly params: number }
  /** What the blocks add to that. */
  readonly added: { readonly macs: number; readonly params: number }
  /** Of the network with its blocks. */
  readonly paramsShare: number
  readonly macsShare: number
  readonly blocks: number
  /**
   * Values that are averaged and multiplied: an addition and a product each, which a count of MACs
   * leaves out.
   */
  readonly mapValues: number
}

/** The cost of a block at each of a network's places, of a ratio-th of the channels. */
export function squeezeCost(graph: NetworkGraph, ratio: number): Result<SqueezeCost, ShapeFault> {
  const without = analyse(withoutSqueeze(graph))
  const made = analyse(withSqueeze(graph, ratio))
  if (!without.ok) return without
  if (!made.ok) return made
  const { macs, params } = without.value.totals
  const totals = made.value.totals
  const places = new Set(squeezePlaces(graph))
  const scaled = without.value.rows.filter(({ name }) => places.has(name))
  const added = { macs: totals.macs - macs, params: totals.params - params }
  return ok({
    plain: { macs, params },
    added,
    paramsShare: added.params / totals.params,
    macsShare: added.macs / totals.macs,
    blocks: places.size,
    mapValues: scaled.reduce((sum, { output }) => sum + elements(output), 0),
  })
}
