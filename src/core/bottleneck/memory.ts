import type { NetworkCost } from '../analyse'
import { activationBytes, BYTES } from '../cost'
import { INPUT } from '../network'
import type { BlockFamily } from './block'
import { type BlockStep, blockSteps, type StepId, type TensorId } from './steps'

/** A tensor while one step runs: a later step reads it, this one reads it, or this one makes it. */
export interface HeldTensor {
  readonly name: TensorId
  readonly bytes: number
  readonly role: 'kept' | 'read' | 'made'
}

/** What is held at once while one step runs, float32. */
export interface HeldMoment {
  readonly name: string
  readonly step: StepId
  /** Which piece of the middle, from 0; null where the whole is in hand. */
  readonly piece: number | null
  readonly held: readonly HeldTensor[]
  readonly bytes: number
}

/** Channels of each piece, as equal as whole channels can be, the larger ones first. */
export function pieceSizes(channels: number, pieces: number): readonly number[] {
  const count = Math.min(channels, Math.max(1, Math.floor(pieces)))
  const least = Math.floor(channels / count)
  const larger = channels % count
  return Array.from({ length: count }, (_, at) => least + (at < larger ? 1 : 0))
}

/**
 * Steps that run a piece of the middle's channels at a time; null where none can: a full 3×3 mixes
 * all of them.
 */
const CUT: Readonly<Record<BlockFamily, readonly StepId[] | null>> = {
  bottleneck: null,
  inverted: ['expand', 'depthwise', 'project'],
  convnext: ['expand', 'project'],
}

export const canBeCut = (family: BlockFamily): boolean => CUT[family] !== null

/**
 * What is held at each step of one block. In one piece the engine's rule holds: a tensor lives
 * from the step that makes it to its last reader, activations overwrite their input, and the
 * addition makes a tensor of its own.
 *
 * In several pieces, as section 5.1 of arXiv:1801.04381 proposes, the middle is a concatenation
 * and the block a sum over it: each piece is expanded, filtered and projected by itself, and what
 * it projects is added to a sum that is begun with the first piece, the skip its first term.
 */
export function memoryMoments(
  cost: NetworkCost,
  family: BlockFamily,
  pieces: number,
): readonly HeldMoment[] {
  return run(cost, family, (middle) => pieceSizes(middle, pieces))
}

/**
 * The most a block holds in so many pieces, in bytes. Of many pieces it runs the first and the
 * last: those between are no larger than the first and find the same beside them.
 */
export const peakInPieces = (cost: NetworkCost, family: BlockFamily, pieces: number): number =>
  peakBytes(
    run(cost, family, (middle) => {
      const sizes = pieceSizes(middle, pieces)
      return sizes.length > 2 * FEW ? [...sizes.slice(0, FEW), ...sizes.slice(-FEW)] : sizes
    }),
  )

const FEW = 4

function run(
  cost: NetworkCost,
  family: BlockFamily,
  sizesOf: (middle: number) => readonly number[],
): readonly HeldMoment[] {
  const steps = blockSteps(cost, family)
  const cut = CUT[family]
  const middle = steps.find(({ id }) => id === 'project')?.row.input[2] ?? 1
  const sizes = sizesOf(middle)
  const uses = cut && sizes.length > 1 ? inPieces(steps, cut, sizes) : steps.map(whole)
  return moments(uses, activationBytes(cost.graph.input))
}

/** The most that is held at once, in bytes. */
export const peakBytes = (held: readonly HeldMoment[]): number =>
  held.reduce((most, { bytes }) => Math.max(most, bytes), 0)

/** One run of a step: what it reads, and the buffer it writes to, new or already there. */
interface Use {
  readonly step: StepId
  readonly piece: number | null
  readonly reads: readonly TensorId[]
  readonly writes: TensorId
  readonly bytes: number
}

const whole = ({ id, reads, bytes }: BlockStep): Use => ({
  step: id,
  piece: null,
  reads,
  writes: id,
  bytes,
})

function inPieces(
  steps: readonly BlockStep[],
  cut: readonly StepId[],
  sizes: readonly number[],
): readonly Use[] {
  const hasSkip = steps.some(({ id }) => id === 'add')
  const before = steps.filter(({ id }) => id !== 'add' && !cut.includes(id))
  const inside = steps.filter(({ id }) => cut.includes(id))
  const one = (step: BlockStep, piece: number, channels: number): Use => {
    if (step.id !== 'project') {
      const bytes = BYTES * step.output[0] * step.output[1] * channels
      return { step: step.id, piece, reads: step.reads, writes: step.id, bytes }
    }
    const reads = hasSkip && piece === 0 ? ([...step.reads, INPUT] as const) : step.reads
    return { step: step.id, piece, reads, writes: step.id, bytes: step.bytes }
  }
  const all = sizes.flatMap((channels, piece) => inside.map((step) => one(step, piece, channels)))
  return [...before.map(whole), ...all]
}

function moments(uses: readonly Use[], inputBytes: number): readonly HeldMoment[] {
  const alive = new Map<TensorId, number>([[INPUT, inputBytes]])
  const out = uses.at(-1)?.writes
  return uses.map((use, at) => {
    const { step, piece, reads, writes } = use
    alive.set(writes, use.bytes)
    const held = [...alive].map(([name, bytes]): HeldTensor => {
      const role = name === writes ? 'made' : reads.includes(name) ? 'read' : 'kept'
      return { name, bytes, role }
    })
    for (const name of alive.keys()) {
      if (name !== out && !isReadAgain(uses, at, name)) alive.delete(name)
    }
    const name = piece === null ? step : `${step}-${piece + 1}`
    return { name, step, piece, held, bytes: held.reduce((sum, tensor) => sum + tensor.bytes, 0) }
  })
}

/** Whether a tensor's present value is read after step `at`, before it is written anew. */
function isReadAgain(uses: readonly Use[], at: number, name: TensorId): boolean {
  for (let next = at + 1; next < uses.length; next += 1) {
    const { reads, writes } = uses[next]!
    if (reads.includes(name)) return true
    if (writes === name) return false
  }
  return false
}
