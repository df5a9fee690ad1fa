import type { NetworkGraph } from '../core/network'
import type { BackendHandle, FrameProgram } from './backends/handle'
import { upTo } from './program/graph'
import type { NamedWeights } from './protocol'
import type { StepTimer } from './timing/stepTimer'

/** Each has weights of its own on the device, so that there are few. */
const MOST_TAPPED = 2

/** The network that runs, and beside it a few programs that keep what lies within it. */
export interface Loaded {
  readonly graph: NetworkGraph
  readonly program: FrameProgram
  readonly timer: StepTimer | undefined
  /** A program that ends where these nodes do; compiled for a set when it is first asked for. */
  tapped(handle: BackendHandle, nodes: readonly string[]): FrameProgram
  /** Lets those programs go, as when one of them has failed. */
  forgetTapped(): void
  dispose(): void
}

export function createLoaded(
  graph: NetworkGraph,
  weights: NamedWeights,
  program: FrameProgram,
  timer: StepTimer | undefined,
): Loaded {
  /** Least lately used first, as a map keeps its keys. */
  const programs = new Map<string, FrameProgram>()
  const drop = (key: string) => {
    programs.get(key)?.dispose()
    programs.delete(key)
  }
  const forgetTapped = () => {
    for (const key of [...programs.keys()]) drop(key)
  }
  return {
    graph,
    program,
    timer,
    tapped: (handle, nodes) => {
      const missing = nodes.find((name) => !graph.nodes.some((node) => node.name === name))
      if (missing !== undefined) throw new Error(`no node ${missing}`)
      const key = JSON.stringify([...new Set(nodes)].sort())
      const known = programs.get(key)
      if (known) {
        programs.delete(key)
        programs.set(key, known)
        return known
      }
      const [oldest] = programs.keys()
      if (oldest !== undefined && programs.size >= MOST_TAPPED) drop(oldest)
      const made = handle.compile(upTo(graph, ...nodes), weights, nodes)
      programs.set(key, made)
      return made
    },
    forgetTapped,
    dispose: () => {
      forgetTapped()
      timer?.dispose()
      program.dispose()
    },
  }
}
