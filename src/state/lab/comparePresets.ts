import { defaultAlpha, defaultSide } from '../../nets/ids'
import type { Backend } from '../../runtime/protocol'
import type { LabSide } from './labState'
import type { Sides } from './sideFields'
import { costOf, sameSide } from './sides'

type PresetSide = Pick<LabSide, 'netId'> & Partial<LabSide>

/**
 * Comparisons that answer a question, the most asked one first. A side without a backend runs on
 * the one the reader has chosen.
 */
export const PRESETS = [
  {
    id: 'twin',
    a: { netId: 'mobilenet_v1' },
    b: { netId: 'mobilenet_v1', transforms: 'full' },
  },
  { id: 'v1v2', a: { netId: 'mobilenet_v1' }, b: { netId: 'mobilenet_v2' } },
  { id: 'v2v3', a: { netId: 'mobilenet_v2' }, b: { netId: 'mobilenet_v3_large' } },
  { id: 'v3', a: { netId: 'mobilenet_v3_small' }, b: { netId: 'mobilenet_v3_large' } },
  { id: 'width', a: { netId: 'mobilenet_v1' }, b: { netId: 'mobilenet_v1', alpha: 0.5 } },
  { id: 'side', a: { netId: 'mobilenet_v1' }, b: { netId: 'mobilenet_v1', resolution: 128 } },
  {
    id: 'swish',
    a: { netId: 'mobilenet_v3_large' },
    b: { netId: 'mobilenet_v3_large', transforms: 'relu' },
  },
  {
    id: 'squeeze',
    a: { netId: 'mobilenet_v3_large' },
    b: { netId: 'mobilenet_v3_large', transforms: 'nose' },
  },
  { id: 'resnet18', a: { netId: 'mobilenet_v1' }, b: { netId: 'resnet18' } },
  { id: 'resnet50', a: { netId: 'mobilenet_v2' }, b: { netId: 'resnet50' } },
  {
    id: 'backends',
    a: { netId: 'mobilenet_v1', backend: 'webgl' },
    b: { netId: 'mobilenet_v1', backend: 'wasm' },
  },
] as const satisfies readonly {
  readonly id: string
  readonly a: PresetSide
  readonly b: PresetSide
}[]
export type Preset = (typeof PRESETS)[number]

const filled = (side: PresetSide, backend: Backend): LabSide => ({
  alpha: defaultAlpha(side.netId),
  resolution: defaultSide(side.netId),
  transforms: '',
  backend,
  ...side,
})

/** Both sides of a ready comparison on this backend. */
export const presetSides = ({ a, b }: Preset, backend: Backend) => ({
  a: filled(a, backend),
  b: filled(b, backend),
})

/** Whether this comparison is the one in hand; its backend may be any where it names none. */
export function isInHand(preset: Preset, { a, b }: Sides): boolean {
  if (!b || ('backend' in preset.a ? false : a.backend !== b.backend)) return false
  const sides = presetSides(preset, a.backend)
  return sameSide(sides.a, a) && sameSide(sides.b, b)
}

/** MACs of the heavier side by those of the lighter; null where a side cannot be. */
export function presetRatio(preset: Preset): number | null {
  const { a, b } = presetSides(preset, 'webgl')
  const [one, other] = [costOf(a), costOf(b)]
  if (!one.ok || !other.ok) return null
  const ratio = other.value.totals.macs / one.value.totals.macs
  return Math.max(ratio, 1 / ratio)
}
