import { fail, ok, type Result } from '../../../core/result'
import type { Backend } from '../../../runtime/protocol'
import type { LabFault, LabSide } from '../../../state/lab/labState'
import type { Letter } from '../../../state/lab/sideFields'
import { costOf } from '../../../state/lab/sides'
import { needsOf, type RunNeeds, verdictOn } from '../../../state/runNeeds'

/** Counts of one side. */
export interface Counted {
  readonly macs: number
  readonly params: number
  readonly trafficBytes: number
  readonly needs: RunNeeds
}

/** What counting says before anything has run. */
export interface Prediction {
  readonly a: Counted
  readonly b: Counted
  /** b over a. */
  readonly ratios: { readonly macs: number; readonly params: number; readonly traffic: number }
  readonly fast: Letter
  readonly asks: PairNeeds
}

/** What both sides ask of the device together. */
export interface PairNeeds extends RunNeeds {
  readonly answer: 'run' | 'ask' | 'cannot'
  /** The backend that has no room for it. */
  readonly cannotOn: Backend | null
}

export interface SideFault {
  readonly letter: Letter
  readonly fault: LabFault
}

/** The side that counting calls the faster: the one with fewer MACs, B where neither has. */
export const fasterOf = (macsRatio: number): Letter => (macsRatio > 1 ? 'a' : 'b')

export const otherLetter = (letter: Letter): Letter => (letter === 'a' ? 'b' : 'a')

/** A ratio b over a as how many times as fast `fast` is beside the other. */
export const asSpeed = (ratio: number, fast: Letter): number => (fast === 'a' ? ratio : 1 / ratio)

export function predict(a: LabSide, b: LabSide): Result<Prediction, SideFault> {
  const [one, other] = [costOf(a), costOf(b)]
  if (!one.ok) return fail({ letter: 'a', fault: one.fault })
  if (!other.ok) return fail({ letter: 'b', fault: other.fault })
  const counted = ({ totals }: typeof one.value, needs: RunNeeds): Counted => ({
    macs: totals.macs,
    params: totals.params,
    trafficBytes: totals.trafficBytes,
    needs,
  })
  const sideA = counted(one.value, needsOf(one.value, a.backend))
  const sideB = counted(other.value, needsOf(other.value, b.backend))
  const ratios = {
    macs: sideB.macs / sideA.macs,
    params: sideB.params / sideA.params,
    traffic: sideB.trafficBytes / sideA.trafficBytes,
  }
  return ok({
    a: sideA,
    b: sideB,
    ratios,
    fast: fasterOf(ratios.macs),
    asks: together(a.backend, sideA.needs, b.backend, sideB.needs),
  })
}

/** Both programs are held at once, in one runtime where they run on one backend. */
function together(onA: Backend, a: RunNeeds, onB: Backend, b: RunNeeds): PairNeeds {
  const sum: RunNeeds = {
    weightBytes: a.weightBytes + b.weightBytes,
    bytes: a.bytes + b.bytes,
    secondsAFrame: a.secondsAFrame + b.secondsAFrame,
  }
  const cannotOn =
    onA === onB
      ? verdictOn(sum, onA) === 'cannot'
        ? onA
        : null
      : verdictOn(a, onA) === 'cannot'
        ? onA
        : verdictOn(b, onB) === 'cannot'
          ? onB
          : null
  const isAsked = verdictOn(sum, onA) !== 'run' || verdictOn(sum, onB) !== 'run'
  return { ...sum, answer: cannotOn ? 'cannot' : isAsked ? 'ask' : 'run', cannotOn }
}
