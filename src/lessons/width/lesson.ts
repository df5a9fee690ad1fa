import { scaleChannels } from '../../core/rounding'
import { mobilenetV1 } from '../../nets/mobilenetV1'
import { costOf } from '../layerCost'
import { type Lesson, onceShown } from '../lesson'
import { below, oneOf, showsV1, v1, v1Layer } from '../v1Cost'

/** Channels, and α in hundredths. */
type Scaled = readonly [channels: number, hundredths: number]

/** Channels that α does not leave whole, with a rest that rounding would carry upwards. */
const BROKEN: readonly [Scaled, ...Scaled[]] = [
  [32, 30],
  ...([
    [32, 55],
    [32, 65],
    [32, 90],
    [64, 45],
    [64, 70],
    [64, 95],
    [128, 35],
  ] as const),
]

/** Float32. */
const BYTES_A_PARAMETER = 4
const MEBIBYTE = 2 ** 20

const fileBytes = (alpha: number) => BYTES_A_PARAMETER * v1(alpha).totals.params

/** Share of the whole network's multiply–accumulates that is left at α. */
const left = (alpha: number) => v1(alpha).totals.macs / v1().totals.macs

const pointwise = (inputs: number, outputs: number) =>
  costOf('standard', { kernelSize: 1, inChannels: inputs, outChannels: outputs }).macs

/** Points of top-1 accuracy lost between two widths of Table 6, wider first. */
const lost = (from: number, to: number) => {
  const at = (alpha: number) =>
    mobilenetV1.published.find((one) => one.alpha === alpha && one.resolution === 224)?.top1 ??
    Number.NaN
  return at(from) - at(to)
}

export const lesson: Lesson = {
  id: 'width',
  minutes: 9,
  steps: [
    {
      id: 'layer',
      scene: {
        ...{ view: 'networks', netId: 'mobilenet_v1', alpha: 1, resolution: 224, transforms: '' },
        ...{ netId2: 'none', part: 'charts', fold: 'layers', sort: '', find: '', node: '' },
        ...{ measure: 'macs', unit: 'mac', hide: 'answer' },
      },
      point: 'first',
      questions: {
        left: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.02,
          vary: (random) => ({
            alpha: 0.25 * (1 + below(random, 3)),
            inputs: 64 * 2 ** below(random, 3),
            outputs: 128 * 2 ** below(random, 3),
          }),
          answer: ({ alpha = 0, inputs = 0, outputs = 0 }) =>
            pointwise(alpha * inputs, alpha * outputs) / pointwise(inputs, outputs),
          mistakes: { once: ({ alpha = 0 }) => alpha },
        },
      },
    },
    {
      id: 'depthwise',
      scene: { part: 'charts', alpha: 1, measure: 'macs', hide: 'answer' },
      point: onceShown('first', 'kinds'),
      questions: {
        remains: {
          kind: 'choice',
          options: ['all', 'half', 'quarter', 'eighth'],
          answer: () => {
            const share = v1Layer('conv_dw_3', 0.5).macs / v1Layer('conv_dw_3').macs
            return share === 0.5 ? 'half' : share === 0.25 ? 'quarter' : ''
          },
        },
      },
      tasks: {
        half: {
          isDone: ({ choice }) => showsV1(choice) && choice.alpha === 0.5,
          example: { alpha: 0.5 },
        },
      },
    },
    {
      id: 'whole',
      scene: { alpha: 1, part: 'scaling', measure: 'macs', hide: 'answer' },
      point: onceShown('first', 'scaling'),
      questions: {
        quarter: {
          kind: 'choice',
          options: ['less', 'exactly', 'more'],
          answer: () => (left(0.5) > 0.25 ? 'more' : left(0.5) < 0.25 ? 'less' : 'exactly'),
        },
        curve: {
          kind: 'line',
          at: [1, 0.75, 0.5, 0.25],
          range: [0, 1],
          given: 1,
          answer: left,
          tolerance: 0.05,
        },
      },
    },
    {
      id: 'rounding',
      scene: { alpha: 0.35, part: 'table', fold: 'layers', hide: 'table' },
      point: 'first',
      questions: {
        whole: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => {
            const [channels, hundredths] = oneOf(random, BROKEN)
            return { channels, alpha: hundredths / 100 }
          },
          answer: ({ channels = 0, alpha = 0 }) =>
            scaleChannels(channels, alpha, mobilenetV1.rounding),
          mistakes: {
            nearest: ({ channels = 0, alpha = 0 }) => Math.round(channels * alpha),
            broken: ({ channels = 0, alpha = 0 }) => channels * alpha,
          },
        },
      },
    },
    {
      id: 'price',
      scene: { alpha: 1, part: 'accuracy', hide: 'answer' },
      point: onceShown('first', 'published'),
      questions: {
        dearest: {
          kind: 'choice',
          options: ['first', 'second', 'third'],
          answer: () => {
            const losses = { first: lost(1, 0.75), second: lost(0.75, 0.5), third: lost(0.5, 0.25) }
            const names = ['first', 'second', 'third'] as const
            return names.reduce((worst, one) => (losses[one] > losses[worst] ? one : worst))
          },
        },
      },
    },
    {
      id: 'fits',
      scene: { alpha: 1, part: 'charts', measure: 'params', hide: '' },
      point: 'totals',
      tasks: {
        fits: {
          // As wide as can be: the slider's next place would not fit.
          isDone: ({ choice }) =>
            showsV1(choice) &&
            fileBytes(choice.alpha) <= MEBIBYTE &&
            fileBytes(Math.round(20 * choice.alpha + 1) / 20) > MEBIBYTE,
          example: { alpha: 0.15 },
        },
      },
    },
  ],
}
