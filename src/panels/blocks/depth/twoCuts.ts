import type { LayerCost, NetworkCost } from '../../../core/analyse'
import { DEFAULT_CONVENTION } from '../../../core/convention'
import { ACCURACY_POINTS, type AccuracyPoint } from '../../../nets/accuracyPoints'
import { mobilenetV1Narrow } from '../../../nets/mobilenetV1Variants'
import { studyOf } from '../../../state/study'

/** The two networks of one cost of Table 5, arXiv:1704.04861, and what both were cut from. */
export const CUTS = ['narrow', 'shallow'] as const
export type Cut = (typeof CUTS)[number]

const SETTINGS = {
  whole: { id: 'mobilenet_v1', alpha: 1 },
  narrow: { id: 'mobilenet_v1_narrow', alpha: 0.75 },
  shallow: { id: 'mobilenet_v1_shallow', alpha: 1 },
} as const

function costOf(which: keyof typeof SETTINGS): NetworkCost {
  const place = { ...SETTINGS[which], resolution: 224, transforms: '' }
  const { cost } = studyOf({ ...place, ...DEFAULT_CONVENTION })
  if (!cost.ok) throw new Error(`${which}: ${cost.fault.code}`)
  return cost.value
}

export interface CutLayer {
  readonly name: string
  readonly kind: 'conv' | 'depthwise' | 'pointwise' | 'dense'
  readonly channels: number
  readonly side: number
  readonly macs: number
}

export interface CutNetwork {
  readonly layers: readonly CutLayer[]
  /** Where each layer stands among those of the whole network. */
  readonly places: readonly number[]
  readonly macs: number
  readonly params: number
}

const weighty = ({ kind }: LayerCost) => kind === 'conv' || kind === 'depthwise' || kind === 'dense'

function layersOf(cost: NetworkCost): readonly CutLayer[] {
  return cost.rows.filter(weighty).map(({ name, layer, output, macs }) => ({
    name,
    kind: kindOf(layer),
    channels: output[2],
    side: output[0],
    macs,
  }))
}

function kindOf(layer: LayerCost['layer']): CutLayer['kind'] {
  if (layer.kind === 'depthwise' || layer.kind === 'dense') return layer.kind
  return layer.kind === 'conv' && layer.kernelSize[0] === 1 ? 'pointwise' : 'conv'
}

/** Layers alike from the front keep their places; the others stand at the end. */
export function placesIn(whole: readonly CutLayer[], part: readonly CutLayer[]): readonly number[] {
  const differs = part.findIndex((layer, index) => {
    const other = whole[index]
    return layer.channels !== other?.channels || layer.side !== other.side
  })
  const prefix = differs < 0 ? part.length : differs
  return part.map((_, index) => (index < prefix ? index : index + whole.length - part.length))
}

/** Counts of both, and the whole they are cut from; always the same. */
export function twoCuts() {
  const whole = layersOf(costOf('whole'))
  const network = (which: Cut): CutNetwork => {
    const cost = costOf(which)
    const layers = layersOf(cost)
    const { macs, params } = cost.totals
    return { layers, places: placesIn(whole, layers), macs, params }
  }
  return { whole, narrow: network('narrow'), shallow: network('shallow') }
}

const PAPER = 'arXiv:1704.04861'

/** Published ways to make MobileNetV1 cheaper, each as points from dear to cheap. */
export function publishedPaths() {
  const points = ACCURACY_POINTS.filter(
    ({ source, isFullTwin, macs }) => source.startsWith(PAPER) && !isFullTwin && macs !== null,
  )
  const of = (test: (point: AccuracyPoint) => boolean) =>
    points.filter(test).toSorted((a, b) => (b.macs ?? 0) - (a.macs ?? 0))
  const isWhole = ({ netId }: AccuracyPoint) => netId === 'mobilenet_v1'
  return {
    width: of((point) => isWhole(point) && point.resolution === 224),
    resolution: of((point) => isWhole(point) && point.alpha === 1),
    depth: of((point) => point.netId === 'mobilenet_v1_shallow' || isFull(point)),
  }
}

const isFull = ({ netId, alpha, resolution }: AccuracyPoint) =>
  netId === 'mobilenet_v1' && alpha === 1 && resolution === 224

/** Top-1 in percent, as Table 5 prints them. */
export const published = {
  narrow: mobilenetV1Narrow.published[0]?.top1 ?? Number.NaN,
  shallow: publishedPaths().depth.at(-1)?.top1 ?? Number.NaN,
}
