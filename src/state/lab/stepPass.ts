import type { StepClock, StepTime } from '../../runtime/protocol'
import { doing, inferred, type LoadedSide } from './programs'
import type { Session } from './session'
import { calibrate, soundSample } from './slopes'

/** Every sample of every step that does something, in the order the steps run. */
export interface StepSamples {
  readonly clock: StepClock
  readonly steps: ReadonlyMap<string, readonly number[]>
}

export interface StepPassOptions {
  /** Samples of each step that are enough. */
  readonly samples: number
  /** Milliseconds after which what there is has to do; each step is timed once in any case. */
  readonly budgetMs: number
  readonly onProgress?: (share: number) => void
}

/**
 * Frames that one sample of a step may take: a GPU's timer answers late or in part, and a clock's
 * sample of a short step is the mean of up to sixteen.
 */
const PATIENCE = { 'gpu-timer': 4, clock: 16 } as const

/**
 * Times each step of a program: in frames where the device has a clock for it, else by repetition,
 * one round over all steps after the other.
 */
export async function timeSteps(
  session: Session,
  loaded: LoadedSide,
  options: StepPassOptions,
): Promise<StepSamples> {
  const { stepClock } = loaded.bench.environment
  if (stepClock !== 'slope') {
    const inFrames = await stepsInFrames(session, loaded, options, PATIENCE[stepClock])
    if (inFrames) return { clock: stepClock, steps: inFrames }
  }
  return { clock: 'slope', steps: await stepsByRepetition(session, loaded, options) }
}

/** Null where the timer stopped making sense, or left steps out. */
async function stepsInFrames(
  session: Session,
  loaded: LoadedSide,
  { samples, budgetMs, onProgress }: StepPassOptions,
  patience: number,
): Promise<ReadonlyMap<string, readonly number[]> | null> {
  const steps = emptySamples(loaded)
  const fewest = () => Math.min(...[...steps.values()].map((of) => of.length))
  const until = session.elapsed() + budgetMs
  for (let frames = 0; frames < samples * patience && fewest() < samples; frames += 1) {
    if (session.elapsed() > until && fewest() > 0) break
    await session.ready()
    const before = session.interruptions
    const { bitmap } = await session.grab(loaded.cost.graph.input[0])
    const { stepTimes } = await inferred(session, loaded, bitmap, { layers: true })
    if (stepTimes?.clock === 'slope') return null
    if (stepTimes && before === session.interruptions) add(steps, stepTimes.steps)
    onProgress?.(fewest() / samples)
  }
  return fewest() > 0 ? steps : null
}

async function stepsByRepetition(
  session: Session,
  loaded: LoadedSide,
  { samples, budgetMs, onProgress }: StepPassOptions,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { bench, slot } = loaded
  const steps = emptySamples(loaded)
  const times = new Map<string, number>()
  const until = session.elapsed() + budgetMs
  const total = steps.size * samples
  let done = 0
  for (let round = 0; round < samples; round += 1) {
    for (const step of steps.keys()) {
      if (round > 0 && session.elapsed() > until) return steps
      await session.ready()
      const timed = { bench, slot, step }
      const known = times.get(step) ?? (await calibrate(timed, session))
      times.set(step, known)
      const ms = Math.max(0, await soundSample(timed, known, session))
      add(steps, [{ output: step, ms }])
      done += 1
      onProgress?.(done / total)
    }
  }
  return steps
}

const emptySamples = (loaded: LoadedSide): Map<string, number[]> =>
  new Map(doing(loaded).map(({ output }) => [output, []]))

function add(samples: ReadonlyMap<string, number[]>, times: readonly StepTime[]): void {
  for (const { output, ms } of times) samples.get(output)?.push(ms)
}
