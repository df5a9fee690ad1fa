import type { Choice } from './choice'
import type { RunNeeds } from './runNeeds'
import type { ProgramLane } from './runProgram'
import type { SourceLane } from './runSource'
import type { RunFault, RunNotice, RunPhase } from './runState'

/** The page hears of running frames this often. */
export const PUBLISH_MS = 250

/** Tells the page now, or soon and only once for all that happens until then. */
export function createPublisher(
  later: (ms: number, callback: () => void) => () => void,
  tell: () => void,
) {
  let cancel: (() => void) | null = null
  const now = () => {
    cancel?.()
    cancel = null
    tell()
  }
  return {
    now,
    soon() {
      cancel ??= later(PUBLISH_MS, now)
    },
  }
}

/** What a phase is made of, the first that holds deciding. */
export interface RunFacts {
  readonly impossible: RunFault | null
  readonly asking: RunNeeds | null
  readonly programs: Pick<ProgramLane, 'fault' | 'waitingFor' | 'environment'>
  readonly sources: Pick<SourceLane, 'fault' | 'source'>
  /** The program in use is the one that is wanted, and nothing about it is about to change. */
  readonly isCurrent: boolean
  /** Operations of the network that is wanted. */
  readonly layers: number
  readonly pausedByReader: boolean
  /** A measurement has the device to itself. */
  readonly isHeld: boolean
  readonly isHidden: boolean
}

export function phaseOf(facts: RunFacts): RunPhase {
  const { impossible, asking, programs, sources, isCurrent, layers } = facts
  const fault = impossible ?? programs.fault ?? sources.fault
  if (fault) return { phase: 'fault', fault }
  if (asking) return { phase: 'asking', needs: asking }
  if (programs.waitingFor === 'library' || !programs.environment) {
    return { phase: 'starting', waitingFor: 'library' }
  }
  if (!sources.source) return { phase: 'starting', waitingFor: 'source' }
  if (programs.waitingFor === 'program' || !isCurrent) return { phase: 'compiling', layers }
  if (facts.isHeld) return { phase: 'paused', by: 'lab' }
  if (facts.pausedByReader) return { phase: 'paused', by: 'reader' }
  if (facts.isHidden) return { phase: 'paused', by: 'hidden' }
  return { phase: 'running' }
}

/** What was done on the reader's behalf and is still so. */
export function noticesOf(
  { backend: wanted }: Choice,
  programs: Pick<ProgramLane, 'usedFor' | 'restored'>,
  /** What is wanted runs, or the reader is asked whether it may. */
  isJudged: boolean,
): readonly RunNotice[] {
  const used = programs.usedFor(wanted)
  return [
    ...(used !== wanted && isJudged ? [{ code: 'backend-replaced', wanted, used } as const] : []),
    ...(programs.restored ? [{ code: 'context-restored' } as const] : []),
  ]
}
