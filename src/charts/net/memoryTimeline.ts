import type { LayerCost, NetworkCost } from '../../core/analyse'
import { activationBytes } from '../../core/cost'
import { INPUT } from '../../core/network'

/** Why a tensor is held while a layer runs: it is read, it is made, or a later layer reads it. */
export const ROLES = ['kept', 'read', 'made'] as const
export type Role = (typeof ROLES)[number]

export interface HeldTensor {
  /** The node that made it, or `INPUT`. */
  readonly name: string
  readonly bytes: number
  readonly role: Role
}

/** What is held while one node runs. */
export interface MemoryMoment {
  readonly name: string
  readonly held: readonly HeldTensor[]
  readonly bytes: number
}

/**
 * What is held at each node that makes a tensor, in the order the nodes run. A tensor's life is
 * core/peakMemory.ts's: from the node that makes it to its last reader, the network's output to
 * the end; a node that runs in place takes over its input's buffer and is no moment of its own.
 */
export function memoryTimeline(cost: NetworkCost): readonly MemoryMoment[] {
  const { rows, graph } = cost
  const owners = new Map([[INPUT, INPUT]])
  const bytes = new Map([[INPUT, activationBytes(graph.input)]])
  const lastUse = new Map<string, number>()
  const reads = rows.map((row, at) => {
    const buffers = row.from.map((name) => owners.get(name)!)
    for (const buffer of buffers) lastUse.set(buffer, at)
    owners.set(row.name, makes(row) ? row.name : buffers[0]!)
    if (makes(row)) bytes.set(row.name, row.activationBytes)
    return new Set(buffers)
  })
  lastUse.set(owners.get(rows.at(-1)!.name)!, rows.length)

  const alive = new Set([INPUT])
  const moments: MemoryMoment[] = []
  rows.forEach((row, at) => {
    if (makes(row)) {
      alive.add(row.name)
      const held = [...alive].map((name): HeldTensor => {
        const role = name === row.name ? 'made' : reads[at]!.has(name) ? 'read' : 'kept'
        return { name, bytes: bytes.get(name)!, role }
      })
      moments.push({ name: row.name, held, bytes: sum(held) })
    }
    for (const name of alive) if ((lastUse.get(name) ?? at) <= at) alive.delete(name)
  })
  return moments
}

const makes = (row: LayerCost) => row.activationBytes > 0

const sum = (held: readonly HeldTensor[]) => held.reduce((total, { bytes }) => total + bytes, 0)

export const heldAs = (moment: MemoryMoment, role: Role): number =>
  sum(moment.held.filter((tensor) => tensor.role === role))

/** The first moment with the most in it. */
export const peakMoment = (moments: readonly MemoryMoment[]): MemoryMoment | undefined =>
  moments.reduce<MemoryMoment | undefined>(
    (most, moment) => (most && most.bytes >= moment.bytes ? most : moment),
    undefined,
  )
