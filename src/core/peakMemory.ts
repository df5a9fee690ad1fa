import { activationBytes } from './cost'
import { INPUT, type NetworkGraph } from './network'

/**
 * The most activation bytes alive at once when the nodes run in their order: a node's inputs are
 * held while it runs, a tensor is let go after its last reader, and a node that runs in place
 * (its own bytes are 0) shares its input's buffer. The last node's output is held to the end.
 */
export function peakActivationBytes(
  graph: NetworkGraph,
  rows: readonly { readonly name: string; readonly activationBytes: number }[],
): number {
  const owner = new Map<string, string>([[INPUT, INPUT]])
  const lastUse = new Map<string, number>()
  graph.nodes.forEach((node, at) => {
    const buffers = node.inputs.map((name) => owner.get(name)!)
    for (const buffer of buffers) lastUse.set(buffer, at)
    owner.set(node.name, rows[at]!.activationBytes === 0 ? buffers[0]! : node.name)
  })
  lastUse.set(owner.get(graph.nodes.at(-1)!.name)!, graph.nodes.length)

  const held = new Map<string, number>([[INPUT, activationBytes(graph.input)]])
  let alive = activationBytes(graph.input)
  let peak = alive
  rows.forEach((row, at) => {
    if (row.activationBytes > 0) held.set(row.name, row.activationBytes)
    alive += row.activationBytes
    peak = Math.max(peak, alive)
    for (const [buffer, bytes] of held) {
      if ((lastUse.get(buffer) ?? at) > at) continue
      alive -= bytes
      held.delete(buffer)
    }
  })
  return peak
}
