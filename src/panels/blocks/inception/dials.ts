import {
  FORMS,
  type Form,
  type LayerSize,
  segmentCounts,
  segmentsOf,
} from '../../../core/towers/forms'
import { BETWEEN } from '../../../core/towers/orders'
import { type Choice, RANGES } from '../../../state/choice'
import { type DialValues, numberDial, wordDial } from '../../../state/dials'
import { memoFields } from '../../../state/memoFields'

export const DIALS = {
  form: wordDial(FORMS, 'towers'),
  segments: numberDial(4, { min: 1, max: RANGES.outChannels.max }),
  output: numberDial(1, { min: 1, max: RANGES.outChannels.max }),
  between: wordDial(BETWEEN, 'none'),
  seed: numberDial(1, { min: 1, max: 999 }),
} as const

export type InceptionDials = DialValues<typeof DIALS>

/** The shared layer: the same K, C_in, C_out and D_F as in the Cost view. */
export const selectSize = memoFields<Choice, keyof LayerSize, LayerSize>(
  ['kernelSize', 'inChannels', 'outChannels', 'featureSize'],
  ({ kernelSize, inChannels, outChannels, featureSize }) => ({
    kernelSize,
    inChannels,
    outChannels,
    featureSize,
  }),
)

/** Places of the walk: the standard convolution, then every number of segments. */
export const walkOf = (outChannels: number): readonly number[] => [0, ...segmentCounts(outChannels)]

export function placeOf(form: Form, segments: number, outChannels: number): number {
  if (form === 'standard') return 0
  return walkOf(outChannels).indexOf(segmentsOf(form, segments, outChannels))
}

/** The dials at a place of the walk; between its ends the form stays, or is towers. */
export function dialsAt(
  place: number,
  form: Form,
  outChannels: number,
): Pick<InceptionDials, 'form'> & Partial<InceptionDials> {
  const segments = walkOf(outChannels)[place] ?? 0
  if (segments === 0) return { form: 'standard' }
  if (segments === outChannels) return { form: 'extreme' }
  return { form: form === 'grouped' ? 'grouped' : 'towers', segments }
}
