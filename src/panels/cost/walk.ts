import { type Choice, DEFAULT_CHOICE } from '../../state/choice'
import { TABLE_3 } from './presets'
import { studyLayer } from './study'

/** A row of Table 3: what it takes, and million MACs and parameters as the paper prints them. */
export interface WalkStep {
  readonly id: 'full' | 'separable' | 'alpha' | 'rho'
  readonly alpha: number
  readonly resolution: number
  readonly macs: number
  readonly params: number
  readonly published: string
}

/** ρ = 0.714 is 160 / 224: the paper's 14×14 map becomes 10×10. */
const ROWS = [
  { id: 'full', alpha: 1, resolution: 224, published: '462 M · 2.36 M' },
  { id: 'separable', alpha: 1, resolution: 224, published: '52.3 M · 0.27 M' },
  { id: 'alpha', alpha: 0.75, resolution: 224, published: '29.6 M · 0.15 M' },
  { id: 'rho', alpha: 0.75, resolution: 160, published: '15.1 M · 0.15 M' },
] as const

/** The walk's figures from the engine; always in MACs, as the paper counts. */
export const WALK: readonly WalkStep[] = ROWS.map((row) => {
  const { ways } = studyLayer({ ...DEFAULT_CHOICE, ...TABLE_3, ...walkScale(row) })
  const way = ways.ok && (row.id === 'full' ? ways.value.standard : ways.value.separable)
  return { ...row, macs: way ? way.macs : Number.NaN, params: way ? way.params : Number.NaN }
})

function walkScale({ alpha, resolution }: Pick<WalkStep, 'alpha' | 'resolution'>) {
  const { padding, dilation, groups } = DEFAULT_CHOICE
  return { alpha, resolution, padding, dilation, groups }
}

export const walkChoice = (step: WalkStep): Partial<Choice> => ({ ...TABLE_3, ...walkScale(step) })

/** The reader stands on this step; the full convolution is the same setting as its pair. */
export const isWalkStep = (step: WalkStep, choice: Choice) =>
  step.id !== 'full' &&
  // Object.entries loses the keys' type; these are fields of Choice.
  Object.entries(walkChoice(step)).every(
    ([field, value]) => choice[field as keyof Choice] === value,
  )
