import type {
  AuxiliaryBlock,
  BranchesBlock,
  ConvBlock,
  FireBlock,
  InceptionBlock,
} from '../networkSpec'
import { type Draft, put, type Value } from './draft'
import { convBlock, plainBlock, poolBlock } from './plain'

/** Chains side by side, their outputs joined by channels in the order they are listed. */
export function branches(
  draft: Draft,
  from: Value,
  block: BranchesBlock,
  prefix: string = block.name,
): Value {
  const ends = block.branches.map((branch) =>
    branch.reduce((value, step) => branchStep(draft, value, step, prefix), from),
  )
  const channels = ends.reduce((sum, end) => sum + end.channels, 0)
  const name = prefix === block.name ? prefix : `${prefix}.${block.name}`
  return put(draft, `${name}.concat`, { kind: 'concat' }, ends, channels)
}

function branchStep(
  draft: Draft,
  from: Value,
  step: BranchesBlock['branches'][number][number],
  prefix: string,
): Value {
  if (step.kind === 'branches') return branches(draft, from, step, prefix)
  const named = { ...step, name: `${prefix}.${step.name}` }
  return named.kind === 'conv' ? convBlock(draft, from, named) : poolBlock(draft, from, named)
}

/** GoogLeNet's module; branch by branch as torchvision names and orders them. */
export function inception(draft: Draft, from: Value, block: InceptionBlock): Value {
  const conv = (name: string, kernelSize: number, outChannels: number): ConvBlock => ({
    kind: 'conv',
    name,
    kernelSize,
    outChannels,
  })
  const [threeReduce, three] = block.three
  const [fiveReduce, five] = block.five
  const pool = {
    kind: 'pool',
    name: 'branch4.0',
    mode: 'max',
    kernelSize: 3,
    stride: 1,
    padding: 1,
    rounding: 'ceil',
  } as const
  return branches(draft, from, {
    kind: 'branches',
    name: block.name,
    branches: [
      [conv('branch1', 1, block.one)],
      [conv('branch2.0', 1, threeReduce), conv('branch2.1', 3, three)],
      [conv('branch3.0', 1, fiveReduce), conv('branch3.1', block.fiveKernel, five)],
      [pool, conv('branch4.1', 1, block.pool)],
    ],
  })
}

/** SqueezeNet's fire module. */
export function fire(draft: Draft, from: Value, block: FireBlock): Value {
  const conv = (name: string, kernelSize: number, outChannels: number): ConvBlock => ({
    kind: 'conv',
    name,
    kernelSize,
    outChannels,
  })
  const narrow = convBlock(draft, from, conv(`${block.name}.squeeze`, 1, block.squeeze))
  return branches(draft, narrow, {
    kind: 'branches',
    name: block.name,
    branches: [[conv('expand1x1', 1, block.expandOne)], [conv('expand3x3', 3, block.expandThree)]],
  })
}

/** A chain to the side; what follows reads what the chain read. */
export function auxiliary(draft: Draft, from: Value, block: AuxiliaryBlock): Value {
  block.layers.reduce(
    (value, layer) => plainBlock(draft, value, { ...layer, name: `${block.name}.${layer.name}` }),
    from,
  )
  return from
}
