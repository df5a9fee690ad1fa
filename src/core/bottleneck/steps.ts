import type { NetworkCost } from '../analyse'
import { activationBytes } from '../cost'
import type { HWC, Size2 } from '../layer'
import { INPUT } from '../network'
import { type FoldedRow, foldRows } from '../rows'
import type { BlockFamily } from './block'

/** What a block does, by the part each operation has in it. */
export const STEPS = [
  'reduce',
  'spatial',
  'widen',
  'shortcut',
  'expand',
  'depthwise',
  'project',
  'add',
] as const
export type StepId = (typeof STEPS)[number]

/** A tensor by the step that makes it. */
export type TensorId = StepId | typeof INPUT

/** What follows a step in place; null is the linear end. */
export type After = 'relu' | 'relu6' | 'gelu' | 'layerNorm' | null

export interface BlockStep {
  readonly id: StepId
  /** The engine's row: its costs, and what its norm and activation add to them. */
  readonly row: FoldedRow
  readonly reads: readonly TensorId[]
  /** One kernel: height, width and the channels it looks at; null for the addition. */
  readonly kernel: HWC | null
  /** How many kernels. */
  readonly kernels: number
  readonly stride: Size2
  readonly after: After
  readonly output: HWC
  readonly bytes: number
}

const ORDER: Readonly<Record<BlockFamily, readonly StepId[]>> = {
  bottleneck: ['reduce', 'spatial', 'widen', 'shortcut'],
  inverted: ['expand', 'depthwise', 'project'],
  convnext: ['depthwise', 'expand', 'project'],
}

const AFTER: Readonly<Record<BlockFamily, Partial<Record<StepId, After>>>> = {
  bottleneck: { reduce: 'relu', spatial: 'relu', add: 'relu' },
  inverted: { expand: 'relu6', depthwise: 'relu6' },
  convnext: { depthwise: 'layerNorm', expand: 'gelu' },
}

/** The steps of one block in the order they run, norms and activations with what they follow. */
export function blockSteps(cost: NetworkCost, family: BlockFamily): readonly BlockStep[] {
  const from = new Map(cost.rows.map((row) => [row.name, row.from]))
  const makers = new Map<string, TensorId>([[INPUT, INPUT]])
  const rows = foldRows(cost)
  const convolutions = rows.filter(({ kind }) => kind !== 'add').length
  // An inverted residual that does not widen has no expansion.
  const absent = family === 'inverted' && convolutions === 2 ? 1 : 0
  return rows.map((row, at): BlockStep => {
    const id = row.kind === 'add' ? 'add' : ORDER[family][at + absent]!
    const reads = from.get(row.name)!.map((name) => makers.get(name)!)
    for (const name of row.members) makers.set(name, id)
    const { kernelSize, groups } = row
    return {
      id,
      row,
      reads,
      kernel: kernelSize && [...kernelSize, row.input[2] / (groups ?? 1)],
      kernels: kernelSize ? row.output[2] : 0,
      stride: row.stride ?? [1, 1],
      after: AFTER[family][id] ?? null,
      output: row.output,
      bytes: activationBytes(row.output),
    }
  })
}
