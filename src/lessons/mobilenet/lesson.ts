import { depth } from '../../core/blockRows'
import { mobilenetV1 } from '../../nets/mobilenetV1'
import type { Choice } from '../../state/choice'
import { parseTransforms } from '../../state/transforms'
import { type Lesson, onceShown } from '../lesson'
import { below, showsV1, v1, v1Layer, v1TwinMacs } from '../v1Cost'

/** The two layers at the end, which hold half of the weights. */
const LAST = ['conv_pw_13', 'conv_preds'] as const

const most = (figure: 'macs' | 'params') => Math.max(...v1().rows.map((row) => row[figure]))

/** A layer of the whole network is selected that has most of something. */
const hasMost = (choice: Choice, figure: 'macs' | 'params'): boolean =>
  showsV1(choice) &&
  v1().rows.some((row) => row.name === choice.node && row[figure] === most(figure))

const shareOfLast = (figure: 'macs' | 'params') =>
  LAST.reduce((sum, name) => sum + v1Layer(name)[figure], 0) / v1().totals[figure]

/** Bytes of a 1×1 layer's output on maps of this side. */
const outputBytes = (side: number): number =>
  v1().rows.find(({ name, output }) => name.startsWith('conv_pw_') && output[0] === side)
    ?.activationBytes ?? Number.NaN

const hasFull = (text: string) => (parseTransforms(text) ?? []).some(({ kind }) => kind === 'full')

export const lesson: Lesson = {
  id: 'mobilenet',
  minutes: 9,
  steps: [
    {
      id: 'brick',
      scene: {
        ...{ view: 'networks', netId: 'mobilenet_v1', alpha: 1, resolution: 224, transforms: '' },
        ...{ netId2: 'none', part: 'table', fold: 'blocks', opened: '', sort: '', find: '' },
        ...{ node: '', measure: 'macs', unit: 'mac', hide: 'answer*table' },
      },
      point: onceShown('first', 'table'),
      questions: {
        layers: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          answer: () => depth(v1()),
          mistakes: {
            bricks: () => mobilenetV1.blocks.length,
            inside: () => depth(v1()) - 2,
            oneEnd: () => depth(v1()) - 1,
          },
        },
      },
    },
    {
      id: 'inside',
      scene: { part: 'charts', measure: 'macs', hide: 'answer' },
      point: onceShown('first', 'kinds'),
      questions: {
        share: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.02,
          vary: (random) => {
            const brick = 2 + below(random, 12)
            const [inputs, outputs] = [v1Layer(`conv_dw_${brick}`), v1Layer(`conv_pw_${brick}`)]
            return {
              ...{ brick, inputs: inputs.output[2], outputs: outputs.output[2] },
              side: outputs.output[0],
            }
          },
          answer: ({ brick }) => {
            const [dw, pw] = [v1Layer(`conv_dw_${brick}`), v1Layer(`conv_pw_${brick}`)]
            return pw.macs / (dw.macs + pw.macs)
          },
          mistakes: {
            depthwise: ({ brick }) => {
              const [dw, pw] = [v1Layer(`conv_dw_${brick}`), v1Layer(`conv_pw_${brick}`)]
              return dw.macs / (dw.macs + pw.macs)
            },
            half: () => 0.5,
          },
        },
      },
    },
    {
      id: 'most',
      scene: { part: 'table', fold: 'layers', sort: '', node: '', hide: '' },
      point: 'table',
      questions: {
        tie: {
          kind: 'choice',
          options: ['half', 'same', 'double', 'four'],
          answer: () => {
            const times = v1Layer('conv_pw_5').macs / v1Layer('conv_pw_3').macs
            const names = { 0.5: 'half', 1: 'same', 2: 'double', 4: 'four' } as const
            return times === 0.5 || times === 1 || times === 2 || times === 4 ? names[times] : ''
          },
        },
      },
      tasks: {
        busiest: {
          isDone: ({ choice }) => hasMost(choice, 'macs'),
          example: { node: 'conv_pw_3' },
        },
      },
    },
    {
      id: 'weights',
      scene: {
        ...{ part: 'table', fold: 'layers', sort: '', node: '', measure: 'params' },
        hide: 'answer*table',
      },
      point: onceShown('first', 'table'),
      questions: {
        last: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.05,
          answer: () => shareOfLast('params'),
          mistakes: {
            layers: () => LAST.length / depth(v1()),
            macs: () => shareOfLast('macs'),
          },
        },
      },
      tasks: {
        heaviest: {
          isDone: ({ choice }) => hasMost(choice, 'params'),
          example: { node: 'conv_pw_13' },
        },
      },
    },
    {
      id: 'maps',
      scene: {
        ...{ part: 'table', fold: 'layers', sort: '-activationBytes', node: '' },
        ...{ measure: 'activationBytes', hide: 'answer*table' },
      },
      point: onceShown('first', 'table'),
      questions: {
        bytes: {
          kind: 'line',
          at: [112, 56, 28, 14, 7],
          range: [0, 1],
          given: 1,
          answer: (side) => outputBytes(side) / outputBytes(112),
          tolerance: 0.06,
        },
      },
    },
    {
      id: 'twin',
      scene: { part: 'compare', sort: '', measure: 'macs', hide: 'answer' },
      point: 'first',
      questions: {
        times: {
          kind: 'numeric',
          unit: 'times',
          tolerance: 0.03,
          answer: () => v1TwinMacs() / v1().totals.macs,
          mistakes: { limit: () => 9 },
        },
      },
      tasks: {
        twin: {
          isDone: ({ choice }) =>
            choice.netId === 'mobilenet_v1' &&
            (hasFull(choice.transforms) ||
              (choice.netId2 === 'mobilenet_v1' && hasFull(choice.transforms2))),
          example: { transforms: 'full' },
        },
      },
    },
  ],
}
