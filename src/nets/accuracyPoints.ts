import type { NetworkSpec, PublishedFigure } from '../core/networkSpec'
import {
  MOBILENET_V1_SLIM,
  MOBILENET_V2_SLIM,
  MOBILENET_V3_LARGE_SLIM,
  MOBILENET_V3_SMALL_SLIM,
} from './accuracy'
import type { CatalogueId } from './ids'
import { mobilenetV1 } from './mobilenetV1'
import { mobilenetV1Shallow } from './mobilenetV1Variants'
import { mobilenetV2 } from './mobilenetV2'
import { mobilenetV3Large, mobilenetV3Small } from './mobilenetV3'
import { xception } from './xception'

export const FAMILIES = ['v1', 'v2', 'v3', 'other'] as const
export type Family = (typeof FAMILIES)[number]

/** A top-1 accuracy somebody published, with everything that was printed beside it. */
export interface AccuracyPoint {
  readonly key: string
  readonly netId: CatalogueId
  readonly alpha: number
  /** Input side in pixels. */
  readonly resolution: number
  /** The full-convolution twin of the network, “Conv MobileNet”. */
  readonly isFullTwin: boolean
  /** ImageNet top-1, percent. */
  readonly top1: number
  /** As printed; null where the source gives none. */
  readonly macs: number | null
  readonly params: number | null
  /** Of the weights as published, in bytes. */
  readonly fileBytes: number | null
  readonly source: string
  /**
   * Whether the published network is the one this project counts; where it is not, its printed
   * figures stand for it.
   */
  readonly isCounted: boolean
}

type Facts = Pick<AccuracyPoint, 'netId' | 'top1' | 'source'> & Partial<AccuracyPoint>

function point(facts: Facts): AccuracyPoint {
  const full = {
    alpha: 1,
    resolution: 224,
    isFullTwin: false,
    macs: null,
    params: null,
    fileBytes: null,
    isCounted: true,
    ...facts,
  }
  const twin = full.isFullTwin ? ' full' : ''
  return {
    ...full,
    key: `${full.netId}${twin} ${full.alpha} ${full.resolution} ${full.source}`,
  }
}

const ofPaper = (netId: CatalogueId, { source, published }: NetworkSpec) =>
  published.map((figure) => point({ ...figure, netId, source: `${source}, ${figure.source}` }))

const ofSlim = (netId: CatalogueId, figures: readonly PublishedFigure[], isCounted = true) =>
  figures.map((figure) => point({ ...figure, netId, isCounted }))

const MEBIBYTE = 1024 ** 2

/** Weights, parameters, GMACs, file in MiB, top-1: the weights' meta of torchvision 0.29.1. */
type TorchvisionRow = readonly [
  netId: CatalogueId,
  weights: 'V1' | 'V2',
  params: number,
  gmacs: number,
  fileMiB: number,
  top1: number,
]
const TORCHVISION: readonly TorchvisionRow[] = [
  ['mobilenet_v2', 'V1', 3_504_872, 0.301, 13.555, 71.878],
  ['mobilenet_v2', 'V2', 3_504_872, 0.301, 13.598, 72.154],
  ['mobilenet_v3_large', 'V1', 5_483_032, 0.217, 21.114, 74.042],
  ['mobilenet_v3_large', 'V2', 5_483_032, 0.217, 21.107, 75.274],
  ['mobilenet_v3_small', 'V1', 2_542_856, 0.057, 9.829, 67.668],
  ['resnet18', 'V1', 11_689_512, 1.814, 44.661, 69.758],
  ['resnet50', 'V1', 25_557_032, 4.089, 97.781, 76.13],
  ['resnet50', 'V2', 25_557_032, 4.089, 97.79, 80.858],
  ['vgg16', 'V1', 138_357_544, 15.47, 527.796, 71.592],
  ['squeezenet1_1', 'V1', 1_235_496, 0.349, 4.729, 58.178],
  ['googlenet', 'V1', 6_624_904, 1.498, 49.731, 69.778],
  ['alexnet', 'V1', 61_100_840, 0.714, 233.087, 56.522],
  ['inception_v3', 'V1', 27_161_264, 5.713, 103.903, 77.294],
  ['shufflenet_v2_x1_0', 'V1', 2_278_604, 0.145, 8.791, 69.362],
  ['efficientnet_b0', 'V1', 5_288_548, 0.386, 20.451, 77.692],
]

/** Millions of parameters, file in MiB, top-1: keras.io/api/applications. */
const KERAS: readonly (readonly [CatalogueId, number, number, number])[] = [
  ['mobilenet_v1', 4.3, 16, 70.4],
  ['mobilenet_v2', 3.5, 14, 71.3],
  ['resnet50_keras', 25.6, 98, 74.9],
  ['vgg16', 138.4, 528, 71.3],
]

/**
 * Every published top-1 the project knows, papers before libraries. TF-Slim's MobileNetV3 at
 * α 0.75 and its V3-Small are not the networks counted here (see accuracy.ts).
 */
export const ACCURACY_POINTS: readonly AccuracyPoint[] = [
  ...ofPaper('mobilenet_v1', mobilenetV1),
  point({
    netId: 'mobilenet_v1',
    isFullTwin: true,
    top1: 71.7,
    macs: 4866e6,
    params: 29.3e6,
    source: 'arXiv:1704.04861, Table 4',
  }),
  ...ofPaper('mobilenet_v1_shallow', mobilenetV1Shallow),
  ...ofPaper('mobilenet_v2', mobilenetV2),
  ...ofPaper('mobilenet_v3_large', mobilenetV3Large),
  ...ofPaper('mobilenet_v3_small', mobilenetV3Small),
  ...ofPaper('xception', xception),
  ...ofSlim('mobilenet_v1', MOBILENET_V1_SLIM),
  ...ofSlim('mobilenet_v2', MOBILENET_V2_SLIM),
  ...MOBILENET_V3_LARGE_SLIM.flatMap((figure) =>
    ofSlim('mobilenet_v3_large', [figure], figure.alpha === 1),
  ),
  ...ofSlim('mobilenet_v3_small', MOBILENET_V3_SMALL_SLIM, false),
  ...TORCHVISION.map(([netId, weights, params, gmacs, fileMiB, top1]) =>
    point({
      netId,
      resolution: netId === 'inception_v3' ? 299 : 224,
      top1,
      macs: gmacs * 1e9,
      params,
      fileBytes: Math.round(fileMiB * MEBIBYTE),
      source: `torchvision IMAGENET1K_${weights}`,
    }),
  ),
  ...KERAS.map(([netId, paramsM, fileMiB, top1]) =>
    point({
      netId,
      top1,
      params: paramsM * 1e6,
      fileBytes: fileMiB * MEBIBYTE,
      source: 'keras.io/api/applications',
    }),
  ),
]

export function familyOf(netId: CatalogueId): Family {
  if (netId.startsWith('mobilenet_v1')) return 'v1'
  if (netId.startsWith('mobilenet_v2')) return 'v2'
  return netId.startsWith('mobilenet_v3') ? 'v3' : 'other'
}
