import type { ActivationName, LayerSpec, Padding, Size2 } from '../layer'
import type { GraphNode } from '../network'
import type { BlockKind, LayerHabits } from '../networkSpec'

/** A tensor of a network under construction, by the node that makes it. */
export interface Value {
  readonly name: string
  readonly channels: number
}

/** A network under construction. Builders append to `nodes`; drafts of one network share them. */
export interface Draft {
  readonly nodes: GraphNode[]
  readonly habits: LayerHabits
  readonly alpha: number
  /** Channels at this α by the network's rounding rule. */
  readonly scaled: (channels: number) => number
  readonly block: { readonly name: string; readonly kind: BlockKind }
}

/** The same draft inside a block of another name. */
export const inBlock = (draft: Draft, name: string): Draft => ({
  ...draft,
  block: { ...draft.block, name },
})

/** Appends one node. */
export function put(
  { nodes, block }: Draft,
  name: string,
  layer: LayerSpec,
  inputs: readonly Value[],
  channels: number = inputs[0]!.channels,
): Value {
  const from = inputs.map((input) => input.name)
  nodes.push({ name, inputs: from, layer, block: block.name, blockKind: block.kind })
  return { name, channels }
}

/** Appends a layer with the norm and activation that follow it by habit; null: no activation. */
export function putUnit(
  draft: Draft,
  name: string,
  layer: LayerSpec,
  from: Value,
  channels: number,
  activation: ActivationName | null = draft.habits.activation,
): Value {
  const { epsilon } = draft.habits
  const names = unitNames(draft.habits, name, epsilon !== null)
  let value = put(draft, names.layer, layer, [from], channels)
  if (epsilon !== null) value = put(draft, names.norm, { kind: 'batchNorm', epsilon }, [value])
  return activation === null ? value : activated(draft, names.activation, value, activation)
}

export const activated = (
  draft: Draft,
  name: string,
  from: Value,
  activation: ActivationName = draft.habits.activation,
): Value => put(draft, name, { kind: 'activation', activation }, [from])

interface UnitNames {
  readonly layer: string
  readonly norm: string
  readonly activation: string
}

function unitNames({ naming }: LayerHabits, name: string, hasNorm: boolean): UnitNames {
  if (naming !== 'paired' && naming.layer !== '') return suffixed(name, naming)
  const next = counted(name)
  if (next) return { layer: name, norm: next(1), activation: next(hasNorm ? 2 : 1) }
  if (naming !== 'paired') return suffixed(name, naming)
  const called = (word: string) => name.replace(/conv(?=\d*$)/, word)
  return { layer: name, norm: called('bn'), activation: called('relu') }
}

const suffixed = (name: string, suffixes: UnitNames): UnitNames => ({
  layer: name + suffixes.layer,
  norm: name + suffixes.norm,
  activation: name + suffixes.activation,
})

/** Names so many steps after one that ends in a number, as in `features.0`; else null. */
export function counted(name: string): ((steps: number) => string) | null {
  const parts = /^(.*\.)(\d+)$/.exec(name)
  return parts && ((steps) => `${parts[1]}${Number(parts[2]) + steps}`)
}

export const pair = (side: number | Size2): Size2 =>
  typeof side === 'number' ? [side, side] : side

/** A kernel's padding: by a rule, in pixels on every side, or by the network's habit. */
export function paddingOf(
  habits: LayerHabits,
  kernelSize: Size2,
  padding: number | 'same' | 'valid' | undefined,
): Padding {
  if (typeof padding === 'number') return symmetric(padding, padding)
  if (padding) return padding
  if (habits.padding === 'same') return 'same'
  return symmetric(Math.floor((kernelSize[0] - 1) / 2), Math.floor((kernelSize[1] - 1) / 2))
}

const symmetric = (rows: number, columns: number): Padding =>
  rows === 0 && columns === 0 ? 'valid' : { top: rows, bottom: rows, left: columns, right: columns }
