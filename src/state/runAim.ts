import type { Backend } from '../runtime/protocol'
import type { Choice } from './choice'
import { runConfig, sameProgram } from './runConfig'
import { needsOf, type RunNeeds, verdictOn } from './runNeeds'
import type { ProgramWish } from './runProgram'
import { selectGraph, selectNetwork } from './runSelectors'
import type { RunConfig, RunFault } from './runState'
import type { WeightsShelf } from './runWeights'

/** The program a choice asks for, or what stands between. */
export interface RunAim {
  readonly wish: ProgramWish | null
  /** Why no device could run it. */
  readonly impossible: RunFault | null
  /** What the reader has to agree to first. */
  readonly asking: RunNeeds | null
  /**
   * The same wish while nothing it depends on has changed. `used` is what it would run on: the
   * backend of the choice, or the one known to take its place.
   */
  take(choice: Choice, used: Backend): void
  /** Whether this is the wish still, judged anew for the backend that it came to. */
  mayLoad(one: ProgramWish, used: Backend): boolean
  /** The reader agrees to what was asked, for this network, setting and backend in use. */
  allow(): void
  forget(): void
}

export function createAim(shelf: Pick<WeightsShelf, 'weightsFor'>): RunAim {
  let wish: ProgramWish | null = null
  let impossible: RunFault | null = null
  let asking: RunNeeds | null = null
  let taken: Choice | null = null
  /** With the backend that it is judged for. */
  let config: RunConfig | null = null
  let allowed: RunConfig | null = null

  const none = (fault: RunFault | null, needs: RunNeeds | null) => {
    wish = null
    impossible = fault
    asking = needs
  }

  const take = (choice: Choice, used: Backend) => {
    taken = choice
    config = { ...runConfig(choice), backend: used }
    const graph = selectGraph(choice)
    const network = selectNetwork(choice)
    if (!graph.ok) return none({ code: 'impossible-network', detail: graph.fault.node }, null)
    if (!network.ok) return none({ code: 'impossible-network', detail: network.fault.node }, null)
    const needs = needsOf(network.value, used)
    const verdict = verdictOn(needs, used)
    if (verdict === 'cannot') return none({ code: 'too-large', detail: String(needs.bytes) }, null)
    const isAllowed = allowed !== null && sameProgram(allowed, config)
    if (verdict === 'ask' && !isAllowed) return none(null, needs)
    const { backend } = choice
    const { weights } = shelf.weightsFor(config, choice.alpha)
    const isSame =
      wish?.backend === backend && wish.graph === graph.value && wish.weights === weights
    if (!isSame) wish = { backend, graph: graph.value, weights }
    impossible = null
    asking = null
  }

  return {
    get wish() {
      return wish
    },
    get impossible() {
      return impossible
    },
    get asking() {
      return asking
    },
    take,
    mayLoad(one, used) {
      if (one === wish && taken && config?.backend !== used) take(taken, used)
      return one === wish
    },
    allow() {
      allowed = config
    },
    forget() {
      wish = null
    },
  }
}
