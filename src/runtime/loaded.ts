import type { NetworkGraph } from '../core/network'
import type { BackendHandle, FrameProgram } from './backends/handle'
import { upTo } from './program/graph'
import type { NamedWeights } from './protocol'
import type { StepTimer } from './timing/stepTimer'

/** Each has weights of its own on the device, so that there are few: two small ones. */
const MOST_TAPPED = 2
const MOST_TAPPED_BYTES = 64 * 1024 * 1024

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

interface LoadedParts extends Pick<Loaded, 'graph' | 'program' | 'timer'> {
  /** Found or drawn once more for a part of the graph: a copy kept here would fill the memory. */
  weightsFor(part: NetworkGraph): NamedWeights
}

export function createLoaded({ graph, weightsFor, program, timer }: LoadedParts): Loaded {
  /** Least lately used first, as a map keeps its keys. */
  const programs = new Map<string, FrameProgram>()
  const drop = (key: string) => {
    programs.get(key)?.dispose()
    programs.delete(key)
  }
  const isFull = () => {
    const all = [...programs.values()]
    const bytes = all.reduce((sum, { weightBytes }) => sum + weightBytes, 0)
    return all.length >= MOST_TAPPED || bytes > MOST_TAPPED_BYTES
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
      for (const [oldest] of programs) if (isFull()) drop(oldest)
      const part = upTo(graph, ...nodes)
      const made = handle.compile(part, weightsFor(part), nodes)
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
