import { convPlan } from '../core/conv/plan'
import type { ConvPlan, ConvSetting } from '../core/conv/setting'
import type { Choice } from '../state/choice'
import { selectDrawn, selectPlan } from '../state/convolve'

/** A layer as plain as it can be; a question names what it asks about. */
const PLAIN: ConvSetting = {
  ...{ kind: 'standard', input: [14, 14, 64], kernelSize: 3, outChannels: 64, groups: 1 },
  ...{ channelMultiplier: 1, stride: 1, padding: 'same', dilation: 1 },
}

/** The convolutions of a layer, with their counts; undefined for one that cannot be. */
export function planOf(setting: Partial<ConvSetting>): ConvPlan | undefined {
  const plan = convPlan({ ...PLAIN, ...setting })
  return plan.ok ? plan.value : undefined
}

/** Multiply–accumulates and parameters of a layer; not a number for one that cannot be. */
export const countsOf = (setting: Partial<ConvSetting>) =>
  planOf(setting) ?? { macs: Number.NaN, params: Number.NaN }

/** The layer that the Convolve view draws, small enough to be read. */
export const shownSetting = (choice: Choice): ConvSetting => selectDrawn(choice).setting

/** The same with its counts. */
export function shownPlan(choice: Choice): ConvPlan | undefined {
  const plan = selectPlan(choice)
  return plan.ok ? plan.value : undefined
}

/** Whether the Convolve view is open at its step by step. */
export const isStepping = ({ view, tab }: Choice): boolean => view === 'convolve' && tab === 'step'

/** The Convolve view as lessons begin it: seeded numbers, nothing pinned, nothing changed. */
export const STEPPING: Partial<Choice> = {
  ...{ view: 'convolve', tab: 'step', display: 'solid', kind: 'standard', kernelSize: 3 },
  ...{ featureSize: 6, featureWidth: 0, stride: 1, padding: 'same', dilation: 1, groups: 1 },
  ...{ multiplier: 1, step: 0, edits: '', pinned: '', inputFill: 'random', kernelFill: 'random' },
}
