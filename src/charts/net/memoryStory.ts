import type { NetworkCost } from '../../core/analyse'
import { heldAs, type MemoryMoment, peakMoment } from './memoryTimeline'

/** What the inverted residuals of a network do to its memory, in bytes of float32. */
export interface InvertedMemory {
  /** The largest tensor that leaves a block. */
  readonly handedOn: number
  /** The largest tensor that is made and used up inside a block. */
  readonly inside: number
  readonly peakIsInside: boolean
  /**
   * The peak when a block runs a few expanded channels at a time, as section 5 of
   * arXiv:1801.04381 proposes: of a block only what it reads and what it makes is whole. Null
   * where a gate (squeeze-and-excitation) needs every channel first.
   */
  readonly slicedPeak: number | null
}

export interface MemoryStory {
  readonly peak: MemoryMoment
  /** The moment with the most waiting for a later layer; null where nothing ever waits. */
  readonly waiting: { readonly moment: MemoryMoment; readonly bytes: number } | null
  readonly inverted: InvertedMemory | null
}

/** The figures that a timeline's sentences are made of; null for a network without a moment. */
export function memoryStory(
  cost: NetworkCost,
  moments: readonly MemoryMoment[],
): MemoryStory | null {
  const peak = peakMoment(moments)
  if (!peak) return null
  const most = moments.reduce((one, other) =>
    heldAs(other, 'kept') > heldAs(one, 'kept') ? other : one,
  )
  const bytes = heldAs(most, 'kept')
  return {
    peak,
    waiting: bytes > 0 ? { moment: most, bytes } : null,
    inverted: invertedMemory(cost, moments, peak),
  }
}

function invertedMemory(
  cost: NetworkCost,
  moments: readonly MemoryMoment[],
  peak: MemoryMoment,
): InvertedMemory | null {
  const blocks = new Map<string, string>()
  const outputs = new Map<string, number>()
  let hasGate = false
  const made = new Map(moments.map(({ name, held }) => [name, held.find(isMade)?.bytes ?? 0]))
  const rows = new Map(cost.rows.map((row) => [row.name, row]))
  for (const { name, block, blockKind } of cost.graph.nodes) {
    if (blockKind !== 'invertedResidual' || block === undefined) continue
    blocks.set(name, block)
    if (rows.get(name)?.kind === 'multiply') hasGate = true
    // The last tensor a block makes is the one it hands on.
    if (made.has(name)) outputs.set(block, made.get(name)!)
  }
  if (blocks.size === 0) return null
  const handedOn = Math.max(...outputs.values())
  const inside = Math.max(...moments.map(({ name }) => (blocks.has(name) ? made.get(name)! : 0)))
  const sliced = ({ name, held, bytes }: MemoryMoment) => {
    const block = blocks.get(name)
    if (block === undefined) return bytes
    const outside = held.filter((tensor) => blocks.get(tensor.name) !== block)
    return outside.reduce((sum, tensor) => sum + tensor.bytes, 0) + (outputs.get(block) ?? 0)
  }
  return {
    handedOn,
    inside,
    peakIsInside: blocks.has(peak.name),
    slicedPeak: hasGate ? null : Math.max(...moments.map(sliced)),
  }
}

const isMade = (tensor: MemoryMoment['held'][number]) => tensor.role === 'made'
