import { type GraphNode, INPUT, type NetworkGraph } from '../network'
import type { BlockSpec, NetworkSpec } from '../networkSpec'
import { fail, ok, type Result } from '../result'
import { scaleChannels } from '../rounding'
import { rangeFault, type ShapeFault, wholeFault } from '../shapeFault'
import type { Draft, Value } from './draft'

/** Width multiplier α and input side in pixels. */
export interface NetworkSetting {
  readonly alpha: number
  readonly resolution: number
}

/** Appends a block's nodes to the draft and answers with the value the next block reads. */
export type BlockBuilder<Block extends BlockSpec> = (
  draft: Draft,
  from: Value,
  block: Block,
) => Value

const LARGEST_ALPHA = 1000

/** A network's graph, block after block. Without a width multiplier α can only be 1. */
export function walk<Block extends BlockSpec>(
  spec: NetworkSpec<Block>,
  { alpha, resolution }: NetworkSetting,
  build: BlockBuilder<Block>,
): Result<NetworkGraph, ShapeFault> {
  const { id, rounding, habits, inputChannels } = spec
  const [least, most] = rounding ? [Number.MIN_VALUE, LARGEST_ALPHA] : [1, 1]
  const fault =
    wholeFault(id, 'resolution', resolution) ?? rangeFault(id, 'alpha', alpha, least, most)
  if (fault) return fail(fault)
  const nodes: GraphNode[] = []
  const scaled = (channels: number) =>
    rounding ? scaleChannels(channels, alpha, rounding) : channels
  let value: Value = { name: INPUT, channels: inputChannels }
  for (const block of spec.blocks) {
    const name = 'name' in block ? block.name : block.kind
    value = build({ nodes, habits, alpha, scaled, block: { name, kind: block.kind } }, value, block)
  }
  return ok({ name: id, input: [resolution, resolution, inputChannels], nodes })
}
