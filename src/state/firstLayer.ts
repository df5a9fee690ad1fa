import type { ConvKernel } from '../core/conv/setting'
import type { NamedWeights } from '../runtime/protocol'
import { OFFICIAL_ALPHAS } from '../runtime/weights/places'
import type { WeightsLibrary } from './runWeights'
import type { AppStore } from './store'

/** What MobileNetV1's first convolution learned, 3×3 over red, green and blue; null if absent. */
export function firstLayerOf(weights: NamedWeights): ConvKernel | null {
  const kernel = weights.get('conv1/kernel')
  if (!kernel) return null
  const [height, width, inChannels, outChannels] = kernel.shape
  if (!height || !width || !inChannels || !outChannels) return null
  return {
    shape: [height, width, inChannels, outChannels],
    values: Float64Array.from(kernel.values),
  }
}

/** Tells the store of each set of weights a library brings, whoever asked for it. */
export function toldOf(store: AppStore, library: WeightsLibrary): WeightsLibrary {
  const tell = (weights: NamedWeights | undefined) => {
    const firstLayer = weights && firstLayerOf(weights)
    if (firstLayer) store.setState({ firstLayer })
  }
  return {
    async find(alpha, signal) {
      const found = await library.find(alpha, signal)
      tell(found?.weights)
      return found
    },
    async fetch(alpha, onProgress, signal) {
      const fetched = await library.fetch(alpha, onProgress, signal)
      if (fetched.ok) tell(fetched.value.weights)
      return fetched
    },
    async open(alpha, files) {
      const opened = await library.open(alpha, files)
      if (opened.ok) tell(opened.value)
      return opened
    },
  }
}

/** Looks on this device, and nowhere else, for weights of any width. */
export async function lookForFirstLayer(
  store: AppStore,
  library: Pick<WeightsLibrary, 'find'>,
  signal: AbortSignal,
): Promise<void> {
  for (const alpha of [...OFFICIAL_ALPHAS].reverse()) {
    if (signal.aborted || store.getState().firstLayer) return
    const found = await library.find(alpha, signal).catch(() => null)
    const firstLayer = found && firstLayerOf(found.weights)
    if (firstLayer && !signal.aborted) return store.setState({ firstLayer })
  }
}
