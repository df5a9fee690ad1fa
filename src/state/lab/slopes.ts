import { slope } from '../../core/stats/slope'
import type { Slot } from '../../runtime/protocol'
import type { Bench, Session } from './session'

/** A step of a program that is loaded, or (null) the program whole. */
export interface Timed {
  readonly bench: Bench
  readonly slot: Slot
  readonly step: string | null
}

/** No more repetitions than this before one wait: a GPU's queue is not endless. */
const MOST_TIMES = 1024
/** The repetitions together should last so many steps of the clock, and at least this long. */
const CLOCK_STEPS = 40
const LEAST_MS = 4
/** A step so many times longer than that need not be run to know that two of them are enough. */
const LONG = 10

/** Queues it so many times and waits once; milliseconds. */
export const repeated = ({ bench, slot, step }: Timed, times: number, session: Session) =>
  session.need(bench.api.repeat(step, times, slot))

/**
 * How many repetitions it takes to be long beside the clock's step. Runs it a few times, so it is
 * warm afterwards.
 */
export async function calibrate(timed: Timed, session: Session): Promise<number> {
  const wanted = Math.max(LEAST_MS, CLOCK_STEPS * timed.bench.environment.clockStepMs)
  await repeated(timed, 1, session)
  const alone = await repeated(timed, 1, session)
  if (alone > LONG * wanted) return 2
  for (let times = 2; ; times *= 2) {
    await session.ready()
    const ms = await repeated(timed, times, session)
    if (ms - alone >= wanted || times >= MOST_TIMES) return times
  }
}

/**
 * One sample: what each further repetition takes, so that the wait at the end is in it no more.
 * Milliseconds; a clock's jitter can make a sample of next to nothing negative.
 */
export async function sampleOf(timed: Timed, times: number, session: Session): Promise<number> {
  const once = { x: 1, y: await repeated(timed, 1, session) }
  const often = { x: times, y: await repeated(timed, times, session) }
  return slope([once, often])?.perUnit ?? 0
}

/**
 * The least a further repetition took: what else the machine does adds to a time and never takes
 * from it, so the shortest single run and the shortest of many are compared. Milliseconds.
 */
export async function fastestOf(timed: Timed, count: number, session: Session): Promise<number> {
  await session.ready()
  const times = await calibrate(timed, session)
  let [once, often] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let sample = 0; sample < count; sample += 1) {
    await session.ready()
    once = Math.min(once, await repeated(timed, 1, session))
    often = Math.min(often, await repeated(timed, times, session))
  }
  return Math.max(0, (often - once) / (times - 1))
}

/** A sample that no hidden tab has spoiled, however often it takes. */
export async function soundSample(timed: Timed, times: number, session: Session): Promise<number> {
  for (;;) {
    await session.ready()
    const before = session.interruptions
    const sample = await sampleOf(timed, times, session)
    if (before === session.interruptions) return sample
  }
}

/** So many samples of one step, all in a row. */
export async function slopesOf(
  timed: Timed,
  count: number,
  session: Session,
): Promise<readonly number[]> {
  await session.ready()
  const times = await calibrate(timed, session)
  const samples: number[] = []
  while (samples.length < count) samples.push(await soundSample(timed, times, session))
  return samples
}
