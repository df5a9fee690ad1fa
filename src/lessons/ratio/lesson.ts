import { separableRatio } from '../../core/closedForm'
import { raceLength } from '../../state/raceLength'
import { selectLayerSetting } from '../../state/selectors'
import { countsOf, STEPPING, shownSetting } from '../drawnLayer'
import { costOf } from '../layerCost'
import type { Lesson } from '../lesson'

const ratioOf = (setting: Parameters<typeof costOf>[1]) =>
  costOf('separable', setting).macs / costOf('standard', setting).macs

/** The layers of which one is cheaper when it is split. */
const SPLIT = {
  kernel: { kernelSize: 1, outChannels: 256 },
  output: { kernelSize: 7, outChannels: 1 },
  small: { kernelSize: 2, outChannels: 2 },
} as const

/** What is changed of a 3×3 layer with 64 input and output channels. */
const CHANGED = {
  outputs: { outChannels: 4096 },
  inputs: { inChannels: 4096 },
  side: { featureSize: 7 },
  kernel: { kernelSize: 5 },
} as const

const LIMIT_OF_3 = 1 / 3 ** 2

/** Of an object written above: its keys are all there are. */
const keyOf = <Key extends string>(
  all: Readonly<Record<Key, unknown>>,
  is: (key: Key) => boolean,
) => (Object.keys(all) as Key[]).find(is) ?? ''

export const lesson: Lesson = {
  id: 'ratio',
  minutes: 10,
  steps: [
    {
      id: 'race',
      scene: {
        ...STEPPING,
        ...{ tab: 'race', inChannels: 4, outChannels: 4 },
        ...{ macRate: 200, raceMacs: 0, raceAnswer: 'covered' },
      },
      point: 'guess',
      questions: {
        times: {
          kind: 'numeric',
          unit: 'times',
          tolerance: 0.02,
          vary: () => ({ kernel: 3, inputs: 4, outputs: 4 }),
          answer: ({ kernel = 0, inputs = 0, outputs = 0 }) =>
            1 / ratioOf({ kernelSize: kernel, inChannels: inputs, outChannels: outputs }),
          mistakes: {
            window: ({ kernel = 0 }) => kernel ** 2,
            channels: ({ outputs = 0 }) => outputs,
            upside: ({ kernel = 0, inputs = 0, outputs = 0 }) =>
              ratioOf({ kernelSize: kernel, inChannels: inputs, outChannels: outputs }),
          },
        },
      },
      tasks: {
        run: {
          isDone: ({ choice }) =>
            choice.tab === 'race' &&
            choice.raceMacs > 0 &&
            choice.raceMacs >= raceLength(choice) - 1,
          example: {
            raceAnswer: 'told',
            raceMacs: countsOf({ input: [6, 6, 4], outChannels: 4 }).macs,
          },
        },
      },
    },
    {
      id: 'divide',
      scene: {
        ...{ view: 'cost', alpha: 1, resolution: 224, kernelSize: 3, inChannels: 64 },
        ...{ outChannels: 128, featureSize: 56, stride: 1, padding: 'same', dilation: 1 },
        ...{ groups: 1, hide: 'answer*formula' },
      },
      point: 'controls',
      questions: {
        ratio: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.01,
          vary: (random) => {
            const outputs = 32 * 2 ** Math.floor(random() * 4)
            return {
              kernel: 3 + 2 * Math.floor(random() * 2),
              inputs: outputs / 2,
              outputs,
              side: 14 * 2 ** Math.floor(random() * 3),
            }
          },
          answer: ({ kernel = 0, inputs = 0, outputs = 0, side = 0 }) =>
            ratioOf({
              ...{ kernelSize: kernel, inChannels: inputs, outChannels: outputs },
              featureSize: side,
            }),
          mistakes: {
            inputs: ({ kernel = 0, inputs = 0 }) => separableRatio(kernel, inputs),
            product: ({ kernel = 0, outputs = 0 }) => 1 / (kernel ** 2 * outputs),
            together: ({ kernel = 0, outputs = 0 }) => 1 / (kernel ** 2 + outputs),
            notSquared: ({ kernel = 0, outputs = 0 }) => 1 / outputs + 1 / kernel,
          },
        },
      },
    },
    {
      id: 'limit',
      scene: { kernelSize: 3, inChannels: 64, outChannels: 64, featureSize: 56, hide: '' },
      point: 'curve',
      questions: {
        below: {
          kind: 'choice',
          options: ['outputs', 'inputs', 'side', 'kernel'],
          answer: () =>
            keyOf(
              CHANGED,
              (key) =>
                ratioOf({ inChannels: 64, outChannels: 64, featureSize: 56, ...CHANGED[key] }) <
                LIMIT_OF_3,
            ),
        },
      },
      tasks: {
        near: {
          isDone: ({ choice }) => {
            const { kernelSize, outChannels } = selectLayerSetting(choice)
            const ratio = separableRatio(kernelSize, outChannels)
            return choice.view === 'cost' && kernelSize === 3 && ratio <= 1.02 * LIMIT_OF_3
          },
          example: { outChannels: 512 },
        },
      },
    },
    {
      id: 'kernels',
      scene: { kernelSize: 3, inChannels: 16, outChannels: 16, hide: 'answer*formula' },
      point: 'controls',
      questions: {
        kernels: {
          kind: 'line',
          at: [1, 3, 5, 7, 9],
          range: [0, 1.2],
          given: 1,
          answer: (kernel) => ratioOf({ kernelSize: kernel, inChannels: 16, outChannels: 16 }),
          tolerance: 0.04,
        },
      },
    },
    {
      id: 'dearer',
      scene: {
        ...{ view: 'convolve', tab: 'race', kernelSize: 3, inChannels: 4, outChannels: 4 },
        ...{ featureSize: 6, multiplier: 1, raceMacs: 0, raceAnswer: 'covered', hide: '' },
      },
      point: 'knobs',
      questions: {
        worth: {
          kind: 'choice',
          options: ['kernel', 'output', 'small'],
          answer: () => keyOf(SPLIT, (key) => ratioOf(SPLIT[key]) < 1),
        },
      },
      tasks: {
        lose: {
          isDone: ({ choice }) => {
            const setting = shownSetting(choice)
            const [whole, pair] = (['standard', 'separable'] as const).map(
              (kind) => countsOf({ ...setting, kind }).macs,
            )
            return choice.tab === 'race' && pair !== undefined && whole !== undefined
              ? whole < pair
              : false
          },
          example: { outChannels: 1 },
        },
      },
    },
    {
      id: 'twenty',
      scene: {
        ...{ view: 'cost', alpha: 1, resolution: 224, kernelSize: 3, inChannels: 512 },
        ...{ outChannels: 512, featureSize: 14, stride: 1, dilation: 1, groups: 1 },
      },
      point: 'answer',
      tasks: {
        twenty: {
          isDone: ({ choice }) =>
            choice.view === 'cost' && ratioOf(selectLayerSetting(choice)) <= 1 / 20,
          example: { kernelSize: 5 },
        },
      },
    },
  ],
}
