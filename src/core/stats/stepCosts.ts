import type { LayerCost, NetworkCost } from '../analyse'
import { BYTES, flopsPerByte } from '../cost'
import { INPUT } from '../network'
import { type DisplayKind, displayKind } from '../rows'
import { elements } from '../shape'

/** What a runtime does at a time, by the names of the nodes folded into it. */
export interface StepNodes {
  readonly output: string
  readonly nodes: readonly string[]
}

/** A step's counts, those of its nodes together. */
export interface StepCost {
  /** The last node folded in, which is the step's own name. */
  readonly output: string
  /** The first one, by which tables name the layer. */
  readonly name: string
  readonly kind: DisplayKind
  readonly macs: number
  /** Float32 bytes of what comes in from outside the step, of its parameters and its output. */
  readonly bytes: number
  /** Two FLOPs for each MAC. */
  readonly flopsPerByte: number
}

/** The cost of each step whose nodes the network has; others, and empty ones, are left out. */
export function stepCosts(cost: NetworkCost, steps: readonly StepNodes[]): readonly StepCost[] {
  const rows = new Map(cost.rows.map((row) => [row.name, row]))
  return steps.flatMap((step) => {
    const nodes = step.nodes.map((name) => rows.get(name))
    if (nodes.length === 0 || !nodes.every((row) => row !== undefined)) return []
    return [stepCost(step, nodes, cost, rows)]
  })
}

function stepCost(
  { output, nodes: names }: StepNodes,
  nodes: readonly LayerCost[],
  { graph }: NetworkCost,
  rows: ReadonlyMap<string, LayerCost>,
): StepCost {
  const first = nodes[0]!
  const sizeOf = (name: string) => elements(name === INPUT ? graph.input : rows.get(name)!.output)
  const outside = new Set(nodes.flatMap(({ from }) => from).filter((name) => !names.includes(name)))
  let values = elements((rows.get(output) ?? nodes.at(-1)!).output)
  for (const name of outside) values += sizeOf(name)
  for (const { params } of nodes) values += params
  const macs = nodes.reduce((total, row) => total + row.macs, 0)
  const bytes = BYTES * values
  return {
    output,
    name: first.name,
    kind: displayKind(first.layer, first.inputs[0]!),
    macs,
    bytes,
    flopsPerByte: flopsPerByte(macs, bytes),
  }
}
