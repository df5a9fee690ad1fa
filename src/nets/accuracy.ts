import type { PublishedFigure } from '../core/networkSpec'

/** α, side, millions of MACs, millions of parameters, top-1 in percent. */
type Row = readonly [
  alpha: number,
  resolution: number,
  macsM: number,
  paramsM: number,
  top1: number,
]

const MILLION = 1e6

const figures = (source: string, rows: readonly Row[]): readonly PublishedFigure[] =>
  rows.map(([alpha, resolution, macsM, paramsM, top1]) => ({
    alpha,
    resolution,
    macs: macsM * MILLION,
    params: paramsM * MILLION,
    top1,
    source,
  }))

/**
 * TF-Slim's sixteen checkpoints of MobileNetV1 (research/slim/nets/mobilenet_v1.md). Its counts are
 * printed as they are: the 0.75 rows leave out the first convolution, and 34 M at 0.25, 192 is
 * a slip for the 30 M that the layers give.
 */
export const MOBILENET_V1_SLIM = figures('TF-Slim mobilenet_v1.md', [
  [1, 224, 569, 4.24, 70.9],
  [1, 192, 418, 4.24, 70],
  [1, 160, 291, 4.24, 68],
  [1, 128, 186, 4.24, 65.2],
  [0.75, 224, 317, 2.59, 68.4],
  [0.75, 192, 233, 2.59, 67.2],
  [0.75, 160, 162, 2.59, 65.3],
  [0.75, 128, 104, 2.59, 62.1],
  [0.5, 224, 150, 1.34, 63.3],
  [0.5, 192, 110, 1.34, 61.7],
  [0.5, 160, 77, 1.34, 59.1],
  [0.5, 128, 49, 1.34, 56.3],
  [0.25, 224, 41, 0.47, 49.8],
  [0.25, 192, 34, 0.47, 47.7],
  [0.25, 160, 21, 0.47, 45.5],
  [0.25, 128, 14, 0.47, 41.5],
])

/**
 * TF-Slim's checkpoints of MobileNetV2 (research/slim/nets/mobilenet/README.md); parameters
 * without batch norm.
 */
export const MOBILENET_V2_SLIM = figures('TF-Slim mobilenet/README.md', [
  [1.4, 224, 582, 6.06, 75],
  [1.3, 224, 509, 5.34, 74.4],
  [1, 224, 300, 3.47, 71.8],
  [1, 192, 221, 3.47, 70.7],
  [1, 160, 154, 3.47, 68.8],
  [1, 128, 99, 3.47, 65.3],
  [1, 96, 56, 3.47, 60.3],
  [0.75, 224, 209, 2.61, 69.8],
  [0.75, 192, 153, 2.61, 68.7],
  [0.75, 160, 107, 2.61, 66.4],
  [0.75, 128, 69, 2.61, 63.2],
  [0.75, 96, 39, 2.61, 58.8],
  [0.5, 224, 97, 1.95, 65.4],
  [0.5, 192, 71, 1.95, 63.9],
  [0.5, 160, 50, 1.95, 61],
  [0.5, 128, 32, 1.95, 57.7],
  [0.5, 96, 18, 1.95, 51.2],
  [0.35, 224, 59, 1.66, 60.3],
  [0.35, 192, 43, 1.66, 58.2],
  [0.35, 160, 30, 1.66, 55.7],
  [0.35, 128, 20, 1.66, 50.8],
  [0.35, 96, 11, 1.66, 45.5],
])

/**
 * TF-Slim's checkpoints of MobileNetV3 (research/slim/nets/mobilenet/README.md). At α 0.75 its
 * networks are not torchvision's, which expand differently; Small's counts are those of an early
 * version of the paper.
 */
export const MOBILENET_V3_LARGE_SLIM = figures('TF-Slim mobilenet/README.md', [
  [1, 224, 217, 5.4, 75.2],
  [0.75, 224, 155, 4, 73.3],
])
export const MOBILENET_V3_SMALL_SLIM = figures('TF-Slim mobilenet/README.md', [
  [1, 224, 66, 2.9, 67.5],
  [0.75, 224, 44, 2.4, 65.4],
])
