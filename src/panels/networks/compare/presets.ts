import type { Convention } from '../../../core/convention'
import type { CatalogueId } from '../../../nets/ids'
import { defaultSide } from '../../../nets/ids'
import type { Choice } from '../../../state/choice'
import { studyOf } from '../../../state/study'

interface Side {
  readonly id: CatalogueId
  readonly alpha?: number
  readonly resolution?: number
  readonly transforms?: string
}

/** Comparisons that answer a question at once. */
export const PRESETS = [
  { id: 'twin', one: { id: 'mobilenet_v1' }, two: { id: 'mobilenet_v1', transforms: 'full' } },
  { id: 'versions', one: { id: 'mobilenet_v1' }, two: { id: 'mobilenet_v2' } },
  { id: 'resnet', one: { id: 'mobilenet_v2' }, two: { id: 'resnet50' } },
  { id: 'width', one: { id: 'mobilenet_v1' }, two: { id: 'mobilenet_v1', alpha: 0.5 } },
  { id: 'resolution', one: { id: 'mobilenet_v1' }, two: { id: 'mobilenet_v1', resolution: 128 } },
  {
    id: 'squeeze',
    one: { id: 'mobilenet_v3_large' },
    two: { id: 'mobilenet_v3_large', transforms: 'nose' },
  },
] as const satisfies readonly { readonly id: string; readonly one: Side; readonly two: Side }[]
export type Preset = (typeof PRESETS)[number]

const filled = ({ id, alpha = 1, resolution = defaultSide(id), transforms = '' }: Side) => ({
  id,
  alpha,
  resolution,
  transforms,
})

/** What choosing a comparison sets. */
export function presetChoice({ one, two }: Preset): Partial<Choice> {
  const [first, second] = [filled(one), filled(two)]
  const isChange =
    first.id === second.id && first.alpha === second.alpha && first.resolution === second.resolution
  return {
    netId: first.id,
    alpha: first.alpha,
    resolution: first.resolution,
    transforms: first.transforms,
    netId2: second.id,
    alpha2: second.alpha,
    resolution2: second.resolution,
    transforms2: second.transforms,
    node: '',
    opened: '',
    paper: 'auto',
    // Where only a change differs, both are to be seen at every width and side.
    linked: isChange ? 'yes' : 'no',
  }
}

/** Operations and parameters of the second network by those of the first. */
export function presetRatios({ one, two }: Preset, convention: Convention) {
  const [first, second] = [one, two].map((side) => studyOf({ ...filled(side), ...convention }).cost)
  if (!first?.ok || !second?.ok) return null
  const [from, to] = [first.value.totals, second.value.totals]
  return { operations: to.operations / from.operations, params: to.params / from.params }
}

/** What a comparison sets and a reader changes without leaving it. */
const ASIDE: ReadonlySet<keyof Choice> = new Set(['node', 'opened', 'paper', 'linked'])

/** Whether this comparison is the one on the page. */
export const isChosen = (preset: Preset, choice: Choice): boolean =>
  // Object.entries of part of a Choice are its fields.
  (Object.entries(presetChoice(preset)) as [keyof Choice, unknown][]).every(
    ([field, value]) => ASIDE.has(field) || choice[field] === value,
  )
