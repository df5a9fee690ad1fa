import type { Backend, RuntimeMemory } from '../../src/runtime/protocol'

/** One setting of the Live view that a soak comes back to, round after round. */
export interface SoakSetting {
  readonly netId: 'mobilenet_v1' | 'mobilenet_v2' | 'mobilenet_v3_small'
  readonly alpha: number
  readonly resolution: number
  readonly backend: Backend
}

/** Each differs from the one before it in the network, α, the resolution or the backend. */
export const SETTINGS: readonly SoakSetting[] = [
  { netId: 'mobilenet_v1', alpha: 0.25, resolution: 32, backend: 'webgl' },
  { netId: 'mobilenet_v2', alpha: 0.25, resolution: 32, backend: 'webgl' },
  { netId: 'mobilenet_v2', alpha: 0.35, resolution: 32, backend: 'webgl' },
  { netId: 'mobilenet_v2', alpha: 0.35, resolution: 64, backend: 'wasm' },
  { netId: 'mobilenet_v3_small', alpha: 0.5, resolution: 48, backend: 'wasm' },
]

/** What a stretch of frames at one setting left in memory, garbage collected. */
export interface Stretch extends RuntimeMemory {
  readonly setting: SoakSetting
  readonly frames: number
  readonly pageHeap: number
  readonly workerHeap: number
}

/** Compiled code, caches of the engine and whole pages of its heap make this much difference. */
const HEAP_SLACK = 2 ** 21

/** What grew from the second visit of a setting to its last; nothing where all is flat. */
export function growths(stretches: readonly Stretch[]): readonly string[] {
  return SETTINGS.flatMap((setting) => {
    // The first round meets every shape for the first time, and tfjs keeps a few textures of each.
    const [second, ...later] = stretches.filter((it) => it.setting === setting).slice(1)
    const last = later.at(-1)
    if (!second || !last) return []
    const exact = (['numTensors', 'numBytes', 'numTextures', 'numQueries'] as const).filter(
      (figure) => last[figure] > second[figure],
    )
    const heaps = (['pageHeap', 'workerHeap'] as const).filter(
      (heap) => last[heap] - second[heap] > HEAP_SLACK,
    )
    return [...exact, ...heaps].map(
      (figure) => `${nameOf(setting)}: ${figure} ${second[figure]} → ${last[figure]}`,
    )
  })
}

export const nameOf = ({ netId, alpha, resolution, backend }: SoakSetting): string =>
  `${netId} α ${alpha} ${resolution} px ${backend}`
