import type { NetworkGraph } from '../core/network'
import type { BackendHandle, FrameProgram } from './backends/handle'
import { upTo } from './program/fuse'
import type { NamedWeights } from './protocol'

/** The network that runs, and beside it at most one program that ends at an earlier node. */
export interface Loaded {
  readonly graph: NetworkGraph
  readonly program: FrameProgram
  /** Compiled when first asked for, and kept until another node is. */
  upTo(handle: BackendHandle, node: string): FrameProgram
  dispose(): void
}

export function createLoaded(
  graph: NetworkGraph,
  weights: NamedWeights,
  program: FrameProgram,
): Loaded {
  let tapped: { readonly node: string; readonly program: FrameProgram } | undefined
  return {
    graph,
    program,
    upTo: (handle, node) => {
      if (tapped?.node === node) return tapped.program
      tapped?.program.dispose()
      tapped = undefined
      tapped = { node, program: handle.compile(upTo(graph, node), weights) }
      return tapped.program
    },
    dispose: () => {
      tapped?.program.dispose()
      program.dispose()
    },
  }
}
