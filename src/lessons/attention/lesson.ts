import { activated } from '../../core/activations/activation'
import { deviation, extremes, STANDS } from '../../core/activations/distance'
import { OPERATIONS, operationsOf } from '../../core/activations/operations'
import { macs } from '../../core/cost'
import { squeezeLayers } from '../../core/squeeze/addSqueeze'
import { squeezeCosts } from '../../core/squeeze/squeezeCost'
import { ACTIVATION_DIALS } from '../../state/experiments/activationDials'
import { SQUEEZE_DIALS } from '../../state/experiments/squeezeDials'
import { graphOf } from '../../state/study'
import { parseTransforms } from '../../state/transforms'
import { dialsOf } from '../dialOf'
import { type Lesson, onceShown } from '../lesson'
import { once } from '../once'
import { hSwishValues } from './hSwishValues'

/** MACs of a block's two layers: each of them runs on one pixel. */
function squeezeMacs(channels: number, ratio: number): number {
  const { reduce, expand } = squeezeLayers(channels, ratio)
  const wide = [1, 1, channels] as const
  const narrow = [1, 1, reduce.outChannels] as const
  return macs(reduce, wide, narrow) + macs(expand, narrow, wide)
}

/** The larger of the two shares that MobileNetV3-Large's own blocks take of it. */
const dearerShare = once((): 'params' | 'macs' => {
  const graph = graphOf({ id: 'mobilenet_v3_large', alpha: 1, resolution: 224, transforms: '' })
  const [cost] = graph.ok ? squeezeCosts(graph.value, [4]) : []
  return cost && cost.paramsShare > cost.macsShare ? 'params' : 'macs'
})

const [SWISH] = STANDS
const [FURTHEST] = extremes(SWISH)

/** What the last task of the curves wants drawn. */
const BOTH = ['swish', 'hSwish'] as const

export const lesson: Lesson = {
  id: 'attention',
  minutes: 8,
  steps: [
    {
      id: 'gate',
      scene: {
        ...{ view: 'blocks', experiment: 'squeeze', dials: 'strength_1', hide: 'answer' },
        // The smallest that has such blocks: it is there soon on any device.
        ...{ netId: 'mobilenet_v3_small', alpha: 1, resolution: 128, transforms: '' },
      },
      point: 'pictures',
      questions: {
        differs: {
          kind: 'choice',
          options: ['weights', 'gates', 'pixels'],
          answer: () => 'gates',
        },
      },
      tasks: {
        picture: {
          isDone: ({ choice }) => {
            const dials = dialsOf(choice, 'squeeze', SQUEEZE_DIALS)
            return dials !== undefined && dials.picture !== SQUEEZE_DIALS.picture.initial
          },
          example: { dials: 'strength_1*picture_cat' },
        },
      },
    },
    {
      id: 'layers',
      scene: { hide: '' },
      point: 'squeeze-and-excitation',
      questions: {
        block: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0.01,
          vary: (random) => ({
            channels: [64, 128, 256, 480, 960][Math.floor(random() * 5)]!,
            ratio: 4,
            side: [7, 14, 28][Math.floor(random() * 3)]!,
          }),
          answer: ({ channels = 0, ratio = 1 }) => squeezeMacs(channels, ratio),
          mistakes: {
            everyPixel: ({ channels = 0, ratio = 1, side = 0 }) =>
              squeezeMacs(channels, ratio) * side ** 2,
            oneLayer: ({ channels = 0, ratio = 1 }) => squeezeMacs(channels, ratio) / 2,
            notNarrow: ({ channels = 0 }) => 2 * channels ** 2,
          },
        },
      },
    },
    {
      id: 'share',
      scene: { dials: '', hide: 'answer' },
      point: onceShown('squeeze-and-excitation', 'bill'),
      questions: {
        dear: {
          kind: 'choice',
          options: ['macs', 'params', 'both'],
          answer: dearerShare,
        },
      },
      tasks: {
        turn: {
          isDone: ({ choice }) => dialsOf(choice, 'squeeze', SQUEEZE_DIALS)?.share === 'macs',
          example: { dials: 'share_macs' },
        },
      },
    },
    {
      id: 'curve',
      scene: { experiment: 'activations', dials: 'x_-3.5*shown_none*window_near', hide: '' },
      point: 'activations',
      questions: {
        bent: {
          kind: 'line',
          at: [-4, -3, -2, -1, 0, 1],
          range: [-0.6, 1.2],
          given: 1,
          answer: (x) => activated('hSwish', x),
          tolerance: 0.06,
        },
      },
      tasks: {
        both: {
          isDone: ({ choice }) => {
            const shown = dialsOf(choice, 'activations', ACTIVATION_DIALS)?.shown ?? []
            return BOTH.every((curve) => shown.includes(curve))
          },
          example: { dials: 'x_-3.5*shown_56*window_near' },
        },
      },
    },
    {
      id: 'exponential',
      scene: { dials: '', hide: 'answer' },
      point: 'activations',
      questions: {
        operations: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          answer: () => operationsOf(OPERATIONS.hSwish),
          mistakes: {
            unbounded: () => operationsOf(OPERATIONS.hSwish) - OPERATIONS.hSwish.comparisons,
            oneBound: () => operationsOf(OPERATIONS.hSwish) - 1,
          },
        },
      },
      tasks: {
        furthest: {
          isDone: ({ choice }) => {
            const x = dialsOf(choice, 'activations', ACTIVATION_DIALS)?.x ?? 0
            return Math.abs(deviation(SWISH, x)) > 0.95 * FURTHEST.deviation
          },
          example: { dials: `x_${FURTHEST.x}` },
        },
      },
    },
    {
      id: 'network',
      scene: {
        ...{ view: 'networks', netId: 'mobilenet_v3_large', alpha: 1, resolution: 224 },
        ...{ transforms: '', netId2: 'none', part: 'charts', hide: '' },
      },
      point: 'first',
      questions: {
        deep: {
          kind: 'choice',
          options: ['values', 'channels', 'early'],
          answer: () => {
            const { before, after } = hSwishValues()
            return before > after ? 'values' : 'channels'
          },
        },
      },
      tasks: {
        without: {
          isDone: ({ choice }) =>
            choice.view === 'networks' &&
            choice.netId === 'mobilenet_v3_large' &&
            (parseTransforms(choice.transforms) ?? []).some(
              ({ kind }) => kind === 'withoutSqueeze',
            ),
          example: { transforms: 'nose' },
        },
      },
    },
  ],
}
