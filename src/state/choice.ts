import type { NetId } from '../nets/networks'
import type { Backend, SourceKind } from '../runtime/protocol'

export { NET_IDS, type NetId } from '../nets/networks'

/** Views that exist; each is a hash route. */
export const VIEWS = ['cost', 'live'] as const
export type View = (typeof VIEWS)[number]

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Language = (typeof LANGUAGES)[number]

/** `auto` follows the system's light or dark. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** Everything the reader chose and nothing that follows from it; the address holds all of it. */
export interface Choice {
  readonly view: View
  readonly netId: NetId
  /** Width multiplier α. */
  readonly alpha: number
  /** Input side in pixels; ρ = resolution / 224 is derived. */
  readonly resolution: number
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  /** Side of the input feature map in pixels, D_F. */
  readonly featureSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly dilation: number
  readonly groups: number
  /** Expansion factor t of the inverted residual. */
  readonly expansion: number
  readonly unit: 'mac' | 'flop'
  readonly batchNorm: 'folded' | 'counted'
  readonly bias: 'out' | 'in'
  readonly source: SourceKind
  readonly backend: Backend
  readonly language: Language
  readonly theme: Theme
}

export const DEFAULT_CHOICE: Choice = {
  view: 'cost',
  netId: 'mobilenet_v1',
  alpha: 1,
  resolution: 224,
  kernelSize: 3,
  inChannels: 32,
  outChannels: 64,
  featureSize: 112,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 1,
  expansion: 6,
  unit: 'mac',
  batchNorm: 'folded',
  bias: 'out',
  source: 'clip',
  backend: 'webgl',
  language: 'en',
  theme: 'auto',
}

/** The ranges the controls and the address share; whole numbers unless `step` says otherwise. */
export const RANGES = {
  alpha: { min: 0.1, max: 2, step: 0.05 },
  resolution: { min: 32, max: 512, step: 1 },
  kernelSize: { min: 1, max: 11, step: 1 },
  inChannels: { min: 1, max: 2048, step: 1 },
  outChannels: { min: 1, max: 4096, step: 1 },
  featureSize: { min: 1, max: 512, step: 1 },
  stride: { min: 1, max: 4, step: 1 },
  dilation: { min: 1, max: 4, step: 1 },
  groups: { min: 1, max: 2048, step: 1 },
  expansion: { min: 1, max: 10, step: 1 },
} as const

export type RangedField = keyof typeof RANGES
