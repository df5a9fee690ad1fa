import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ConvKernel } from '../core/conv/setting'
import { type Choice, DEFAULT_CHOICE } from './choice'
import { IDLE_LAB, type LabState } from './lab/labState'
import { addNotices, type Notice, subjectOf } from './notice'
import { IDLE_RUN, type RunState } from './runState'
import { settle } from './settle'

/** Slices by who writes: reader, run controller, laboratory, loaded weights, what put right. */
export interface AppState {
  readonly choice: Choice
  readonly run: RunState
  readonly lab: LabState
  /** The first convolution of the ImageNet weights that were loaded last. */
  readonly firstLayer: ConvKernel | null
  readonly notices: readonly Notice[]
}

export type AppStore = StoreApi<AppState>

export const createAppStore = (choice: Choice = DEFAULT_CHOICE, notices: readonly Notice[] = []) =>
  createStore<AppState>(() => ({
    choice,
    run: IDLE_RUN,
    lab: IDLE_LAB,
    firstLayer: null,
    notices,
  }))

/** What a running program or its frames depend on; a timing holds for one setting of these. */
const RUN_FIELDS = ['netId', 'alpha', 'resolution', 'transforms', 'backend', 'source'] as const

const withoutTiming = (run: RunState): RunState =>
  run.phase === 'idle' ? run : { ...run, timings: null, stepTimings: null, top5: [] }

const sameChoice = (one: Choice, other: Choice) =>
  // Object.keys of a Choice are its fields; settle and the codecs add no others.
  (Object.keys(one) as (keyof Choice)[]).every((field) => Object.is(one[field], other[field]))

/** A new program makes the last timing stale, so both change in one step. */
function adopt(state: AppState, choice: Choice, added: readonly Notice[]): Partial<AppState> {
  const notices = addNotices(state.notices, added)
  if (sameChoice(choice, state.choice)) return notices === state.notices ? state : { notices }
  const stale = RUN_FIELDS.some((field) => choice[field] !== state.choice[field])
  return { choice, notices, run: stale ? withoutTiming(state.run) : state.run }
}

/**
 * What the reader asks for, put right where it contradicts itself. A choice that changes nothing
 * wakes nobody.
 */
export function choose(store: AppStore, part: Partial<Choice>): void {
  store.setState((state) => {
    const { choice, notices } = settle(state.choice, { ...state.choice, ...part })
    return adopt(state, choice, notices)
  })
}

/** A choice read from an address; it was put right there, with its notices. */
export const restore = (store: AppStore, choice: Choice, notices: readonly Notice[]) =>
  store.setState((state) => adopt(state, choice, notices))

/** What a reset leaves alone. */
const KEPT = [
  ...['view', 'tab', 'part', 'livePart', 'experiment', 'source', 'backend', 'picture'],
  ...['lesson', 'lessonStep', 'embed', 'panel', 'hide', 'question', 'lock', 'projector'],
  ...['language', 'theme'],
] as const satisfies readonly (keyof Choice)[]

/** The default network and layer again; what is looked at, and how, stays the reader's. */
export function resetChoice(store: AppStore): void {
  const { choice } = store.getState()
  const kept = Object.fromEntries(KEPT.map((field) => [field, choice[field]]))
  choose(store, { ...DEFAULT_CHOICE, ...kept })
}

export const dismissNotice = (store: AppStore, notice: Notice) =>
  store.setState(({ notices }) => ({
    notices: notices.filter((other) => subjectOf(other) !== subjectOf(notice)),
  }))
