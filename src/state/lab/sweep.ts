import { spread } from '../../core/quantile'
import { costLine } from '../../core/stats/slope'
import { CATALOGUE } from '../../nets/catalogue'
import { hasWidth } from '../../nets/ids'
import type { LabSide, SweepFit, SweepPoint, SweepResult, SweepSetting } from './labState'
import { type LoadedSide, loadSide } from './programs'
import { type Session, Stopped } from './session'
import { costOf } from './sides'
import { repeated } from './slopes'
import { marksOf } from './summary'

export interface SweepOptions {
  /** Times the whole list is gone through, there and back in turn. */
  readonly rounds: number
  /** Inferences counted at each visit. */
  readonly samples: number
  /** Milliseconds of a visit after which fewer have to do. */
  readonly visitMs: number
}

export const SWEEP: SweepOptions = { rounds: 2, samples: 15, visitMs: 1500 }

const WARMUPS = 5
const LEAST_SAMPLES = 4
/** Of MobileNetV1's paper, Tables 6 and 7. */
const PAPER = { alpha: [0.25, 0.5, 0.75, 1], resolution: [128, 160, 192, 224] } as const

/** What is swept: the values the network's paper gives, where it gives at least three. */
export function sweptValues(side: LabSide, { over, values }: SweepSetting): readonly number[] {
  const published = CATALOGUE[side.netId].published.map((figure) => figure[over])
  const own = [...new Set(published)].sort((one, other) => one - other)
  return values ?? (own.length >= 3 ? own : PAPER[over])
}

interface Visited {
  readonly side: LabSide
  readonly macs: number
  readonly params: number
  readonly ms: number[]
}

/**
 * Inference against multiply–accumulates, one network at several widths or resolutions. The list
 * is gone through forwards and then backwards, so that what drifts with time, as heat does, weighs
 * on small and large alike.
 */
export async function sweep(
  session: Session,
  side: LabSide,
  setting: SweepSetting,
  { rounds, samples, visitMs }: SweepOptions,
): Promise<SweepResult> {
  const { over } = setting
  const visits = visitsOf(side, setting)
  const total = visits.length * rounds * samples
  const bench = await session.start(side.backend)
  let done = 0

  const result = (finished: boolean): SweepResult => {
    const points = pointsOf(visits)
    const fit = fitOf(points)
    return {
      made: session.edges.date(),
      side,
      over,
      points: points.map((point) => ({ ...point, fittedMs: fit && fittedMs(fit, point.macs) })),
      fit,
      finished,
      environment: bench.environment,
      marks: marksOf(session, []),
    }
  }

  for (let round = 0; round < rounds; round += 1) {
    const inOrder = round % 2 === 0 ? visits : [...visits].reverse()
    for (const visit of inOrder) {
      session.tell('compiling', done, total)
      const loaded = await loadSide(session, bench, visit.side)
      session.tell('measuring', done, total)
      visit.ms.push(...(await inferences(session, loaded, samples, visitMs)))
      done += samples
      session.tell('measuring', done, total)
      session.publish({ sweep: result(false) })
    }
  }
  return result(true)
}

/** The sides to be measured, each once; the task ends where fewer than two can be. */
function visitsOf(side: LabSide, setting: SweepSetting): readonly Visited[] {
  const { over } = setting
  if (over === 'alpha' && !hasWidth(side.netId))
    throw new Stopped({ code: 'impossible-network', detail: side.netId })
  const visits = sweptValues(side, setting).flatMap((value) => {
    const at = { ...side, [over]: value }
    const cost = costOf(at)
    if (!cost.ok) return []
    const { macs, params } = cost.value.totals
    return [{ side: at, macs, params, ms: [] }]
  })
  if (visits.length < 2) throw new Stopped({ code: 'impossible-network', detail: side.netId })
  return visits
}

/** The whole program once, from the first operation queued to the last one done, many times. */
async function inferences(
  session: Session,
  { bench, slot }: LoadedSide,
  count: number,
  budgetMs: number,
): Promise<readonly number[]> {
  const whole = { bench, slot, step: null }
  const began = session.elapsed()
  const isLate = () => session.elapsed() - began > budgetMs
  for (let warmup = 0; warmup < WARMUPS; warmup += 1) {
    await session.ready()
    if (warmup === 0 || !isLate()) await repeated(whole, 1, session)
  }
  const samples: number[] = []
  while (samples.length < count) {
    if (samples.length >= LEAST_SAMPLES && isLate()) break
    await session.ready()
    const before = session.interruptions
    const ms = await repeated(whole, 1, session)
    if (before === session.interruptions) samples.push(ms)
  }
  return samples
}

const pointsOf = (visits: readonly Visited[]): readonly SweepPoint[] =>
  visits
    .filter(({ ms }) => ms.length > 0)
    .map(({ side: { alpha, resolution }, macs, params, ms }) => ({
      ...{ alpha, resolution, macs, params, ms: spread(ms) },
      n: ms.length,
      fittedMs: null,
    }))

/** Over the medians; two points lie on any line, so three are the least. */
function fitOf(points: readonly SweepPoint[]): SweepFit | null {
  if (points.length < 3) return null
  const line = costLine(points.map(({ macs, ms }) => ({ x: macs, y: ms.median })))
  if (!line || line.perUnit <= 0) return null
  return { overheadMs: line.overhead, macsPerSecond: 1000 / line.perUnit, r2: line.r2 }
}

const fittedMs = ({ overheadMs, macsPerSecond }: SweepFit, macs: number): number =>
  overheadMs + (1000 * macs) / macsPerSecond
