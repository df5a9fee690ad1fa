import { middleChannels } from '../../core/bottleneck/block'
import { blockCost } from '../../core/bottleneck/graph'
import { blockSteps } from '../../core/bottleneck/steps'
import { resample, SHAPES } from '../../core/manifold/curve'
import { collapsedShare, expectedShare, randomRows } from '../../core/manifold/embed'
import type { Choice } from '../../state/choice'
import { MANIFOLD_DIALS } from '../../state/experiments/manifoldDials'
import { pairOf, RESIDUAL_DIALS } from '../../state/experiments/residualDials'
import { selectNetwork } from '../../state/runSelectors'
import { dialsOf } from '../dialOf'
import { costOf } from '../layerCost'
import { type Lesson, onceShown } from '../lesson'
import { blocksOf } from './blocksOf'

const shares = new Map<number, number>()

/** Share of a block's MACs that its 3×3 filter takes, t being 6 and its ends alike. */
function filterShare(channels: number): number {
  const known = shares.get(channels)
  if (known !== undefined) return known
  const cost = blockCost({
    ...{
      family: 'inverted',
      inChannels: channels,
      outChannels: channels,
      factor: 6,
      kernelSize: 3,
    },
    ...{ stride: 1, resolution: 56 },
  })
  const own = blockSteps(cost, 'inverted').find(({ id }) => id === 'depthwise')
  const share = (own?.row.macs ?? 0) / cost.totals.macs
  shares.set(channels, share)
  return share
}

/** Whether the inverted residual that is drawn spends more than half on its depthwise filter. */
function isFilterDearest(choice: Choice): boolean {
  const dials = dialsOf(choice, 'residual', RESIDUAL_DIALS)
  if (dials?.order !== 'inverted') return false
  const cost = blockCost(pairOf(dials).inverted)
  const own = blockSteps(cost, 'inverted').find(({ id }) => id === 'depthwise')
  return 2 * (own?.row.macs ?? 0) > cost.totals.macs
}

/** Whether the matrix in hand lets ReLU through without a point of its figure collapsing. */
function isWholeUnderRelu(choice: Choice): boolean {
  const dials = dialsOf(choice, 'manifold', MANIFOLD_DIALS)
  if (dials?.act !== 'relu') return false
  const { n, seed, scale, shape, draw } = dials
  const { points } = resample(shape === 'drawn' ? draw : SHAPES[shape])
  if (points.length === 0) return false
  return collapsedShare({ rows: randomRows(seed, n), activation: 'relu', scale }, points) === 0
}

/** MobileNetV2's second block of 24 channels. */
const LAYER: Partial<Choice> = {
  ...{ kernelSize: 3, inChannels: 24, outChannels: 24, featureSize: 56, expansion: 6 },
  ...{ stride: 1, padding: 'same', dilation: 1, groups: 1 },
}

export const lesson: Lesson = {
  id: 'inverted',
  minutes: 9,
  steps: [
    {
      id: 'inside',
      scene: {
        ...{ view: 'blocks', experiment: 'residual', dials: '', alpha: 1, resolution: 224 },
      },
      point: 'bottleneck-and-inverted-residual',
      questions: {
        middle: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => ({
            inputs: [16, 32, 64, 96][Math.floor(random() * 4)]!,
            factor: [4, 6][Math.floor(random() * 2)]!,
          }),
          answer: ({ inputs = 0, factor = 0 }) =>
            middleChannels({
              ...{ family: 'inverted', inChannels: inputs, outChannels: inputs, factor },
            }),
          mistakes: {
            narrowed: ({ inputs = 0, factor = 1 }) => Math.round(inputs / factor),
            same: ({ inputs = 0 }) => inputs,
            added: ({ inputs = 0, factor = 0 }) => inputs + factor,
          },
        },
      },
      tasks: {
        noSkip: {
          isDone: ({ choice }) => {
            const dials = dialsOf(choice, 'residual', RESIDUAL_DIALS)
            return dials?.stride === '1' && dials.in !== dials.out
          },
          example: { dials: 'out_32' },
        },
      },
    },
    {
      id: 'bill',
      scene: { view: 'cost', ...LAYER, hide: 'answer' },
      point: 'controls',
      questions: {
        block: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0.01,
          vary: (random) => ({
            channels: [16, 32, 64][Math.floor(random() * 3)]!,
            factor: [4, 6][Math.floor(random() * 2)]!,
            side: [14, 28][Math.floor(random() * 2)]!,
          }),
          answer: ({ channels = 0, factor = 0, side = 0 }) =>
            costOf('invertedResidual', {
              ...{ kernelSize: 3, inChannels: channels, outChannels: channels },
              ...{ featureSize: side, expansion: factor },
            }).macs,
          mistakes: {
            thin: ({ channels = 0, side = 0 }) => side ** 2 * channels * (2 * channels + 9),
            noExpand: ({ channels = 0, factor = 0, side = 0 }) =>
              side ** 2 * factor * channels * (9 + channels),
            fullFilter: ({ channels = 0, factor = 0, side = 0 }) =>
              side ** 2 * (2 * factor * channels ** 2 + 9 * (factor * channels) ** 2),
          },
        },
      },
    },
    {
      id: 'share',
      scene: { view: 'blocks', experiment: 'residual', dials: '', hide: 'answer' },
      point: onceShown('bottleneck-and-inverted-residual', 'costs'),
      questions: {
        filter: {
          kind: 'line',
          at: [8, 16, 32, 64, 128],
          range: [0, 0.5],
          given: 1,
          answer: filterShare,
          tolerance: 0.07,
        },
      },
      tasks: {
        heavy: {
          isDone: ({ choice }) => isFilterDearest(choice),
          example: { dials: 'k_7' },
        },
      },
    },
    {
      id: 'collapse',
      scene: { experiment: 'manifold', dials: 'at_80', hide: 'answer' },
      point: 'manifold',
      questions: {
        left: {
          kind: 'choice',
          options: ['point', 'line', 'nothing'],
          answer: () => 'line',
        },
      },
      tasks: {
        wide: {
          isDone: ({ choice }) => isWholeUnderRelu(choice),
          example: { dials: 'n_8' },
        },
      },
    },
    {
      id: 'law',
      scene: { experiment: 'manifold', dials: 'n_4', hide: 'answer' },
      point: 'controls',
      questions: {
        mean: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.02,
          vary: (random) => ({ n: 3 + Math.floor(random() * 4) }),
          answer: ({ n = 2 }) => expectedShare(n),
          mistakes: {
            onlyNone: ({ n = 2 }) => 1 / 2 ** n,
            onlyOne: ({ n = 2 }) => n / 2 ** n,
          },
        },
      },
      tasks: {
        linear: {
          isDone: ({ choice }) => {
            const dials = dialsOf(choice, 'manifold', MANIFOLD_DIALS)
            return dials?.act === 'linear' && dials.n === 2
          },
          example: { dials: 'n_2*act_linear' },
        },
      },
    },
    {
      id: 'network',
      scene: {
        ...{ view: 'networks', netId: 'mobilenet_v2', transforms: '', netId2: 'none' },
        ...{ part: 'table', fold: 'layers', node: '', find: '', sort: '' },
      },
      point: 'table',
      questions: {
        skips: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          answer: () => blocksOf().skips,
          mistakes: {
            every: () => blocksOf().all,
            strideOnly: () => blocksOf().unstrided,
          },
        },
      },
      tasks: {
        beside: {
          isDone: ({ choice }) =>
            choice.view === 'networks' &&
            choice.netId === 'mobilenet_v2' &&
            choice.netId2 === 'mobilenet_v1' &&
            selectNetwork(choice).ok,
          example: { netId2: 'mobilenet_v1' },
        },
      },
    },
  ],
}
