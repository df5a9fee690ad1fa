import type { Choice } from '../state/choice'
import { RANGES } from '../state/choice'
import { chooseDrawn, DRAWN_RANGES, largestDrawnKernel, selectDrawn } from '../state/convolve'
import { memoFields } from '../state/memoFields'
import { type AppStore, choose } from '../state/store'
import { useApp } from '../state/useApp'

export type LayerFieldName = 'kernelSize' | 'inChannels' | 'outChannels' | 'stride'

interface LayerField {
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
}

const ASKED = ['view', 'kernelSize', 'inChannels', 'outChannels', 'stride'] as const

/** No more of the choice than is shown, so that a step through a layer draws no bar again. */
const selectAsked = memoFields<
  Choice,
  (typeof ASKED)[number],
  Pick<Choice, (typeof ASKED)[number]>
>(ASKED, (choice) => choice)

/** The layer's dimensions as the view shows them: drawn small in Convolve, as chosen elsewhere. */
export function useLayerFields(): Readonly<Record<LayerFieldName, LayerField>> {
  const choice = useApp((state) => selectAsked(state.choice))
  const drawn = useApp((state) => selectDrawn(state.choice))
  if (choice.view !== 'convolve') {
    const field = (name: LayerFieldName) => ({ value: choice[name], ...RANGES[name] })
    return {
      kernelSize: field('kernelSize'),
      inChannels: field('inChannels'),
      outChannels: field('outChannels'),
      stride: field('stride'),
    }
  }
  const { setting } = drawn
  return {
    kernelSize: {
      value: setting.kernelSize,
      ...DRAWN_RANGES.kernelSize,
      max: largestDrawnKernel(drawn),
    },
    inChannels: { value: setting.input[2], ...DRAWN_RANGES.inChannels },
    outChannels: { value: setting.outChannels, ...DRAWN_RANGES.outChannels },
    stride: { value: setting.stride, ...DRAWN_RANGES.stride },
  }
}

/** Takes a dimension from the bar as the view means it. */
export function chooseLayerField(
  store: AppStore,
  part: Partial<Pick<Choice, LayerFieldName>>,
): void {
  const take = store.getState().choice.view === 'convolve' ? chooseDrawn : choose
  take(store, part)
}
