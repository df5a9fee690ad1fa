import type { FrameReport, Guess, StepClock, StepTimes } from '../runtime/protocol'
import { sameConfig } from './runConfig'
import { createLayerWindow, type LayerFrame, type LayerTimings } from './runLayers'
import type { LoadedProgram } from './runProgram'
import type { RunConfig } from './runState'
import { FrameWindow, type Sample, type Timings } from './runStats'
import { isWarm } from './runWarmUp'

/** The times of one program in one configuration, and its last answer. */
export interface RunTimes {
  readonly top5: readonly Guess[]
  readonly raw: readonly Sample[]
  readonly layerFrames: readonly LayerFrame[]
  summary(): Timings | null
  layers(): LayerTimings | null
  /** Step times that came otherwise than with a frame. */
  addLayers(endedAt: number, times: StepTimes): void
  /** The clock that steps were timed by last; a GPU's timer may turn out to be none. */
  readonly stepClock: StepClock | null
  /** True once the first, slow runs are over. */
  readonly isWarm: boolean
  add(sample: Sample, report: FrameReport): void
  drop(): void
  interrupt(): void
  /**
   * Another program or configuration begins with an empty window; `null` leaves the program open.
   */
  belongTo(config: RunConfig, program: LoadedProgram | null): void
  forget(): void
}

export function createRunTimes(): RunTimes {
  const window = new FrameWindow()
  const layerWindow = createLayerWindow()
  let warmUp: number[] | null = []
  let top5: readonly Guess[] = []
  let config: RunConfig | null = null
  let program: LoadedProgram | null = null

  const forget = () => {
    window.reset()
    layerWindow.reset()
    warmUp = []
    top5 = []
    config = null
  }

  return {
    get top5() {
      return top5
    },
    get raw() {
      return window.raw
    },
    get layerFrames() {
      return layerWindow.frames
    },
    get stepClock() {
      return layerWindow.clock
    },
    get isWarm() {
      return warmUp === null
    },
    summary: () => window.summary(),
    layers: () => (program ? layerWindow.summary(program.report.steps) : null),
    addLayers: (endedAt, times) => layerWindow.add(endedAt, times),
    add(sample, report) {
      top5 = report.top5
      if (!warmUp) {
        if (report.stepTimes) layerWindow.add(sample.endedAt, report.stepTimes)
        return window.add(sample)
      }
      warmUp.push(sample.totalMs)
      if (isWarm(warmUp)) warmUp = null
    },
    drop: () => window.drop(),
    interrupt: () => window.interrupt(),
    belongTo(nowConfig, nowProgram) {
      const sameProgram = nowProgram === null || nowProgram === program
      if (config && sameConfig(config, nowConfig) && sameProgram) return
      forget()
      config = nowConfig
      program = nowProgram
    },
    forget,
  }
}
